#include "canvas/auto_layout.h"
#include "canvas/decorate.h"
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
    Builder(const Document &document, const Layout &layout, const TextMeasure &measure)
        : m_document(document), m_layout(layout), m_measure(measure),
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
        route();
        for (std::size_t i = 0; i < m_scene.nodes.size(); ++i)
            placePortsAt(m_scene, *m_memory, i);
        decorate();
        m_scene.memory = std::move(m_memory);
        return std::move(m_scene);
    }

private:
    void addNodes(const Relations &relations);
    void addNamespaces();
    void indexObstacles();
    void route();
    void decorate();

    const Document &m_document;
    const Layout &m_layout;
    const TextMeasure &m_measure;
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

void Builder::route()
{
    m_memory->traits.resize(m_scene.nodes.size());
    for (const SceneEdge &edge : m_scene.edges)
        addTraits(m_scene, edge, [this](ElementId id) -> NodeTraits & {
            return m_memory->traits[*m_scene.indexOf(id)];
        });
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
    return Builder(document, layout, measure).run();
}

} // namespace moldloft::canvas
