#include <map>
#include <set>

#include "canvas/auto_layout.h"
#include "canvas/decorate.h"
#include "canvas/node_metrics.h"
#include "canvas/node_sizes.h"
#include "canvas/tracks.h"

namespace moldloft::canvas
{

namespace
{

/// A namespace's box: what the layout says, grown around what stands in it. Ingresses stand
/// outside: traffic reaches them before it enters.
void addNamespaces(Scene &scene, const Document &document, const Layout &layout,
                   const TextMeasure &measure)
{
    std::unordered_map<ElementId, Rect> contents;
    for (const SceneNode &node : scene.nodes) {
        if (node.kind == ElementKind::Ingress || node.lane || !node.ns)
            continue;
        const Rect &box = node.box;
        Rect &around = contents[node.ns];
        around = around.united({box.x - namespacePadding, box.y - namespaceTop,
                                box.width + 2 * namespacePadding,
                                box.height + namespaceTop + namespacePadding});
    }
    int tint = 0;
    for (const Record *record : document.all(ElementKind::Namespace)) {
        SceneNamespace ns;
        ns.id = record->id;
        ns.name = record->name;
        ns.tint = tint++ % 6;
        int services = 0;
        for (const Record *member : document.elementsOf(record->name))
            services += member->kind() == ElementKind::Service;
        ns.count = std::to_string(services) + (services == 1 ? " service" : " services");
        const Placement place = layout.find(record->id).value_or(Placement{});
        ns.box = contents[record->id].united({place.x, place.y, place.width, place.height});
        const double header = 34 + measure.width(ns.name, TextStyle::Title) + 24 +
                              measure.width(ns.count, TextStyle::Caption) + 12;
        ns.box.width = std::max(ns.box.width, std::ceil(header / gridStep) * gridStep);
        scene.namespaceIndex[ns.id] = scene.namespaces.size();
        scene.namespaces.push_back(std::move(ns));
    }
}

void placeNodes(Scene &scene, const Layout &layout)
{
    auto index = std::make_shared<Scene::Index>();
    index->reserve(scene.nodes.size());
    for (std::size_t i = 0; i < scene.nodes.size(); ++i) {
        SceneNode &node = scene.nodes.edit(i);
        index->emplace(node.id, i);
        if (node.lane) {
            const Rect &lane = scene.nodes[index->at(node.lane)].box;
            node.box = node.box.moved({lane.x, lane.y});
        } else if (const auto place = layout.find(node.id)) {
            node.box.x = place->x;
            node.box.y = place->y;
        }
    }
    scene.nodeIndex = std::move(index);
}

/// Nodes, and the words that lines must not cross.
std::vector<Rect> obstaclesOf(const Scene &scene, const TextMeasure &measure)
{
    std::vector<Rect> boxes;
    for (const SceneNode &node : scene.nodes) {
        if (!node.lane)
            boxes.push_back(node.box);
        if (!node.host.empty())
            boxes.push_back({node.box.x, node.box.y - hostHeight,
                             measure.width(node.host, TextStyle::Caption), 16});
    }
    for (const SceneNamespace &ns : scene.namespaces)
        boxes.push_back(
            {ns.box.x + 12, ns.box.y + 10, 22 + measure.width(ns.name, TextStyle::Title), 12});
    return boxes;
}

void finish(Scene &scene)
{
    for (const SceneNamespace &ns : scene.namespaces)
        scene.bounds = scene.bounds.united(ns.box);
    for (const SceneNode &node : scene.nodes) {
        Rect box = node.box;
        if (node.kind == ElementKind::Ingress)
            box = {box.x - 20, box.y - hostHeight, box.width + 20, box.height + hostHeight};
        scene.bounds = scene.bounds.united(box);
    }
    for (std::size_t e = 0; e < scene.edges.size(); ++e) {
        SceneEdge &edge = scene.edges.edit(e);
        for (std::size_t i = 0; i + 1 < edge.points.size(); ++i)
            edge.bounds =
                edge.bounds.united(Rect::between(edge.points[i], edge.points[i + 1]).grown(1));
        edge.bounds = edge.bounds.united(edge.labelBox).grown(8);
        scene.bounds = scene.bounds.united(edge.bounds);
    }
}

/// The lines of a scene before, for those that need no new way.
class KeptLines
{
public:
    KeptLines(const Scene &previous, const Scene &scene) : m_previous(previous)
    {
        for (std::size_t i = 0; i < previous.edges.size(); ++i)
            m_edges.emplace(keyOf(previous.edges[i]), i);
        for (const SceneNode &node : scene.nodes) {
            const SceneNode *before = previous.node(node.id);
            if (!before || !(before->box == node.box)) {
                m_moved.insert(node.id);
                if (!node.lane)
                    m_inTheWay.push_back(node.box.grown(clearance));
            }
        }
    }

    /// The route of before, where it still fits.
    std::optional<Route> find(const SceneEdge &edge, const Link &link) const
    {
        const auto found = m_edges.find(keyOf(edge));
        if (found == m_edges.end() || m_moved.contains(edge.start) || m_moved.contains(edge.end))
            return std::nullopt;
        const SceneEdge &before = m_previous.edges[found->second];
        const auto blocks = [&before](const Rect &box) {
            for (std::size_t i = 0; i + 1 < before.points.size(); ++i) {
                if (box.intersects(
                        Rect::between(before.points[i], before.points[i + 1]).grown(0.1)))
                    return true;
            }
            return false;
        };
        if (std::any_of(m_inTheWay.begin(), m_inTheWay.end(), blocks))
            return std::nullopt;
        for (std::size_t i = 0; i < link.options.size(); ++i) {
            const LinkOption &option = link.options[i];
            if (option.start.at == before.points.front() && option.end.at == before.points.back())
                return Route{before.points, static_cast<int>(i), false, true};
        }
        return std::nullopt;
    }

private:
    static std::pair<ElementId, std::string> keyOf(const SceneEdge &edge)
    {
        return {edge.from, edge.path};
    }

    const Scene &m_previous;
    std::map<std::pair<ElementId, std::string>, std::size_t> m_edges;
    std::set<ElementId> m_moved;
    std::vector<Rect> m_inTheWay;
};

std::vector<Route> routeAll(const Scene &scene, const std::vector<Link> &links,
                            const Obstacles &obstacles, const Scene *previous)
{
    std::optional<KeptLines> kept;
    if (previous)
        kept.emplace(*previous, scene);
    std::vector<Route> routes;
    routes.reserve(links.size());
    for (const Link &link : links) {
        std::optional<Route> before;
        if (kept)
            before = kept->find(scene.edges[link.edge], link);
        routes.push_back(before ? std::move(*before) : routeLink(link, obstacles));
    }
    return routes;
}

Scene build(const Document &document, const Layout &layout, const TextMeasure &measure,
            const Scene *previous)
{
    Scene scene;
    scene.nodes = Chunks(describeAll(document, relationsOf(document), measure));
    placeNodes(scene, layout);
    addNamespaces(scene, document, layout, measure);

    const std::vector<Link> links = planLinks(document, scene);
    std::vector<Rect> frames;
    for (const SceneNamespace &ns : scene.namespaces)
        frames.push_back(ns.box);
    const Obstacles obstacles(obstaclesOf(scene, measure), std::move(frames));
    std::vector<Route> routes = routeAll(scene, links, obstacles, previous);
    assignTracks(routes, links, scene, obstacles);

    std::vector<int> chosen;
    for (std::size_t i = 0; i < links.size(); ++i) {
        scene.edges.edit(links[i].edge).points = std::move(routes[i].points);
        chosen.push_back(routes[i].option);
    }
    placePorts(scene, links, chosen);
    findGaps(scene);
    findJoins(scene);
    placeLabels(scene, obstacles.index(), measure);
    finish(scene);
    return scene;
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
    const auto found = namespaceIndex.find(id);
    return found == namespaceIndex.end() ? nullptr : &namespaces[found->second];
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
    return build(document, layout, measure, nullptr);
}

Scene updateScene(const Document &document, const Layout &layout, const TextMeasure &measure,
                  const Scene &previous)
{
    return build(document, layout, measure, &previous);
}

} // namespace moldloft::canvas
