#include <map>
#include <set>

#include "canvas/auto_layout.h"
#include "canvas/decorate.h"
#include "canvas/kept_lines.h"
#include "canvas/node_metrics.h"
#include "canvas/scene_parts.h"
#include "canvas/tracks.h"

namespace moldloft::canvas
{

namespace
{

class Builder
{
public:
    /// Lines that may stay as they were in `previous` do; nullptr: all are routed.
    Builder(const Document &document, const Layout &layout, const TextMeasure &measure,
            const Scene *previous)
        : m_document(document), m_layout(layout), m_measure(measure), m_previous(previous),
          m_memory(std::make_shared<SceneMemory>())
    {
        m_memory->document = document;
        m_memory->layout = layout;
    }

    Scene run()
    {
        const Relations relations = relationsOf(m_document);
        addNodes(relations);
        addNamespaces();
        collectEdges(m_document, relations, m_scene, m_measure);
        m_memory->lines = std::make_shared<const Adjacency>(adjacencyOf(m_scene));
        indexObstacles();
        readTraits();
        if (!keep())
            route();
        for (std::size_t i = 0; i < m_scene.nodes.size(); ++i)
            placePortsAt(m_scene, *m_memory, i);
        if (m_kept)
            decorateFresh();
        else
            decorate();
        findBounds();
        m_scene.memory = std::move(m_memory);
        return std::move(m_scene);
    }

private:
    void addNodes(const Relations &relations);
    void addNamespaces();
    void indexObstacles();
    void readTraits();
    bool keep();
    void takeOver();
    void routeFresh();
    std::vector<std::uint32_t> freshLines() const;
    void route();
    void decorate();
    void decorateFresh();
    void findBounds();

    const Document &m_document;
    const Layout &m_layout;
    const TextMeasure &m_measure;
    const Scene *m_previous;
    std::optional<KeptLines> m_kept;
    std::set<std::uint64_t> m_nets; ///< of which a line came or went
    Scene m_scene;
    std::shared_ptr<SceneMemory> m_memory;
};

void Builder::addNodes(const Relations &relations)
{
    std::unordered_map<ElementId, Placement> folded;
    for (const Record *ns : m_document.all(ElementKind::Namespace)) {
        const auto place = m_layout.find(ns->id);
        if (place && place->folded)
            folded.emplace(ns->id, *place);
    }
    auto index = std::make_shared<Scene::Index>();
    const auto add = [&](SceneNode node) {
        index->emplace(node.id, m_scene.nodes.size());
        m_scene.nodes.push_back(std::move(node));
    };
    for (SceneNode &node : describeAll(m_document, relations, m_measure)) {
        if (folded.contains(node.ns))
            continue;
        if (node.lane) {
            const Rect &lane = m_scene.nodes[index->at(node.lane)].box;
            node.box = node.box.moved({lane.x, lane.y});
        } else if (const auto place = m_layout.find(node.id)) {
            node.box.x = place->x;
            node.box.y = place->y;
        }
        add(std::move(node));
    }
    for (const Record *ns : m_document.all(ElementKind::Namespace)) {
        if (const auto place = folded.find(ns->id); place != folded.end())
            add(describeFolded(m_document, *ns, place->second, m_measure));
    }
    m_scene.nodeIndex = std::move(index);
}

void Builder::addNamespaces()
{
    int tint = 0;
    auto index = std::make_shared<Scene::Index>();
    for (const Record *record : m_document.all(ElementKind::Namespace)) {
        SceneNamespace ns =
            describeNamespace(m_document, *record, m_scene,
                              m_layout.find(record->id).value_or(Placement{}), m_measure);
        ns.tint = tint++ % 6;
        index->emplace(ns.id, m_scene.namespaces.size());
        m_scene.namespaces.push_back(std::move(ns));
    }
    m_scene.namespaceIndex = std::move(index);
}

void Builder::indexObstacles()
{
    std::vector<Rect> boxes;
    std::vector<BoxIndex::Entry> obstacles;
    boxes.reserve(m_scene.nodes.size());
    for (std::uint32_t i = 0; i < m_scene.nodes.size(); ++i) {
        boxes.push_back(m_scene.nodes[i].box);
        for (const Rect &box : obstaclesAt(m_scene.nodes[i], m_measure))
            obstacles.push_back({box, i});
    }
    auto owner = static_cast<std::uint32_t>(m_scene.nodes.size());
    for (const SceneNamespace &ns : m_scene.namespaces) {
        if (!ns.folded)
            obstacles.push_back({titleOf(ns, m_measure), owner});
        ++owner;
    }
    m_memory->nodes = BoxIndex(boxes);
    m_memory->obstacles = BoxIndex(std::move(obstacles));
}

void Builder::readTraits()
{
    m_memory->traits.resize(m_scene.nodes.size());
    for (const SceneEdge &edge : m_scene.edges)
        addTraits(m_scene, edge, [this](ElementId id) -> NodeTraits & {
            return m_memory->traits[*m_scene.indexOf(id)];
        });
}

/// False where so little may stay that routing everything costs no more.
bool Builder::keep()
{
    if (!m_previous)
        return false;
    KeptLines kept = keptLines(m_scene, *m_memory, *m_previous, m_measure);
    if (kept.freshCount * 4 > m_scene.edges.size())
        return false;
    m_kept = std::move(kept);
    takeOver();
    routeFresh();
    return true;
}

void Builder::takeOver()
{
    std::vector<BoxIndex::Entry> pieces, labels;
    for (std::uint32_t e = 0; e < m_scene.edges.size(); ++e) {
        const std::uint32_t from = m_kept->before[e];
        if (from == KeptLines::fresh) {
            m_memory->ends.push_back({});
            continue;
        }
        const SceneEdge &was = m_previous->edges[from];
        SceneEdge &edge = m_scene.edges.edit(e);
        edge.points = was.points;
        edge.gaps = was.gaps;
        edge.join = was.join;
        edge.joinVertex = was.joinVertex;
        edge.net = was.net;
        if (m_kept->labelStays[e])
            edge.labelBox = was.labelBox;
        m_memory->ends.push_back(m_previous->memory->ends[from]);
        for (const Rect &piece : piecesOf(edge))
            pieces.push_back({piece, e});
        if (!edge.labelBox.empty())
            labels.push_back({edge.labelBox, e});
    }
    m_memory->pieces = BoxIndex(std::move(pieces));
    m_memory->labels = BoxIndex(std::move(labels));
}

std::vector<std::uint32_t> Builder::freshLines() const
{
    std::vector<std::uint32_t> lines;
    for (std::uint32_t e = 0; e < m_kept->before.size(); ++e) {
        if (m_kept->before[e] == KeptLines::fresh)
            lines.push_back(e);
    }
    return lines;
}

void Builder::routeFresh()
{
    const std::vector<std::uint32_t> lines = freshLines();
    const Obstacles obstacles(m_memory->obstacles, framesOf(m_scene));
    const LinkPlanner planner(m_scene, m_memory->traits);
    std::vector<Link> links;
    std::vector<Route> routes;
    for (const std::uint32_t e : lines) {
        links.push_back(planner.plan(e));
        m_scene.edges.edit(e).net = planner.netOf(links.back());
        m_nets.insert(m_scene.edges[e].net);
        routes.push_back(routeLink(links.back(), obstacles));
    }
    for (const std::uint32_t e : linesBeside(routes, m_memory->pieces)) {
        const LineEnds &ends = m_memory->ends[e];
        links.push_back({e, {{ends.start, ends.end, 0, ends.anchor, ends.grow}}});
        routes.push_back({m_scene.edges[e].points, 0, false, true});
    }
    if (!lines.empty())
        assignTracks(routes, links, m_scene, obstacles);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const LinkOption &option = links[i].options[static_cast<std::size_t>(routes[i].option)];
        m_scene.edges.edit(lines[i]).points = std::move(routes[i].points);
        m_memory->ends.edit(lines[i]) = {option.start, option.end, option.anchor, option.grow};
        m_memory->pieces.set(lines[i], piecesOf(m_scene.edges[lines[i]]));
    }
}

void Builder::route()
{
    const Obstacles obstacles(m_memory->obstacles, framesOf(m_scene));
    const LinkPlanner planner(m_scene, m_memory->traits);
    std::vector<Link> links;
    std::vector<Route> routes;
    links.reserve(m_scene.edges.size());
    routes.reserve(m_scene.edges.size());
    for (std::size_t i = 0; i < m_scene.edges.size(); ++i) {
        links.push_back(planner.plan(i));
        m_scene.edges.edit(i).net = planner.netOf(links.back());
        routes.push_back(routeLink(links.back(), obstacles));
    }
    assignTracks(routes, links, m_scene, obstacles);
    for (std::size_t i = 0; i < links.size(); ++i) {
        const LinkOption &option = links[i].options[static_cast<std::size_t>(routes[i].option)];
        m_scene.edges.edit(i).points = std::move(routes[i].points);
        m_memory->ends.push_back({option.start, option.end, option.anchor, option.grow});
    }
}

void Builder::decorate()
{
    std::vector<BoxIndex::Entry> pieces;
    for (std::uint32_t i = 0; i < m_scene.edges.size(); ++i) {
        for (const Rect &piece : piecesOf(m_scene.edges[i]))
            pieces.push_back({piece, i});
    }
    m_memory->pieces = BoxIndex(std::move(pieces));
    findGaps(m_scene, m_memory->pieces);
    findJoins(m_scene);
    m_memory->labels = placeLabels(m_scene, m_memory->obstacles, m_memory->pieces, m_measure);
}

/// Of the lines that stay, only what those that came or went have to do with.
void Builder::decorateFresh()
{
    const std::vector<std::uint32_t> lines = freshLines();
    std::set<std::uint32_t> broken(lines.begin(), lines.end());
    const auto disturb = [&](const SceneEdge &edge) {
        for (const Rect &vertical : piecesOf(edge)) {
            if (vertical.width > 0.01)
                continue;
            m_memory->pieces.any(vertical, [&](const Rect &piece, std::uint32_t e) {
                if (piece.height < 0.01)
                    broken.insert(e);
                return false;
            });
        }
    };
    for (const std::uint32_t e : lines)
        disturb(m_scene.edges[e]);
    for (const std::uint32_t e : m_kept->gone) {
        disturb(m_previous->edges[e]);
        m_nets.insert(m_previous->edges[e].net);
    }
    for (const std::uint32_t e : broken)
        findGapsOf(m_scene, e, m_memory->pieces);
    std::map<std::uint64_t, std::vector<std::size_t>> members;
    for (std::size_t e = 0; e < m_scene.edges.size(); ++e) {
        if (m_nets.contains(m_scene.edges[e].net))
            members[m_scene.edges[e].net].push_back(e);
    }
    for (auto &[net, edges] : members)
        joinNet(m_scene, std::move(edges));
    for (std::uint32_t e = 0; e < m_scene.edges.size(); ++e) {
        if (m_scene.edges[e].label.empty() || m_kept->labelStays[e])
            continue;
        SceneEdge &edge = m_scene.edges.edit(e);
        placeLabel(edge, m_memory->obstacles, m_memory->pieces, m_memory->labels, m_measure);
        if (!edge.labelBox.empty())
            m_memory->labels.set(e, {edge.labelBox});
    }
}

void Builder::findBounds()
{
    for (const SceneNamespace &ns : m_scene.namespaces)
        m_scene.bounds = m_scene.bounds.united(ns.box);
    for (const SceneNode &node : m_scene.nodes)
        m_scene.bounds = m_scene.bounds.united(boundsOf(node));
    for (std::size_t i = 0; i < m_scene.edges.size(); ++i) {
        SceneEdge &edge = m_scene.edges.edit(i);
        edge.bounds = boundsOf(edge);
        m_scene.bounds = m_scene.bounds.united(edge.bounds);
    }
}

} // namespace

std::optional<std::size_t> Scene::indexOf(ElementId id) const
{
    if (!nodeIndex)
        return std::nullopt;
    const auto found = nodeIndex->find(id);
    return found == nodeIndex->end() ? std::nullopt : std::optional(found->second);
}

const SceneNode *Scene::node(ElementId id) const
{
    const auto found = indexOf(id);
    return found ? &nodes[*found] : nullptr;
}

const SceneNamespace *Scene::namespaceBox(ElementId id) const
{
    if (!namespaceIndex)
        return nullptr;
    const auto found = namespaceIndex->find(id);
    return found == namespaceIndex->end() ? nullptr : &namespaces[found->second];
}

std::optional<Rect> Scene::boxOf(ElementId id) const
{
    if (const SceneNode *found = node(id))
        return found->box;
    if (const SceneNamespace *found = namespaceBox(id))
        return found->box;
    return std::nullopt;
}

Scene buildScene(const Document &document, const Layout &layout, const TextMeasure &measure)
{
    return buildPlacedScene(document, completeLayout(document, layout, measure), measure);
}

Scene buildPlacedScene(const Document &document, const Layout &layout, const TextMeasure &measure)
{
    return Builder(document, layout, measure, nullptr).run();
}

Scene rebuildScene(const Document &document, const Layout &layout, const TextMeasure &measure,
                   const Scene &previous)
{
    return Builder(document, layout, measure, previous.memory ? &previous : nullptr).run();
}

} // namespace moldloft::canvas
