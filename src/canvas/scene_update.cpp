#include <set>

#include "canvas/decorate.h"
#include "canvas/node_metrics.h"
#include "canvas/scene_parts.h"
#include "canvas/tracks.h"

namespace moldloft::canvas
{

namespace
{

using Numbers = std::set<std::uint32_t>;

/// What of the design is not as it was.
struct Changes {
    std::vector<const Record *> records;
    std::vector<ElementId> places;
};

std::vector<std::pair<EdgeKind, std::string>> refsOf(const Record &record)
{
    std::vector<std::pair<EdgeKind, std::string>> refs;
    forEachRef(record, [&refs](EdgeKind kind, const Ref &ref, const std::string &path) {
        refs.emplace_back(kind, path + '\n' + ref.text);
    });
    return refs;
}

/// Whether the two differ in nothing that another element or a line's existence depends on.
bool sameRole(const Record &a, const Record &b)
{
    return a.id == b.id && a.kind() == b.kind() && a.name == b.name && a.ns == b.ns &&
           refsOf(a) == refsOf(b);
}

/// Nothing where elements or lines came or went, or changed their order or names.
std::optional<Changes> changesOf(const Document &document, const Layout &layout,
                                 const SceneMemory &before)
{
    Changes changes;
    const auto &was = before.document.records();
    const auto &is = document.records();
    if (was.size() != is.size())
        return std::nullopt;
    for (std::size_t i = 0; i < is.size(); ++i) {
        if (was[i] == is[i])
            continue;
        if (!sameRole(*was[i], *is[i]))
            return std::nullopt;
        changes.records.push_back(is[i].get());
    }
    changes.places = layout.changedSince(before.layout);
    for (const ElementId id : changes.places) {
        const bool folded = layout.find(id).value_or(Placement{}).folded;
        if (folded != before.layout.find(id).value_or(Placement{}).folded)
            return std::nullopt;
    }
    return changes;
}

class Updater
{
public:
    Updater(const Document &document, const Layout &layout, const TextMeasure &measure,
            const Scene &previous, Others others)
        : m_document(document), m_layout(layout), m_measure(measure), m_others(others),
          m_before(*previous.memory), m_previous(previous), m_scene(previous),
          m_memory(std::make_shared<SceneMemory>(*previous.memory))
    {
        m_memory->document = document;
        m_memory->layout = layout;
    }

    Scene run(const Changes &changes)
    {
        describeNodes(changes);
        moveNodes(changes);
        updateNamespaces(changes);
        indexMoved();
        findAffected();
        route();
        decorate();
        updateBounds();
        m_scene.memory = std::move(m_memory);
        return std::move(m_scene);
    }

private:
    void describeNodes(const Changes &changes);
    void relabel(const Record &record);
    void moveNodes(const Changes &changes);
    void moveNode(std::uint32_t node, Point to);
    void updateNamespaces(const Changes &changes);
    void indexMoved();
    void findAffected();
    void addBlocked(const Rect &box);
    void updateTraits(std::uint32_t node);
    void route();
    std::vector<std::uint32_t> standing(const std::vector<Route> &routes) const;
    void apply(const Link &link, Route &route);
    void decorate();
    void rejoin();
    void relabelAll();
    void updateBounds();
    std::uint32_t indexOf(ElementId id) const
    {
        return static_cast<std::uint32_t>(*m_scene.indexOf(id));
    }
    template<class Act>
    void eachLine(std::uint32_t node, Act &&act) const
    {
        const Adjacency &lines = *m_memory->lines;
        for (std::uint32_t at = lines.starts[node]; at < lines.starts[node + 1]; ++at)
            act(lines.edges[at]);
    }

    const Document &m_document;
    const Layout &m_layout;
    const TextMeasure &m_measure;
    const Others m_others;
    const SceneMemory &m_before;
    const Scene &m_previous;
    Scene m_scene;
    std::shared_ptr<SceneMemory> m_memory;
    Numbers m_moved;               ///< nodes whose box is another one
    Numbers m_repainted;           ///< nodes whose ports are to be set again
    Numbers m_namespaces;          ///< whose box is another one
    Numbers m_lines;               ///< edges to be routed
    Numbers m_labels;              ///< edges whose label is to be placed
    std::vector<Rect> m_disturbed; ///< vertical pieces that came or went
    std::set<std::uint64_t> m_nets;
};

void Updater::describeNodes(const Changes &changes)
{
    for (const Record *record : changes.records) {
        const auto at = m_scene.indexOf(record->id);
        if (!at || record->kind() == ElementKind::Namespace)
            continue; // within a folded namespace
        const auto i = static_cast<std::uint32_t>(*at);
        const SceneNode before = m_scene.nodes[i];
        int channels = 0;
        while (i + 1 + static_cast<std::size_t>(channels) < m_scene.nodes.size() &&
               m_scene.nodes[i + 1 + static_cast<std::size_t>(channels)].lane == record->id)
            ++channels;
        const NodeTraits &traits = m_memory->traits[i];
        SceneNode node = describe(*record, traits.entry || traits.called, channels, m_measure);
        node.ns = before.ns;
        node.lane = before.lane;
        node.box.x = before.box.x;
        node.box.y = before.box.y;
        node.ports = before.ports;
        if (!(node.box == before.box))
            m_moved.insert(i);
        if (!(node == before)) {
            m_repainted.insert(i);
            m_scene.nodes.edit(i) = std::move(node);
        }
        relabel(*record);
    }
}

/// Calls may have got other timeouts.
void Updater::relabel(const Record &record)
{
    eachLine(indexOf(record.id), [&](std::uint32_t e) {
        const SceneEdge &edge = m_scene.edges[e];
        if (edge.from != record.id || edge.count > 1)
            return;
        std::string text = labelOf(edge.kind, edge.path, record, m_measure);
        if (text == edge.label)
            return;
        m_scene.edges.edit(e).label = std::move(text);
        m_labels.insert(e);
    });
}

void Updater::moveNode(std::uint32_t node, Point to)
{
    const Rect &box = m_scene.nodes[node].box;
    if (box.x == to.x && box.y == to.y)
        return;
    const Point by = to - Point{box.x, box.y};
    SceneNode &moved = m_scene.nodes.edit(node);
    moved.box = moved.box.moved(by);
    m_moved.insert(node);
}

void Updater::moveNodes(const Changes &changes)
{
    for (const ElementId id : changes.places) {
        const auto at = m_scene.indexOf(id);
        const auto place = m_layout.find(id);
        if (!at || !place || m_scene.nodes[*at].lane)
            continue;
        const auto node = static_cast<std::uint32_t>(*at);
        const Rect before = m_scene.nodes[node].box;
        moveNode(node, {place->x, place->y});
        const Point by = Point{place->x, place->y} - Point{before.x, before.y};
        for (std::uint32_t i = node + 1; i < m_scene.nodes.size() && m_scene.nodes[i].lane == id;
             ++i)
            moveNode(i, Point{m_scene.nodes[i].box.x, m_scene.nodes[i].box.y} + by);
    }
}

void Updater::updateNamespaces(const Changes &changes)
{
    std::set<ElementId> concerned(changes.places.begin(), changes.places.end());
    for (const std::uint32_t node : m_moved)
        concerned.insert(m_scene.nodes[node].ns);
    for (std::uint32_t i = 0; i < m_scene.namespaces.size(); ++i) {
        SceneNamespace &ns = m_scene.namespaces[i];
        const Record *record = concerned.contains(ns.id) ? m_document.find(ns.id) : nullptr;
        if (!record)
            continue;
        const Rect before = ns.box;
        const int tint = ns.tint;
        ns = describeNamespace(m_document, *record, m_scene,
                               m_layout.find(ns.id).value_or(Placement{}), m_measure);
        ns.tint = tint;
        if (!(ns.box == before))
            m_namespaces.insert(i);
    }
}

void Updater::indexMoved()
{
    for (const std::uint32_t node : m_moved) {
        m_memory->nodes.set(node, {m_scene.nodes[node].box});
        m_memory->obstacles.set(node, obstaclesAt(m_scene.nodes[node], m_measure));
    }
    for (const std::uint32_t i : m_namespaces) {
        if (!m_scene.namespaces[i].folded)
            m_memory->obstacles.set(static_cast<std::uint32_t>(m_scene.nodes.size()) + i,
                                    {titleOf(m_scene.namespaces[i], m_measure)});
    }
}

void Updater::updateTraits(std::uint32_t node)
{
    NodeTraits traits;
    const ElementId id = m_scene.nodes[node].id;
    eachLine(node, [&](std::uint32_t e) {
        NodeTraits other;
        addTraits(m_scene, m_scene.edges[e],
                  [&](ElementId end) -> NodeTraits & { return end == id ? traits : other; });
    });
    if (traits == m_memory->traits[node])
        return;
    m_memory->traits[node] = traits;
    eachLine(node, [this](std::uint32_t e) { m_lines.insert(e); });
}

void Updater::addBlocked(const Rect &box)
{
    if (m_others == Others::Stay)
        return;
    const Rect area = box.grown(clearance);
    m_memory->pieces.any(area, [&](const Rect &piece, std::uint32_t e) {
        if (area.intersects(piece.grown(0.1)))
            m_lines.insert(e);
        return false;
    });
    m_memory->labels.visit(box.grown(2), [this](std::uint32_t e) { m_labels.insert(e); });
}

/// Lines that end at what has moved, that it stands in the way of, or whose ports it shifts.
void Updater::findAffected()
{
    Numbers ends = m_moved;
    for (const std::uint32_t node : m_moved) {
        eachLine(node, [&](std::uint32_t e) {
            m_lines.insert(e);
            ends.insert(indexOf(m_scene.edges[e].start));
            ends.insert(indexOf(m_scene.edges[e].end));
        });
        for (const Rect &box : obstaclesAt(m_scene.nodes[node], m_measure))
            addBlocked(box);
    }
    for (const std::uint32_t i : m_namespaces) {
        if (!m_scene.namespaces[i].folded)
            addBlocked(titleOf(m_scene.namespaces[i], m_measure));
    }
    for (const std::uint32_t node : ends)
        updateTraits(node);
}

/// Lines near the new ones, which these have to keep clear of.
std::vector<std::uint32_t> Updater::standing(const std::vector<Route> &routes) const
{
    std::vector<std::uint32_t> found = linesBeside(routes, m_memory->pieces);
    std::erase_if(found, [this](std::uint32_t e) { return m_lines.contains(e); });
    return found;
}

void Updater::route()
{
    if (m_lines.empty())
        return;
    const Obstacles obstacles(m_memory->obstacles, framesOf(m_scene));
    const LinkPlanner planner(m_scene, m_memory->traits);
    std::vector<Link> links;
    std::vector<Route> routes;
    for (const std::uint32_t e : m_lines) {
        links.push_back(planner.plan(e));
        m_nets.insert(m_scene.edges[e].net);
        m_scene.edges.edit(e).net = planner.netOf(links.back());
        m_nets.insert(m_scene.edges[e].net);
        routes.push_back(routeLink(links.back(), obstacles));
    }
    const std::size_t fresh = routes.size();
    for (const std::uint32_t e : standing(routes)) {
        const LineEnds &ends = m_memory->ends[e];
        links.push_back({e, {{ends.start, ends.end, 0, ends.anchor, ends.grow}}});
        routes.push_back({m_scene.edges[e].points, 0, false, true});
    }
    assignTracks(routes, links, m_scene, obstacles);
    for (std::size_t i = 0; i < fresh; ++i)
        apply(links[i], routes[i]);
}

void Updater::apply(const Link &link, Route &route)
{
    const auto e = static_cast<std::uint32_t>(link.edge);
    const LinkOption &option = link.options[static_cast<std::size_t>(route.option)];
    const LineEnds ends{option.start, option.end, option.anchor, option.grow};
    SceneEdge &edge = m_scene.edges.edit(e);
    m_repainted.insert(indexOf(edge.start));
    m_repainted.insert(indexOf(edge.end));
    const auto noteVerticals = [this](const SceneEdge &drawn) {
        for (const Rect &piece : piecesOf(drawn)) {
            if (piece.width < 0.01)
                m_disturbed.push_back(piece);
        }
    };
    noteVerticals(edge);
    edge.points = std::move(route.points);
    noteVerticals(edge);
    m_memory->ends.edit(e) = ends;
    m_memory->pieces.set(e, piecesOf(edge));
    if (!edge.label.empty())
        m_labels.insert(e);
}

/// Nets share an end: its node knows their lines.
void Updater::rejoin()
{
    std::unordered_map<std::uint64_t, Numbers> members;
    for (const std::uint32_t line : m_lines) {
        const SceneEdge &edge = m_scene.edges[line];
        eachLine(indexOf(edge.sharedEnd() ? edge.end : edge.start), [&](std::uint32_t e) {
            if (m_nets.contains(m_scene.edges[e].net))
                members[m_scene.edges[e].net].insert(e);
        });
    }
    for (const auto &[net, lines] : members)
        joinNet(m_scene, {lines.begin(), lines.end()});
}

void Updater::relabelAll()
{
    for (const std::uint32_t e : m_labels)
        m_memory->labels.set(e, {});
    for (const std::uint32_t e : m_labels) {
        SceneEdge &edge = m_scene.edges.edit(e);
        placeLabel(edge, m_memory->obstacles, m_memory->pieces, m_memory->labels, m_measure);
        if (!edge.labelBox.empty())
            m_memory->labels.set(e, {edge.labelBox});
    }
}

void Updater::decorate()
{
    for (const std::uint32_t node : m_repainted)
        placePortsAt(m_scene, *m_memory, node);
    Numbers broken = m_lines;
    if (m_others == Others::Stay)
        m_disturbed.clear();
    for (const Rect &vertical : m_disturbed) {
        m_memory->pieces.any(vertical, [&](const Rect &piece, std::uint32_t e) {
            if (piece.height < 0.01)
                broken.insert(e);
            return false;
        });
    }
    for (const std::uint32_t e : broken)
        findGapsOf(m_scene, e, m_memory->pieces);
    rejoin();
    relabelAll();
}

void Updater::updateBounds()
{
    bool shrinks = false; // something that reached the border has gone from there
    const Rect inner = m_previous.bounds.grown(-0.5);
    const auto changed = [&](const Rect &before, const Rect &now) {
        shrinks = shrinks || !inner.contains(before);
        m_scene.bounds = m_scene.bounds.united(now);
    };
    for (const std::uint32_t i : m_namespaces)
        changed(m_previous.namespaces[i].box, m_scene.namespaces[i].box);
    for (const std::uint32_t node : m_moved)
        changed(boundsOf(m_previous.nodes[node]), boundsOf(m_scene.nodes[node]));
    Numbers lines = m_lines;
    lines.insert(m_labels.begin(), m_labels.end());
    for (const std::uint32_t e : lines) {
        SceneEdge &edge = m_scene.edges.edit(e);
        edge.bounds = boundsOf(edge);
        changed(m_previous.edges[e].bounds, edge.bounds);
    }
    if (!shrinks)
        return;
    m_scene.bounds = {};
    for (const SceneNamespace &ns : m_scene.namespaces)
        m_scene.bounds = m_scene.bounds.united(ns.box);
    for (const SceneNode &node : m_scene.nodes)
        m_scene.bounds = m_scene.bounds.united(boundsOf(node));
    for (const SceneEdge &edge : m_scene.edges)
        m_scene.bounds = m_scene.bounds.united(edge.bounds);
}

/// Nothing where making it anew costs less than looking at each change.
std::optional<Changes> smallChanges(const Document &document, const Layout &layout,
                                    const Scene &previous, Others others = Others::Follow)
{
    auto changes = previous.memory ? changesOf(document, layout, *previous.memory) : std::nullopt;
    const std::size_t part = others == Others::Stay ? 4 : 16;
    const std::size_t many = std::max<std::size_t>(64, previous.nodes.size() / part);
    if (changes && changes->places.size() + changes->records.size() > many)
        changes.reset();
    return changes;
}

} // namespace

bool isSmallChange(const Document &document, const Layout &layout, const Scene &previous)
{
    return smallChanges(document, layout, previous).has_value();
}

Scene updateScene(const Document &document, const Layout &layout, const TextMeasure &measure,
                  const Scene &previous, Others others)
{
    if (const auto changes = smallChanges(document, layout, previous, others))
        return Updater(document, layout, measure, previous, others).run(*changes);
    return rebuildScene(document, layout, measure, previous);
}

} // namespace moldloft::canvas
