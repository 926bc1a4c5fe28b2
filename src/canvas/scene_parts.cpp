#include "canvas/scene_parts.h"

#include <set>

#include "canvas/node_metrics.h"

namespace moldloft::canvas
{

namespace
{

std::string countOf(const Document &document, const Record &ns, const TextMeasure &measure)
{
    int services = 0;
    for (const Record *member : document.elementsOf(ns.name))
        services += member->kind() == ElementKind::Service;
    return measure.say(phrases("canvas", "{0} services", "{0} service")(services));
}

/// Room for icon, name and count beside each other.
double headerWidth(const std::string &name, const std::string &count, const TextMeasure &measure)
{
    const double words =
        measure.width(name, TextStyle::Title) + 24 + measure.width(count, TextStyle::Caption);
    return std::ceil((34 + words + 36) / gridStep) * gridStep;
}

Rect contentsOf(const Document &document, const Record &ns, const Scene &scene)
{
    Rect around;
    for (const Record *member : document.elementsOf(ns.name)) {
        const SceneNode *node = scene.node(member->id);
        if (!node || node->kind == ElementKind::Ingress || node->lane)
            continue;
        const Rect &box = node->box;
        around = around.united({box.x - namespacePadding, box.y - namespaceTop,
                                box.width + 2 * namespacePadding,
                                box.height + namespaceTop + namespacePadding});
    }
    return around;
}

} // namespace

SceneNamespace describeNamespace(const Document &document, const Record &record, const Scene &scene,
                                 const Placement &place, const TextMeasure &measure)
{
    SceneNamespace ns;
    ns.id = record.id;
    ns.name = record.name;
    ns.count = countOf(document, record, measure);
    ns.folded = place.folded;
    if (const SceneNode *folded = scene.node(record.id)) {
        ns.box = folded->box;
        return ns;
    }
    ns.box =
        contentsOf(document, record, scene).united({place.x, place.y, place.width, place.height});
    ns.box.width = std::max(ns.box.width, headerWidth(ns.name, ns.count, measure));
    return ns;
}

SceneNode describeFolded(const Document &document, const Record &record, const Placement &place,
                         const TextMeasure &measure)
{
    SceneNode node;
    node.id = record.id;
    node.kind = ElementKind::Namespace;
    node.name = record.name;
    node.detail = countOf(document, record, measure);
    node.box = {place.x, place.y, std::max(168.0, headerWidth(node.name, node.detail, measure)),
                namespaceHeader};
    return node;
}

std::vector<Rect> obstaclesAt(const SceneNode &node, const TextMeasure &measure)
{
    std::vector<Rect> boxes;
    if (!node.lane)
        boxes.push_back(node.box);
    if (!node.host.empty())
        boxes.push_back({node.box.x, node.box.y - hostHeight,
                         measure.width(node.host, TextStyle::Caption), 16});
    return boxes;
}

Rect titleOf(const SceneNamespace &ns, const TextMeasure &measure)
{
    return {ns.box.x + 12, ns.box.y + 10, 22 + measure.width(ns.name, TextStyle::Title), 12};
}

std::vector<Rect> piecesOf(const SceneEdge &edge)
{
    std::vector<Rect> pieces;
    for (std::size_t i = 0; i + 1 < edge.points.size(); ++i)
        pieces.push_back(Rect::between(edge.points[i], edge.points[i + 1]));
    return pieces;
}

Rect boundsOf(const SceneNode &node)
{
    const Rect &box = node.box;
    if (node.kind == ElementKind::Ingress)
        return {box.x - 20, box.y - hostHeight, box.width + 20, box.height + hostHeight};
    return box;
}

Rect boundsOf(const SceneEdge &edge)
{
    Rect bounds;
    for (std::size_t i = 0; i + 1 < edge.points.size(); ++i)
        bounds = bounds.united(Rect::between(edge.points[i], edge.points[i + 1]).grown(1));
    return bounds.united(edge.labelBox).grown(8);
}

std::vector<Rect> framesOf(const Scene &scene)
{
    std::vector<Rect> frames;
    for (const SceneNamespace &ns : scene.namespaces) {
        if (!ns.folded)
            frames.push_back(ns.box);
    }
    return frames;
}

std::vector<std::uint32_t> linesBeside(const std::vector<Route> &routes, const BoxIndex &pieces)
{
    constexpr double stray = 172; // how far a new piece may move from where it is first put
    std::set<std::uint32_t> found;
    for (const Route &route : routes) {
        for (std::size_t i = 0; i + 1 < route.points.size(); ++i) {
            Rect area = Rect::between(route.points[i], route.points[i + 1]).grown(trackGap);
            const bool vertical = area.width < area.height;
            const double more = i > 0 && i + 2 < route.points.size() ? stray : 0;
            area = {area.x - (vertical ? more : 0), area.y - (vertical ? 0 : more),
                    area.width + (vertical ? 2 * more : 0),
                    area.height + (vertical ? 0 : 2 * more)};
            pieces.any(area, [&found](const Rect &, std::uint32_t e) {
                found.insert(e);
                return false;
            });
        }
    }
    return {found.begin(), found.end()};
}

Adjacency adjacencyOf(const Scene &scene)
{
    Adjacency lines;
    lines.starts.assign(scene.nodes.size() + 1, 0);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    ends.reserve(2 * scene.edges.size());
    for (std::uint32_t e = 0; e < scene.edges.size(); ++e) {
        for (const ElementId id : {scene.edges[e].start, scene.edges[e].end})
            ends.emplace_back(static_cast<std::uint32_t>(*scene.indexOf(id)), e);
    }
    for (const auto &[node, edge] : ends)
        ++lines.starts[node + 1];
    for (std::size_t i = 1; i < lines.starts.size(); ++i)
        lines.starts[i] += lines.starts[i - 1];
    lines.edges.resize(ends.size());
    std::vector<std::uint32_t> next(lines.starts.begin(), lines.starts.end() - 1);
    for (const auto &[node, edge] : ends)
        lines.edges[next[node]++] = edge;
    return lines;
}

void placePortsAt(Scene &scene, const SceneMemory &memory, std::size_t node)
{
    std::vector<LinkEnd> ends;
    const ElementId id = scene.nodes[node].id;
    for (std::uint32_t at = memory.lines->starts[node]; at < memory.lines->starts[node + 1]; ++at) {
        const std::uint32_t edge = memory.lines->edges[at];
        const LineEnds &line = memory.ends[edge];
        ends.push_back(scene.edges[edge].start == id ? line.start : line.end);
    }
    placePorts(scene.nodes.edit(node), ends);
}

} // namespace moldloft::canvas
