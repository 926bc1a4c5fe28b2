#include "canvas/reading_order.h"

#include <algorithm>
#include <unordered_map>

namespace moldloft::canvas
{

namespace
{

struct Placed {
    ElementId id;
    Rect box;
};

void sortToRead(std::vector<Placed> &boxes)
{
    const auto above = [](const Placed &a, const Placed &b) {
        return a.box.y != b.box.y ? a.box.y < b.box.y : a.id < b.id;
    };
    std::sort(boxes.begin(), boxes.end(), above);
    for (auto row = boxes.begin(); row != boxes.end();) {
        const double bottom = row->box.y + row->box.height;
        const auto end = std::find_if(row, boxes.end(), [bottom](const Placed &placed) {
            return placed.box.center().y >= bottom;
        });
        std::sort(row, end, [](const Placed &a, const Placed &b) {
            return a.box.x != b.box.x ? a.box.x < b.box.x : a.id < b.id;
        });
        row = end;
    }
}

} // namespace

std::vector<ReadingGroup> readingOrder(const Scene &scene)
{
    std::vector<Placed> namespaces;
    for (const SceneNamespace &ns : scene.namespaces) {
        if (ns.id)
            namespaces.push_back({ns.id, ns.box});
    }
    sortToRead(namespaces);
    std::unordered_map<ElementId, std::vector<Placed>> inside;
    for (const SceneNode &node : scene.nodes) {
        if (node.kind != ElementKind::Namespace) // a folded one stands for itself
            inside[node.ns].push_back({node.id, node.box});
    }
    std::vector<ReadingGroup> groups;
    const auto add = [&](ElementId ns) {
        std::vector<Placed> &nodes = inside[ns];
        sortToRead(nodes);
        ReadingGroup group{ns, {}};
        for (const Placed &node : nodes)
            group.nodes.push_back(node.id);
        groups.push_back(std::move(group));
    };
    if (!inside[ElementId{}].empty())
        add(ElementId{});
    for (const Placed &ns : namespaces)
        add(ns.id);
    return groups;
}

} // namespace moldloft::canvas
