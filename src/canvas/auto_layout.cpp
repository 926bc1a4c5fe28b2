#include "canvas/auto_layout.h"

#include <map>

#include "canvas/free_place.h"
#include "canvas/namespace_columns.h"
#include "canvas/node_sizes.h"

namespace moldloft::canvas
{

namespace
{

using Placements = std::unordered_map<ElementId, Placement>;

class Completion
{
public:
    Completion(const Document &document, const Layout &layout, const TextMeasure &measure)
        : m_document(document), m_placements(layout.placements()),
          m_relations(relationsOf(document)), m_nodes(describeAll(document, m_relations, measure)),
          m_sizes(sizesOf(m_nodes))
    {
    }

    Layout run()
    {
        if (complete())
            return Layout(std::move(m_placements));
        std::vector<Block> floating;
        for (const Record *ns : m_document.all(ElementKind::Namespace)) {
            if (!anyPlaced(*ns))
                floating.push_back(
                    layoutNamespace(m_document, *ns, edgesOfNamespace(ns->id), m_sizes));
        }
        place(floating);
        fillGaps();
        return Layout(std::move(m_placements));
    }

private:
    bool free(const SceneNode &node) const { return !node.lane; }
    bool placed(ElementId id) const { return m_placements.contains(id); }
    bool complete() const;
    bool anyPlaced(const Record &ns) const;
    const std::vector<Edge> &edgesOfNamespace(ElementId ns);
    Rect placedBounds() const;
    void place(const std::vector<Block> &floating);
    void fillGaps();

    const Document &m_document;
    Placements m_placements;
    Relations m_relations;
    std::vector<SceneNode> m_nodes;
    NodeSizes m_sizes;
    std::unordered_map<ElementId, std::vector<Edge>> m_edgesOf;
};

bool Completion::complete() const
{
    for (const Record *ns : m_document.all(ElementKind::Namespace)) {
        if (!placed(ns->id))
            return false;
    }
    return std::all_of(m_nodes.begin(), m_nodes.end(),
                       [this](const SceneNode &node) { return !free(node) || placed(node.id); });
}

bool Completion::anyPlaced(const Record &ns) const
{
    if (placed(ns.id))
        return true;
    for (const Record *record : m_document.elementsOf(ns.name)) {
        if (placed(record->id))
            return true;
    }
    return false;
}

const std::vector<Edge> &Completion::edgesOfNamespace(ElementId ns)
{
    if (m_edgesOf.empty()) {
        std::unordered_map<ElementId, ElementId> nsOf;
        for (const SceneNode &node : m_nodes)
            nsOf[node.id] = node.ns;
        for (const Edge &edge : m_relations.edges)
            m_edgesOf[nsOf[edge.from]].push_back(edge);
    }
    return m_edgesOf[ns];
}

Rect Completion::placedBounds() const
{
    Rect bounds;
    for (const auto &[id, p] : m_placements) {
        const auto size = m_sizes.find(id);
        if (size != m_sizes.end())
            bounds = bounds.united({p.x, p.y, size->second.width, size->second.height});
        else if (p.width > 0)
            bounds = bounds.united({p.x, p.y, p.width, p.height});
    }
    return bounds;
}

/// Whole namespaces: in columns, to the right of what stands already.
void Completion::place(const std::vector<Block> &floating)
{
    if (floating.empty())
        return;
    const Rect bounds = placedBounds();
    const Point origin =
        bounds.empty() ? Point{24, 24} : snapped(Point{bounds.right() + 48, bounds.top()});
    const std::vector<Point> corners = arrangeColumns(m_document, floating, m_relations.edges);
    for (std::size_t i = 0; i < floating.size(); ++i) {
        const Block &block = floating[i];
        const Point corner = origin + corners[i];
        m_placements[block.id] = {corner.x, corner.y, block.size.width, block.size.height};
        for (const auto &[id, place] : block.places)
            m_placements[id] = {corner.x + place.x, corner.y + place.y, 0, 0};
    }
}

/// Single elements: beside those that stand already.
void Completion::fillGaps()
{
    FreePlaces places(m_document, m_relations.edges, m_nodes, m_placements);
    for (const SceneNode &node : m_nodes) {
        if (free(node) && !placed(node.id))
            m_placements[node.id] = places.take(node);
    }
    for (const Record *ns : m_document.all(ElementKind::Namespace)) {
        if (!placed(ns->id))
            m_placements[ns->id] = places.boxAround(ns->id);
    }
}

} // namespace

Layout completeLayout(const Document &document, const Layout &layout, const TextMeasure &measure)
{
    return Completion(document, layout, measure).run();
}

Layout arrange(const Document &document, const TextMeasure &measure)
{
    return completeLayout(document, Layout(), measure);
}

} // namespace moldloft::canvas
