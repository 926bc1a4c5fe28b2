#include "render/scene_change.h"

#include <algorithm>
#include <functional>
#include <map>

namespace moldloft::render
{

namespace
{

using canvas::Rect;
using canvas::SceneEdge;
using canvas::SceneNamespace;
using canvas::SceneNode;

constexpr double nodeReach = 12;
constexpr double lineReach = 11;
constexpr std::size_t most = 3000;

ElementId keyOf(const SceneNode &node)
{
    return node.id;
}

std::pair<ElementId, std::string_view> keyOf(const SceneEdge &edge)
{
    return {edge.from, edge.path};
}

/// Pairs what has the same key. Elements mostly stand at the same place in both.
template<class T>
std::vector<SceneChange::Pair> paired(const canvas::Chunks<T> &before,
                                      const canvas::Chunks<T> &after)
{
    std::vector<SceneChange::Pair> pairs;
    std::size_t i = 0;
    for (; i < before.size() && i < after.size(); ++i) {
        if (before.shares(after, i))
            continue;
        if (keyOf(before[i]) != keyOf(after[i]))
            break;
        if (!(before[i] == after[i]))
            pairs.push_back({i, i});
    }
    std::map<decltype(keyOf(before[0])), std::size_t> rest;
    for (std::size_t b = i; b < before.size(); ++b)
        rest.emplace_hint(rest.end(), keyOf(before[b]), b);
    for (std::size_t a = i; a < after.size(); ++a) {
        const auto found = rest.find(keyOf(after[a]));
        if (found == rest.end()) {
            pairs.push_back({std::nullopt, a});
            continue;
        }
        if (!(before[found->second] == after[a]))
            pairs.push_back({found->second, a});
        rest.erase(found);
    }
    for (const auto &[key, b] : rest)
        pairs.push_back({b, std::nullopt});
    return pairs;
}

template<class T>
void addAreas(const std::vector<SceneChange::Pair> &pairs, const canvas::Chunks<T> &before,
              const canvas::Chunks<T> &after, std::vector<Rect> &areas)
{
    for (const SceneChange::Pair &pair : pairs) {
        if (pair.before)
            addArea(before[*pair.before], areas);
        if (pair.after)
            addArea(after[*pair.after], areas);
    }
}

/// A namespace is large and mostly floor: what differs is a strip along each side that moved, and
/// its title.
void addAreas(const SceneNamespace &before, const SceneNamespace &after, std::vector<Rect> &areas)
{
    SceneNamespace moved = before;
    moved.box = after.box;
    const Rect &a = before.box;
    const Rect &b = after.box;
    const bool apart = !a.intersects(b);
    if (apart || !(moved == after)) {
        for (const Rect &box : {a, b})
            areas.push_back(moved == after || apart
                                ? box.grown(4)
                                : Rect{box.x - 4, box.y - 16, box.width + 8, 52});
        if (apart)
            return;
    }
    const Rect all = a.united(b).grown(4);
    const auto upright = [&](double from, double to) {
        if (from != to)
            areas.push_back({std::min(from, to) - 16, all.y, std::abs(to - from) + 32, all.height});
    };
    const auto level = [&](double from, double to) {
        if (from != to)
            areas.push_back({all.x, std::min(from, to) - 16, all.width, std::abs(to - from) + 32});
    };
    upright(a.left(), b.left());
    upright(a.right(), b.right());
    level(a.top(), b.top());
    level(a.bottom(), b.bottom());
    for (const Rect &box : {a, b})
        areas.push_back({box.x - 4, box.y - 16, box.width + 8, 52});
}

void addNamespaceAreas(const canvas::Scene &before, const canvas::Scene &after,
                       std::vector<Rect> &areas)
{
    for (const SceneNamespace &ns : before.namespaces) {
        const SceneNamespace *now = after.namespaceBox(ns.id);
        if (!now)
            areas.push_back(ns.box.grown(4));
        else if (!(*now == ns) && now->tint != ns.tint)
            areas.push_back(ns.box.united(now->box).grown(4));
        else if (!(*now == ns))
            addAreas(ns, *now, areas);
    }
    for (const SceneNamespace &ns : after.namespaces) {
        if (!before.namespaceBox(ns.id))
            areas.push_back(ns.box.grown(4));
    }
}

} // namespace

void addArea(const SceneNode &node, std::vector<Rect> &areas)
{
    Rect box = node.box.grown(nodeReach);
    if (node.kind == ElementKind::Ingress) { // its host above, and the stub at its left
        const double host = 9 * static_cast<double>(node.host.size());
        box = box.united({node.box.x - 28, node.box.y - 28, std::max(host, node.box.width) + 28,
                          node.box.height + 28});
    }
    areas.push_back(box);
}

void addArea(const SceneEdge &edge, std::vector<Rect> &areas)
{
    for (std::size_t i = 0; i + 1 < edge.points.size(); ++i)
        areas.push_back(Rect::between(edge.points[i], edge.points[i + 1]).grown(lineReach));
    if (!edge.labelBox.empty())
        areas.push_back(edge.labelBox.grown(2));
}

SceneChange changeOf(const canvas::Scene &before, const canvas::Scene &after)
{
    SceneChange change;
    change.nodes = paired(before.nodes, after.nodes);
    change.edges = paired(before.edges, after.edges);
    if (change.nodes.size() + change.edges.size() > most) {
        change.everything = true;
        return change;
    }
    addAreas(change.nodes, before.nodes, after.nodes, change.areas);
    addAreas(change.edges, before.edges, after.edges, change.areas);
    addNamespaceAreas(before, after, change.areas);
    return change;
}

void addMarkAreas(const canvas::Scene &scene, const FindingMarks &before, const FindingMarks &after,
                  std::vector<Rect> &areas)
{
    const auto differing = [&](const FindingMarks &a, const FindingMarks &b) {
        for (const auto &[id, count] : a.elements) {
            const SceneNode *node = b.of(id) == count ? nullptr : scene.node(id);
            if (node)
                addArea(*node, areas);
        }
    };
    differing(before, after);
    differing(after, before);
    if (before.edges == after.edges)
        return;
    for (const SceneEdge &edge : scene.edges) {
        if (before.faulty(edge) != after.faulty(edge))
            addArea(edge, areas);
    }
}

} // namespace moldloft::render
