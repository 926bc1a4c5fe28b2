#include "render/scene_painter.h"

#include <numeric>

#include "render/pen_box.h"

namespace moldloft::render
{

namespace
{

constexpr double hysteresis = 0.02;
constexpr double hostReach = 480;

std::vector<std::size_t> all(std::size_t count)
{
    std::vector<std::size_t> indices(count);
    std::iota(indices.begin(), indices.end(), 0);
    return indices;
}

bool meets(const canvas::Rect &a, const canvas::Rect &b)
{
    return a.left() <= b.right() && b.left() <= a.right() && a.top() <= b.bottom() &&
           b.top() <= a.bottom();
}

/// Nodes of which something may show in the area.
std::vector<std::size_t> nodesNear(const canvas::Scene &scene, const canvas::HitTest &index,
                                   const canvas::Rect &area, double zoom)
{
    const double reach = std::max(48.0, 20 / zoom); // badges keep their size on the screen
    std::vector<std::size_t> nodes = index.nodesIn(area.grown(reach));
    // The host name above an ingress may be much longer than the ingress.
    const std::size_t near = nodes.size();
    for (const std::size_t i :
         index.nodesIn({area.x - hostReach, area.y, hostReach, area.height + reach})) {
        if (scene.nodes[i].kind == ElementKind::Ingress)
            nodes.push_back(i);
    }
    if (nodes.size() > near) {
        std::sort(nodes.begin(), nodes.end());
        nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    }
    return nodes;
}

} // namespace

FindingMarks::Count FindingMarks::of(ElementId id) const
{
    const auto found = elements.find(id);
    return found == elements.end() ? Count{} : found->second;
}

bool FindingMarks::faulty(const canvas::SceneEdge &edge) const
{
    return !edges.empty() && edges.contains({edge.from, edge.path});
}

Detail detailFor(double zoom)
{
    if (zoom < 0.2)
        return Detail::Blocks;
    if (zoom < 0.45)
        return Detail::Names;
    return zoom < 0.8 ? Detail::Short : Detail::Full;
}

Detail detailFor(double zoom, Detail before)
{
    const Detail low = detailFor(zoom - hysteresis);
    const Detail high = detailFor(zoom + hysteresis);
    return before < low ? low : before > high ? high : before;
}

void ScenePainter::paintFloor(QPainter &painter, const View &view, const canvas::Rect &area) const
{
    painter.fillRect(q(area), m_colors.canvas);
    if (view.dotPitch <= 0 || view.zoom < 0.45)
        return;
    const double pitch = view.dotPitch;
    const double left = std::floor(area.left() / pitch) * pitch;
    const double top = std::floor(area.top() / pitch) * pitch;
    const bool few = area.width * area.height / (pitch * pitch) < 1500;
    QList<QRectF> dots;
    for (double y = top; y <= area.bottom() + 1; y += pitch) {
        for (double x = left; x <= area.right() + 1; x += pitch)
            dots.append(QRectF(x - 1, y - 1, 2, 2));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_colors.dots);
    if (few) {
        for (const QRectF &dot : dots)
            painter.drawEllipse(dot);
        return;
    }
    // Squares of two px cannot be told from dots, and cost a tenth.
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawRects(dots);
    painter.setRenderHint(QPainter::Antialiasing);
}

void ScenePainter::paint(QPainter &painter, const canvas::Scene &scene,
                         const canvas::HitTest *index, const SceneState &state,
                         const FindingMarks &marks, const View &view) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const Brushes brushes{painter, m_colors, m_measure, state, marks, view};
    const bool whole = !index || view.visible.empty();
    const canvas::Rect area = view.visible.empty() ? scene.bounds.grown(24) : view.visible;
    paintFloor(painter, view, area);
    std::vector<std::size_t> nodes = all(whole ? scene.nodes.size() : 0);
    std::vector<std::size_t> lines = all(whole ? scene.edges.size() : 0);
    std::vector<std::size_t> labels = lines;
    if (!whole) {
        nodes = nodesNear(scene, *index, area, view.zoom);
        lines = index->edgesIn(area.grown(std::max(16.0, 2 / view.zoom)));
        if (view.detail >= Detail::Short)
            labels = index->labelsIn(area.grown(2));
    }
    if (view.hidden) {
        const auto &[hiddenNodes, hiddenEdges] = *view.hidden;
        std::erase_if(nodes, [&](std::size_t i) { return hiddenNodes.contains(i); });
        std::erase_if(lines, [&](std::size_t i) { return hiddenEdges.contains(i); });
        std::erase_if(labels, [&](std::size_t i) { return hiddenEdges.contains(i); });
    }
    if (view.only) {
        const auto other = [&](std::size_t i) { return scene.edges[i].meaning != *view.only; };
        std::erase_if(lines, other);
        std::erase_if(labels, other);
    }
    const double title = view.detail < Detail::Short ? 24 / view.zoom : 0;
    for (const canvas::SceneNamespace &ns : scene.namespaces) {
        if (whole || meets(ns.box.grown(16 + title), area)) {
            paintNamespace(brushes, ns);
            paintRings(brushes, ns.id, ns.box, 12);
        }
    }
    paintParts(brushes, scene, nodes, lines, labels);
    if (view.detail != Detail::Blocks)
        return;
    for (const canvas::SceneNamespace &ns : scene.namespaces) {
        if (whole || meets(ns.box.grown(16 + title), area))
            paintFarName(brushes, ns);
    }
}

void ScenePainter::paintElements(QPainter &painter, const canvas::Scene &scene,
                                 const std::vector<std::size_t> &nodes,
                                 const std::vector<std::size_t> &edges, const FindingMarks &marks,
                                 const View &view) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    static const SceneState noState;
    paintParts({painter, m_colors, m_measure, noState, marks, view}, scene, nodes, edges, edges);
}

void ScenePainter::paintParts(const Brushes &brushes, const canvas::Scene &scene,
                              const std::vector<std::size_t> &nodes,
                              const std::vector<std::size_t> &lines,
                              const std::vector<std::size_t> &labels) const
{
    for (const std::size_t i : nodes) {
        if (scene.nodes[i].kind == ElementKind::Broker)
            paintNode(brushes, scene.nodes[i]);
    }
    for (const std::size_t i : lines)
        paintEdge(brushes, scene.edges[i], i);
    for (const std::size_t i : nodes) {
        if (scene.nodes[i].kind != ElementKind::Broker)
            paintNode(brushes, scene.nodes[i]);
    }
    for (const std::size_t i : labels)
        paintLabel(brushes, scene.edges[i], i);
    const SceneState &state = brushes.state;
    const Detail detail = brushes.view.detail;
    for (const std::size_t i : nodes) {
        const canvas::SceneNode &node = scene.nodes[i];
        const bool near = state.hovered == node.id || state.selected.contains(node.id);
        if (detail == Detail::Full || (detail == Detail::Short && near))
            paintPorts(brushes, node, state.hovered == node.id);
        paintSigns(brushes, node, surfaceOf(scene, node));
    }
}

/// What lies around a node: badges have a rim of it.
QColor ScenePainter::surfaceOf(const canvas::Scene &scene, const canvas::SceneNode &node) const
{
    const canvas::SceneNamespace *ns = scene.namespaceBox(node.ns);
    return ns && node.kind != ElementKind::Ingress
               ? m_colors.namespaces[static_cast<std::size_t>(ns->tint)].fill
               : m_colors.canvas;
}

void ScenePainter::paintLooseEdge(QPainter &painter, const std::vector<canvas::Point> &points,
                                  Meaning meaning) const
{
    static const SceneState noState;
    static const FindingMarks noMarks;
    const View view;
    canvas::SceneEdge edge;
    edge.meaning = meaning;
    edge.points = points;
    paintEdge({painter, m_colors, m_measure, noState, noMarks, view}, edge,
              static_cast<std::size_t>(-1));
}

} // namespace moldloft::render
