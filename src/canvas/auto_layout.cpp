#include "canvas/auto_layout.h"

#include <optional>

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
    Completion(const Document &document, const Layout &layout, const TextMeasure &measure,
               const Progress &progress)
        : m_document(document), m_progress(progress), m_placements(layout.placements()),
          m_relations(relationsOf(document)), m_nodes(describeAll(document, m_relations, measure)),
          m_sizes(sizesOf(m_nodes))
    {
    }

    /// Nothing where it was stopped.
    std::optional<Layout> run()
    {
        std::vector<Block> floating;
        const auto &all = m_document.all(ElementKind::Namespace);
        for (std::size_t i = 0; i < all.size() && !m_progress.stopped(); ++i) {
            m_progress.tell(0.8 * static_cast<double>(i) / static_cast<double>(all.size()));
            if (!anyPlaced(*all[i]))
                floating.push_back(layoutNamespace(m_document, *all[i],
                                                   edgesOfNamespace(all[i]->id), m_sizes, nullptr,
                                                   m_progress.stop));
        }
        place(floating);
        fillGaps();
        if (m_progress.stopped())
            return std::nullopt;
        m_progress.tell(1);
        return Layout(m_placements);
    }

private:
    bool free(const SceneNode &node) const { return !node.lane; }
    bool placed(ElementId id) const { return m_placements.contains(id); }
    bool anyPlaced(const Record &ns) const;
    const std::vector<Edge> &edgesOfNamespace(ElementId ns);
    Rect placedBounds() const;
    void place(const std::vector<Block> &floating);
    void fillGaps();

    const Document &m_document;
    const Progress &m_progress;
    Placements m_placements;
    Relations m_relations;
    std::vector<SceneNode> m_nodes;
    NodeSizes m_sizes;
    std::unordered_map<ElementId, std::vector<Edge>> m_edgesOf;
};

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
    if (floating.empty() || m_progress.stopped())
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
        if (m_progress.stopped())
            return;
        if (free(node) && !placed(node.id))
            m_placements[node.id] = places.take(node);
    }
    for (const Record *ns : m_document.all(ElementKind::Namespace)) {
        if (!placed(ns->id))
            m_placements[ns->id] = places.boxAround(ns->id);
    }
}

/// Whether everything has its place: asked after each edit, so at no cost.
bool isComplete(const Document &document, const Layout &layout)
{
    const auto stands = [&](const RecordPtr &record) {
        if (layout.contains(record->id))
            return true;
        const auto *channel = record->as<Channel>();
        return channel && resolve(document, EdgeKind::ChannelBroker, channel->broker, record->ns);
    };
    return std::all_of(document.records().begin(), document.records().end(), stands);
}

} // namespace

Layout completeLayout(const Document &document, const Layout &layout, const TextMeasure &measure,
                      const Progress &progress)
{
    if (isComplete(document, layout))
        return layout;
    return Completion(document, layout, measure, progress).run().value_or(layout);
}

Layout arrange(const Document &document, const Layout &before, const TextMeasure &measure,
               const Progress &progress)
{
    const auto anew = Completion(document, Layout(), measure, progress).run();
    if (!anew)
        return before;
    Placements folded;
    for (const Record *ns : document.all(ElementKind::Namespace)) {
        auto place = anew->find(ns->id);
        if (place && before.find(ns->id).value_or(Placement{}).folded) {
            place->folded = true;
            folded[ns->id] = *place;
        }
    }
    return folded.empty() ? *anew : anew->with(folded);
}

Layout arrange(const Document &document, const TextMeasure &measure)
{
    return arrange(document, Layout(), measure);
}

} // namespace moldloft::canvas
