#include <map>

#include "canvas/auto_layout.h"
#include "canvas/box_index.h"
#include "canvas/namespace_columns.h"
#include "canvas/node_sizes.h"

namespace moldloft::canvas
{

namespace
{

constexpr double apart = 20; ///< the least distance to what is not laid out
constexpr double step = 24;
constexpr int rings = 80;

using Placements = std::unordered_map<ElementId, Placement>;

/// What is laid out as one, relative to its upper left corner.
struct Group {
    Placements places;
    std::vector<Rect> boxes; ///< what must not lie on anything else
    Rect bounds;
    ElementId ns; ///< within which it stands, if in one
};

class Some
{
public:
    Some(const Document &document, const Layout &layout, const std::vector<ElementId> &ids,
         const TextMeasure &measure)
        : m_document(document), m_layout(layout), m_relations(relationsOf(document)),
          m_nodes(describeAll(document, m_relations, measure)), m_sizes(sizesOf(m_nodes))
    {
        for (const ElementId id : ids)
            choose(id);
        indexOthers();
    }

    std::optional<Layout> run(const Progress &progress)
    {
        Placements places;
        const auto put = [&](const Group &group, Point at) {
            const Point corner = freeCorner(group, at);
            for (auto [id, place] : group.places) {
                place.x += corner.x;
                place.y += corner.y;
                places[id] = place;
            }
            taken(group, corner);
        };
        if (const auto spaces = wholeNamespaces(progress.stop))
            put(spaces->first, spaces->second);
        std::size_t done = 0;
        for (const auto &[ns, ids] : m_chosen) {
            progress.tell(static_cast<double>(done++) / static_cast<double>(m_chosen.size()));
            if (progress.stopped())
                return std::nullopt;
            const auto within = selection(ns, ids, progress.stop);
            put(within.first, within.second);
        }
        if (progress.stopped())
            return std::nullopt;
        progress.tell(1);
        return m_layout.with(places);
    }

private:
    void choose(ElementId id);
    void indexOthers();
    std::vector<Edge> edgesOf(ElementId ns) const;
    Rect boxOf(ElementId id) const;
    std::optional<std::pair<Group, Point>> wholeNamespaces(const std::stop_token &stop);
    std::pair<Group, Point> selection(ElementId ns, const std::unordered_set<ElementId> &ids,
                                      const std::stop_token &stop);
    Point freeCorner(const Group &group, Point wanted) const;
    Rect frameAt(const Group &group, Point corner) const;
    bool fits(const Group &group, Point corner) const;
    void taken(const Group &group, Point corner);

    const Document &m_document;
    const Layout &m_layout;
    Relations m_relations;
    std::vector<SceneNode> m_nodes;
    NodeSizes m_sizes;
    std::unordered_map<ElementId, ElementId> m_nsOf;
    std::vector<const Record *> m_spaces; ///< namespaces that are laid out as wholes
    std::map<ElementId, std::unordered_set<ElementId>> m_chosen; ///< others, by their namespace
    std::vector<std::pair<Rect, ElementId>> m_others; ///< boxes that stay, with their namespace
    std::vector<std::pair<Rect, ElementId>> m_frames; ///< namespaces that stay
};

void Some::choose(ElementId id)
{
    const Record *record = m_document.find(id);
    if (!record)
        return;
    if (record->kind() == ElementKind::Namespace) {
        if (std::find(m_spaces.begin(), m_spaces.end(), record) == m_spaces.end())
            m_spaces.push_back(record);
        return;
    }
    if (const auto lane = m_relations.laneOf.find(id); lane != m_relations.laneOf.end())
        id = lane->second;
    const Record *ns = m_document.findNamespace(record->ns);
    if (ns)
        m_chosen[ns->id].insert(id);
}

Rect Some::boxOf(ElementId id) const
{
    const auto place = m_layout.find(id);
    const auto size = m_sizes.find(id);
    if (!place)
        return {};
    if (size == m_sizes.end())
        return {place->x, place->y, place->width, place->height};
    return {place->x, place->y, size->second.width, size->second.height};
}

void Some::indexOthers()
{
    for (const Record *ns : m_spaces)
        m_chosen.erase(ns->id);
    const auto stays = [this](const Record *ns) {
        return std::find(m_spaces.begin(), m_spaces.end(), ns) == m_spaces.end();
    };
    std::unordered_map<ElementId, Rect> frames;
    for (const SceneNode &node : m_nodes) {
        m_nsOf[node.id] = node.ns;
        const auto chosen = m_chosen.find(node.ns);
        const bool moves = chosen != m_chosen.end() && chosen->second.contains(node.id);
        if (node.lane || moves || (node.ns && !stays(m_document.find(node.ns))))
            continue;
        const Rect box = boxOf(node.id);
        if (box.empty())
            continue;
        m_others.emplace_back(box, node.ns);
        if (node.ns && node.kind != ElementKind::Ingress)
            frames[node.ns] = frames[node.ns].united(
                {box.x - namespacePadding, box.y - namespaceTop, box.width + 2 * namespacePadding,
                 box.height + namespaceTop + namespacePadding});
    }
    for (const Record *ns : m_document.all(ElementKind::Namespace)) {
        const Rect frame = frames[ns->id].united(boxOf(ns->id));
        if (stays(ns) && !frame.empty())
            m_frames.emplace_back(frame, ns->id);
    }
}

std::vector<Edge> Some::edgesOf(ElementId ns) const
{
    std::vector<Edge> edges;
    for (const Edge &edge : m_relations.edges) {
        const auto at = m_nsOf.find(edge.from);
        if (at != m_nsOf.end() && at->second == ns)
            edges.push_back(edge);
    }
    return edges;
}

std::optional<std::pair<Group, Point>> Some::wholeNamespaces(const std::stop_token &stop)
{
    if (m_spaces.empty())
        return std::nullopt;
    std::vector<Block> blocks;
    Rect before;
    for (const Record *ns : m_spaces) {
        before = before.united(boxOf(ns->id));
        blocks.push_back(layoutNamespace(m_document, *ns, edgesOf(ns->id), m_sizes, nullptr, stop));
    }
    const std::vector<Point> corners = arrangeColumns(m_document, blocks, m_relations.edges);
    Group group;
    Point first{1e18, 1e18};
    for (const Point &corner : corners)
        first = {std::min(first.x, corner.x), std::min(first.y, corner.y)};
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Point corner = corners[i] - first;
        const Block &block = blocks[i];
        const bool folded = m_layout.find(block.id).value_or(Placement{}).folded;
        group.places[block.id] = {corner.x, corner.y, block.size.width, block.size.height, folded};
        group.boxes.push_back({corner.x - block.before, corner.y - block.above,
                               block.size.width + block.before,
                               block.size.height + block.above + block.below});
        for (const auto &[id, place] : block.places)
            group.places[id] = {corner.x + place.x, corner.y + place.y, 0, 0};
    }
    return std::pair(std::move(group), Point{before.x, before.y});
}

/// Some of one namespace: their upper left corner stays.
std::pair<Group, Point> Some::selection(ElementId ns, const std::unordered_set<ElementId> &ids,
                                        const std::stop_token &stop)
{
    const Block block =
        layoutNamespace(m_document, *m_document.find(ns), edgesOf(ns), m_sizes, &ids, stop);
    Rect before;
    for (const ElementId id : ids)
        before = before.united(boxOf(id));
    Rect now;
    for (const auto &[id, place] : block.places) {
        const Rect &size = m_sizes.at(id);
        now = now.united({place.x, place.y, size.width, size.height});
    }
    Group group;
    group.ns = ns;
    for (const auto &[id, place] : block.places) {
        const Rect &size = m_sizes.at(id);
        const Point corner = place - Point{now.x, now.y};
        group.places[id] = {corner.x, corner.y, 0, 0};
        group.boxes.push_back({corner.x, corner.y, size.width, size.height});
        if (m_document.find(id)->kind() != ElementKind::Ingress)
            group.bounds = group.bounds.united(group.boxes.back());
    }
    return {std::move(group), {before.x, before.y}};
}

/// The namespace of the group as it would be: it grows around what stands in it.
Rect Some::frameAt(const Group &group, Point corner) const
{
    if (!group.ns || group.bounds.empty())
        return {};
    const Rect box = group.bounds.moved(corner);
    Rect frame{box.x - namespacePadding, box.y - namespaceTop, box.width + 2 * namespacePadding,
               box.height + namespaceTop + namespacePadding};
    for (const auto &[other, ns] : m_frames)
        frame = ns == group.ns ? frame.united(other) : frame;
    return frame;
}

bool Some::fits(const Group &group, Point corner) const
{
    const Rect frame = frameAt(group, corner);
    for (const auto &[other, ns] : m_others) {
        if (ns != group.ns && other.intersects(frame))
            return false;
        for (const Rect &box : group.boxes) {
            if (other.intersects(box.moved(corner).grown(apart - 1)))
                return false;
        }
    }
    for (const auto &[other, ns] : m_frames) {
        if (ns == group.ns)
            continue;
        if (other.intersects(frame))
            return false;
        for (const Rect &box : group.boxes) {
            if (other.intersects(box.moved(corner)))
                return false;
        }
    }
    return true;
}

/// In growing rings around the wanted place, right and below first.
Point Some::freeCorner(const Group &group, Point wanted) const
{
    const Point first = snapped(wanted);
    for (int ring = 0; ring <= rings; ++ring) {
        for (int i = 0; i <= ring; ++i) {
            const double x = step * (ring - i);
            const double y = step * i;
            for (const Point by : {Point{x, y}, Point{-x, y}, Point{x, -y}, Point{-x, -y}}) {
                if (fits(group, first + by))
                    return first + by;
            }
        }
    }
    double right = first.x; // beside everything there is room
    for (const auto &[box, ns] : m_others)
        right = std::max(right, box.right() + 48);
    for (const auto &[box, ns] : m_frames)
        right = std::max(right, box.right() + 48);
    return snapped(Point{right, first.y});
}

void Some::taken(const Group &group, Point corner)
{
    const Rect frame = frameAt(group, corner);
    for (const Rect &box : group.boxes)
        m_others.emplace_back(box.moved(corner), group.ns);
    for (auto &[other, ns] : m_frames) {
        if (ns == group.ns && !frame.empty())
            other = frame;
    }
}

} // namespace

Layout arrangeSome(const Document &document, const Layout &layout,
                   const std::vector<ElementId> &ids, const TextMeasure &measure,
                   const Progress &progress)
{
    return Some(document, layout, ids, measure).run(progress).value_or(layout);
}

} // namespace moldloft::canvas
