#include "canvas/hit_test.h"

#include "canvas/scene_parts.h"

#include <limits>

namespace moldloft::canvas
{

namespace
{

constexpr double portHit = 12;
constexpr double edgeHit = 6; ///< to each side
constexpr double borderHit = 5;
constexpr double cornerHit = 14;

double distance(Point a, Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

double distance(Point p, const Rect &box)
{
    const double dx = std::max({box.left() - p.x, 0.0, p.x - box.right()});
    const double dy = std::max({box.top() - p.y, 0.0, p.y - box.bottom()});
    return std::hypot(dx, dy);
}

/// The sides of the box that are as near as `border`; near a corner, those that meet there.
Sides sidesAt(const Rect &box, Point at, double border, double corner)
{
    const auto near = [](double a, double b, double reach) { return std::abs(a - b) <= reach; };
    Sides sides{near(at.x, box.left(), border), near(at.x, box.right(), border),
                near(at.y, box.top(), border), near(at.y, box.bottom(), border)};
    if (!sides.any())
        return sides;
    sides.left = near(at.x, box.left(), corner);
    sides.right = !sides.left && near(at.x, box.right(), corner);
    sides.top = near(at.y, box.top(), corner);
    sides.bottom = !sides.top && near(at.y, box.bottom(), corner);
    return sides;
}

} // namespace

Point gripOf(const SceneEdge &edge, bool start, double zoom)
{
    constexpr double fromEnd = 22; // behind the head, and clear of the port's own hit area
    double length = 0;
    for (std::size_t i = 0; i + 1 < edge.points.size(); ++i)
        length += distance(edge.points[i], edge.points[i + 1]);
    double left = std::min(fromEnd / std::max(zoom, 0.5), length * 0.4);
    const std::size_t pieces = edge.points.empty() ? 0 : edge.points.size() - 1;
    for (std::size_t i = 0; i < pieces; ++i) {
        const Point a = edge.points[start ? i : pieces - i];
        const Point b = edge.points[start ? i + 1 : pieces - i - 1];
        const double piece = distance(a, b);
        if (left <= piece && piece > 0)
            return {a.x + (b.x - a.x) * left / piece, a.y + (b.y - a.y) * left / piece};
        left -= piece;
    }
    return edge.points.empty() ? Point{} : start ? edge.points.front() : edge.points.back();
}

bool hasGrip(const SceneEdge &edge, bool start)
{
    return edge.kind != EdgeKind::Alias || !start;
}

Rect foldButtonOf(const Rect &ns)
{
    return {ns.right() - 32, ns.top() + 3, 28, namespaceHeader - 6};
}

HitTest::HitTest(const Scene &scene)
{
    if (scene.memory) {
        m_nodes = scene.memory->nodes;
        m_pieces = scene.memory->pieces;
        m_labels = scene.memory->labels;
        return;
    }
    std::vector<Rect> boxes; // put together by hand
    for (const SceneNode &node : scene.nodes)
        boxes.push_back(node.box);
    std::vector<BoxIndex::Entry> pieces;
    std::vector<BoxIndex::Entry> labels;
    for (std::uint32_t e = 0; e < scene.edges.size(); ++e) {
        for (const Rect &piece : piecesOf(scene.edges[e]))
            pieces.push_back({piece, e});
        if (!scene.edges[e].labelBox.empty())
            labels.push_back({scene.edges[e].labelBox, e});
    }
    m_nodes = BoxIndex(boxes);
    m_pieces = BoxIndex(std::move(pieces));
    m_labels = BoxIndex(std::move(labels));
}

std::optional<Hit> HitTest::portAt(const Scene &scene, Point world, double zoom) const
{
    const double radius = portHit / std::max(zoom, 0.5);
    double nearest = radius;
    std::optional<Hit> hit;
    m_nodes.visit(Rect{world.x, world.y, 0, 0}.grown(radius), [&](std::uint32_t i) {
        const auto &ports = scene.nodes[i].ports;
        for (std::size_t p = 0; p < ports.size(); ++p) {
            const double d = distance(ports[p].at, world);
            if (ports[p].handle && d <= nearest) {
                nearest = d;
                hit = Hit{HitKind::Port, scene.nodes[i].id, p, 0};
            }
        }
    });
    return hit;
}

std::optional<Hit> HitTest::edgeAt(Point world, double zoom) const
{
    const double reach = edgeHit / std::max(zoom, 0.05);
    double nearest = reach;
    std::optional<Hit> hit;
    m_pieces.any(Rect{world.x, world.y, 0, 0}.grown(reach),
                 [&](const Rect &piece, std::uint32_t edge) {
                     const double d = distance(world, piece);
                     // Of lines that lie on each other the last one is on top.
                     if (d < nearest || (d == nearest && (!hit || edge > hit->edge))) {
                         nearest = d;
                         hit = Hit{HitKind::Edge, {}, 0, edge};
                     }
                     return false;
                 });
    if (hit)
        return hit;
    m_labels.visit({world.x, world.y, 0, 0}, [&](std::uint32_t edge) {
        if (!hit)
            hit = Hit{HitKind::Edge, {}, 0, edge};
    });
    return hit;
}

std::optional<Hit> HitTest::namespaceAt(const Scene &scene, Point world, double zoom) const
{
    const double border = borderHit / std::max(zoom, 0.2);
    const double corner = cornerHit / std::max(zoom, 0.2);
    for (std::size_t i = scene.namespaces.size(); i-- > 0;) {
        const SceneNamespace &ns = scene.namespaces[i];
        if (ns.folded || !ns.box.grown(border).contains(world))
            continue;
        if (const Sides sides = sidesAt(ns.box, world, border, corner); sides.any())
            return Hit{HitKind::NamespaceBorder, ns.id, 0, 0, false, sides};
        if (zoom >= 0.45 && foldButtonOf(ns.box).contains(world))
            return Hit{HitKind::FoldButton, ns.id, 0, 0};
        if (world.y <= ns.box.top() + namespaceHeader)
            return Hit{HitKind::NamespaceHeader, ns.id, 0, 0};
        return Hit{HitKind::NamespaceFloor, ns.id, 0, 0};
    }
    return std::nullopt;
}

Hit HitTest::at(const Scene &scene, Point world, double zoom) const
{
    if (zoom >= 0.45) {
        if (const auto port = portAt(scene, world, zoom))
            return *port;
    }
    Hit node;
    m_nodes.visit(Rect{world.x, world.y, 0, 0}, [&](std::uint32_t i) {
        const SceneNode &hit = scene.nodes[i];
        const bool unfolds = hit.kind == ElementKind::Namespace && zoom >= 0.45 &&
                             foldButtonOf(hit.box).contains(world);
        // The last one lies on top.
        node = Hit{unfolds ? HitKind::FoldButton : HitKind::Node, hit.id, 0, 0};
    });
    if (node.id)
        return node;
    if (const auto edge = edgeAt(world, zoom))
        return *edge;
    return namespaceAt(scene, world, zoom).value_or(Hit{});
}

std::vector<std::size_t> HitTest::nodesIn(const Rect &area) const
{
    const auto found = m_nodes.near(area);
    return {found.begin(), found.end()};
}

std::vector<std::size_t> HitTest::edgesIn(const Rect &area) const
{
    const auto found = m_pieces.near(area);
    return {found.begin(), found.end()};
}

std::vector<std::size_t> HitTest::labelsIn(const Rect &area) const
{
    const auto found = m_labels.near(area);
    return {found.begin(), found.end()};
}

ElementId HitTest::containerAt(const Scene &scene, Point world) const
{
    const Hit hit = at(scene, world, 0.1); // without ports
    if (hit.kind == HitKind::Node || hit.kind == HitKind::NamespaceFloor ||
        hit.kind == HitKind::NamespaceHeader || hit.kind == HitKind::NamespaceBorder ||
        hit.kind == HitKind::FoldButton)
        return hit.id;
    if (const auto ns = namespaceAt(scene, world, 1))
        return ns->id;
    return {};
}

} // namespace moldloft::canvas
