#include "canvas/free_place.h"

namespace moldloft::canvas
{

namespace
{

constexpr double apart = 20; ///< the least distance between two nodes
constexpr double step = 24;
constexpr int rings = 60;

} // namespace

FreePlaces::FreePlaces(const Document &document, const std::vector<Edge> &edges,
                       const std::vector<SceneNode> &nodes,
                       const std::unordered_map<ElementId, Placement> &placements)
    : m_document(document), m_edges(edges)
{
    for (const SceneNode &node : nodes) {
        m_namespaceOf[node.id] = node.ns;
        const auto place = placements.find(node.id);
        if (place == placements.end() || node.lane)
            continue;
        const Rect box{place->second.x, place->second.y, node.box.width, node.box.height};
        m_boxes[node.id] = box;
        if (node.ns && node.kind != ElementKind::Ingress)
            m_namespaces[node.ns] = m_namespaces[node.ns].united(
                {box.x - namespacePadding, box.y - namespaceTop, box.width + 2 * namespacePadding,
                 box.height + namespaceTop + namespacePadding});
    }
    for (const Record *ns : document.all(ElementKind::Namespace)) {
        const auto place = placements.find(ns->id);
        if (place != placements.end())
            m_namespaces[ns->id] = m_namespaces[ns->id].united(
                {place->second.x, place->second.y, place->second.width, place->second.height});
    }
}

std::optional<Rect> FreePlaces::boxOf(ElementId id) const
{
    const auto found = m_boxes.find(id);
    return found == m_boxes.end() ? std::nullopt : std::optional(found->second);
}

Rect FreePlaces::namespaceBox(ElementId ns) const
{
    const auto found = m_namespaces.find(ns);
    return found == m_namespaces.end() ? Rect{} : found->second;
}

Point FreePlaces::wish(const SceneNode &node) const
{
    const Rect ns = namespaceBox(node.ns);
    if (node.kind == ElementKind::Ingress && !ns.empty())
        return {ns.left() - 32 - node.box.width, ns.top() + namespaceTop};
    for (const Edge &edge : m_edges) {
        if (edge.to == node.id && m_namespaceOf.at(edge.from) == node.ns) {
            if (const auto from = boxOf(edge.from)) {
                if (node.kind == ElementKind::Database)
                    return {from->right() + 40, from->top() - 8};
                return {from->right() + 220, from->top()};
            }
        }
        if (edge.from == node.id && m_namespaceOf.at(edge.to) == node.ns) {
            if (const auto to = boxOf(edge.to))
                return {to->left() - node.box.width - (node.kind == ElementKind::Service ? 40 : 64),
                        to->top()};
        }
    }
    return wishAlone(node, ns);
}

/// Nothing to lean on: databases right of the lowest service, others under the lowest of their kind
/// or, being the first, right of everything; services in the upper left corner.
Point FreePlaces::wishAlone(const SceneNode &node, const Rect &ns) const
{
    if (node.kind == ElementKind::Note && !node.ns)
        return wishBeside(node);
    Rect all;
    Rect lowest;
    const bool store = node.kind == ElementKind::Database;
    for (const auto &[id, box] : m_boxes) {
        const Record *record = m_document.find(id);
        if (!record || m_namespaceOf.at(id) != node.ns || record->kind() == ElementKind::Ingress)
            continue;
        all = all.united(box);
        if (record->kind() == (store ? ElementKind::Service : node.kind) &&
            (lowest.empty() || box.bottom() > lowest.bottom() ||
             (box.bottom() == lowest.bottom() && box.left() < lowest.left())))
            lowest = box;
    }
    if (!lowest.empty())
        return store ? Point{lowest.right() + 40, lowest.top() - 8}
                     : Point{lowest.left(), lowest.bottom() + 24};
    if (!all.empty() && node.kind != ElementKind::Service)
        return {all.right() + (store ? 40 : 64), all.top()};
    return ns.empty() ? Point{24, 24}
                      : Point{ns.left() + namespacePadding, ns.top() + namespaceTop};
}

/// What stands in no namespace: above all of them, at the left.
Point FreePlaces::wishBeside(const SceneNode &node) const
{
    Rect all;
    for (const auto &[id, box] : m_namespaces)
        all = all.united(box);
    for (const auto &[id, box] : m_boxes)
        all = all.united(box);
    return all.empty() ? Point{24, 24} : Point{all.left(), all.top() - 24 - node.box.height};
}

bool FreePlaces::isFree(const Rect &box, ElementId ns) const
{
    const Rect wide = box.grown(apart - 1);
    for (const auto &[id, other] : m_boxes) {
        if (other.intersects(wide))
            return false;
    }
    for (const auto &[id, other] : m_namespaces) {
        if (id != ns && other.intersects(wide))
            return false;
    }
    return true;
}

Placement FreePlaces::take(const SceneNode &node)
{
    const Point first = snapped(wish(node));
    Rect box{first.x, first.y, node.box.width, node.box.height};
    const ElementId ns = node.kind == ElementKind::Ingress ? ElementId{} : node.ns;
    // Below before right before the rest, in growing rings.
    for (int ring = 0; ring <= rings && !isFree(box, ns); ++ring) {
        bool found = false;
        for (int i = 0; i <= ring && !found; ++i) {
            for (const Point by :
                 {Point{step * (ring - i), step * i}, Point{-step * (ring - i), step * i},
                  Point{step * (ring - i), -step * i}}) {
                const Rect there{first.x + by.x, first.y + by.y, box.width, box.height};
                if (isFree(there, ns)) {
                    box = there;
                    found = true;
                    break;
                }
            }
        }
        if (found)
            break;
    }
    m_boxes[node.id] = box;
    return {box.x, box.y, 0, 0};
}

Placement FreePlaces::boxAround(ElementId ns) const
{
    Rect box;
    for (const auto &[id, node] : m_boxes) {
        const Record *record = m_document.find(id);
        if (m_namespaceOf.at(id) == ns && record && record->kind() != ElementKind::Ingress)
            box = box.united({node.x - namespacePadding, node.y - namespaceTop,
                              node.width + 2 * namespacePadding,
                              node.height + namespaceTop + namespacePadding});
    }
    if (box.empty())
        box = {24, 24, 208, 120};
    return {box.x, box.y, box.width, box.height};
}

} // namespace moldloft::canvas
