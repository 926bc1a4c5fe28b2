// What changes from frame to frame: drawn over a picture of the scene that stays as it is.
#include "render/pen_box.h"

namespace moldloft::render
{

namespace
{

constexpr float veilStrength = 0.6F; ///< what is dimmed keeps the rest: 0.4

bool visible(const View &view, const canvas::Rect &box)
{
    return view.visible.empty() || box.intersects(view.visible);
}

/// The elements that the state speaks of, in the order of the scene, so that the upper ones stay
/// above.
std::vector<std::size_t> namedNodes(const canvas::Scene &scene, const SceneState &state)
{
    std::vector<std::size_t> nodes;
    const auto add = [&](ElementId id) {
        if (const auto found = scene.indexOf(id))
            nodes.push_back(*found);
    };
    std::for_each(state.selected.begin(), state.selected.end(), add);
    for (const auto &[id, struck] : state.struck)
        add(id);
    for (const ElementId id : {state.hovered, state.focused, state.accepts, state.refuses})
        add(id);
    std::sort(nodes.begin(), nodes.end());
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    return nodes;
}

/// Which wave took it, where the badge sits.
void paintWave(const Brushes &b, const canvas::SceneNode &node, const Struck &struck)
{
    const double scale = b.view.detail <= Detail::Names ? 1 / b.view.zoom : 1;
    const QPointF centre(node.box.right() - 20 * std::min(1.0, scale), node.box.top());
    b.painter.setPen(QPen(b.colors.canvas, 2 * scale));
    b.painter.setBrush(struck.down ? b.colors.error : b.colors.warning);
    const double radius = b.view.detail > Detail::Names ? 11 : 5 * scale;
    b.painter.drawEllipse(centre, radius, radius);
    if (b.view.detail > Detail::Names)
        b.textCentred(centre + QPointF(0, 4), std::to_string(struck.wave),
                      canvas::TextStyle::CaptionStrong, b.colors.raised);
}

/// The lines over which it came: between two that are struck, or from an ingress to one that is.
void paintStruckEdges(const Brushes &brushes, const canvas::Scene &scene)
{
    FindingMarks failing;
    const Brushes red{brushes.painter, brushes.colors, brushes.measure,
                      brushes.state,   failing,        brushes.view};
    for (std::size_t i = 0; i < scene.edges.size(); ++i) {
        const canvas::SceneEdge &edge = scene.edges[i];
        const Struck *to = brushes.state.struckAt(edge.end),
                     *from = brushes.state.struckAt(edge.start);
        if (!to || !from || !to->down || from->wave != to->wave + 1 ||
            !visible(brushes.view, edge.bounds))
            continue;
        failing.edges = {{edge.from, edge.path}};
        paintEdge(red, edge, i);
    }
}

/// In larger scenes figures may lie on nodes: to compare with all of them would take too long.
constexpr std::size_t mostCompared = 500;

bool liesOnANode(const canvas::Scene &scene, const canvas::Rect &box)
{
    return scene.nodes.size() <= mostCompared &&
           std::any_of(scene.nodes.begin(), scene.nodes.end(), [&](const canvas::SceneNode &node) {
               return node.kind != ElementKind::Broker && node.box.intersects(box);
           });
}

/// The middle of the longest straight piece on which a pill of that size has room and lies on no
/// node.
std::optional<canvas::Point> placeFor(const canvas::Scene &scene, const canvas::SceneEdge &edge,
                                      double width, double height)
{
    std::optional<canvas::Point> best;
    double most = 0;
    for (std::size_t i = 0; i + 1 < edge.points.size(); ++i) {
        const canvas::Point from = edge.points[i], to = edge.points[i + 1];
        const double dx = std::abs(to.x - from.x), dy = std::abs(to.y - from.y);
        const double room = dx >= dy ? dx - width : dy - 2 * height;
        const canvas::Point middle{(from.x + to.x) / 2, (from.y + to.y) / 2};
        if (room <= most ||
            liesOnANode(scene, {middle.x - width / 2, middle.y - height / 2, width, height}))
            continue;
        most = room;
        best = middle;
    }
    return best;
}

/// A figure of the what-if: as large on the screen whatever the zoom, and only where it fits.
void paintNote(const Brushes &b, const canvas::Scene &scene, const canvas::SceneEdge &edge,
               const LineNote &note)
{
    if (b.view.detail == Detail::Blocks)
        return;
    const double scale = std::max(1.0, 1 / b.view.zoom);
    const double width = b.measure.width(note.text, canvas::TextStyle::Caption) + 12;
    const auto middle = placeFor(scene, edge, width * scale, 16 * scale);
    if (!middle)
        return;
    b.painter.save();
    b.painter.translate(q(*middle));
    b.painter.scale(scale, scale);
    b.painter.setPen(QPen(note.alarming ? b.colors.warning : b.colors.of(edge.meaning), 1));
    b.painter.setBrush(note.alarming ? b.colors.warningBg : b.colors.raised);
    b.painter.drawRoundedRect(QRectF(-width / 2, -8, width, 16), 8, 8);
    b.textCentred({0, 4}, note.text, canvas::TextStyle::Caption,
                  note.alarming ? b.colors.warning : b.colors.text);
    b.painter.restore();
}

/// Where the ends of a line can be taken hold of.
void paintGrips(const Brushes &brushes, const canvas::SceneEdge &edge)
{
    const double zoom = brushes.view.zoom;
    if (brushes.view.detail < Detail::Names)
        return;
    brushes.painter.setPen(QPen(brushes.colors.ink, 1.5 / zoom));
    brushes.painter.setBrush(brushes.colors.raised);
    for (const bool start : {true, false}) {
        if (canvas::hasGrip(edge, start))
            brushes.painter.drawEllipse(q(canvas::gripOf(edge, start, zoom)), 4.5 / zoom,
                                        4.5 / zoom);
    }
}

void paintNamedEdges(const Brushes &brushes, const canvas::Scene &scene)
{
    for (const auto &index : {brushes.state.selectedEdge, brushes.state.hoveredEdge}) {
        if (!index || *index >= scene.edges.size())
            continue;
        paintEdge(brushes, scene.edges[*index], *index);
        paintLabel(brushes, scene.edges[*index], *index);
        paintGrips(brushes, scene.edges[*index]);
    }
}

} // namespace

void ScenePainter::paintLive(QPainter &painter, const canvas::Scene &scene, const SceneState &state,
                             const FindingMarks &marks, const View &view) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    SceneState plain = state; // the veil has dimmed what is to be dim
    plain.dims = false;
    const Brushes brushes{painter, m_colors, m_measure, plain, marks, view};
    paintNamedEdges(brushes, scene);
    if (!state.struck.empty())
        paintStruckEdges(brushes, scene);
    for (const auto &[index, note] : state.notes) {
        if (index < scene.edges.size() && visible(view, scene.edges[index].bounds))
            paintNote(brushes, scene, scene.edges[index], note);
    }
    if (!state.changes.empty() || !state.changedLines.empty())
        paintChanges(brushes, scene);
    for (const canvas::SceneNamespace &ns : scene.namespaces) {
        if (visible(view, ns.box.grown(16)))
            paintRings(brushes, ns.id, ns.box, 12);
    }
    const bool detailed = view.detail >= Detail::Short;
    for (const std::size_t i : namedNodes(scene, state)) {
        const canvas::SceneNode &node = scene.nodes[i];
        if (!visible(view, node.box.grown(24)))
            continue;
        const bool hovered = state.hovered == node.id;
        const Struck *struck = state.struckAt(node.id);
        if (struck && !hovered && node.kind != ElementKind::Broker)
            paintNode(brushes, node);
        if (struck)
            paintWave(brushes, node, *struck);
        if (hovered && node.kind != ElementKind::Broker && !state.changes.contains(node.id))
            paintNode(brushes, node);
        if (detailed && (hovered || view.detail == Detail::Short))
            paintPorts(brushes, node, hovered);
        if (hovered)
            paintSigns(brushes, node, surfaceOf(scene, node));
        else
            paintRings(brushes, node.id, node.box, ringRadius(node));
    }
    if (view.detail != Detail::Short)
        return;
    for (std::size_t i = 0; i < scene.edges.size(); ++i) { // labels that only show when asked for
        const ElementId from = scene.edges[i].from;
        if ((from == state.hovered || state.selected.contains(from)) &&
            visible(view, scene.edges[i].bounds))
            paintLabel(brushes, scene.edges[i], i);
    }
}

void ScenePainter::paintVeil(QPainter &painter, const canvas::Scene &scene,
                             const canvas::HitTest &index, const SceneState &state,
                             const FindingMarks &marks, const View &view) const
{
    QColor veil = m_colors.canvas;
    veil.setAlphaF(veilStrength);
    painter.fillRect(q(view.visible), veil);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    const Brushes brushes{painter, m_colors, m_measure, state, marks, view};
    for (const std::size_t i : state.litEdges) {
        if (i < scene.edges.size() && visible(view, scene.edges[i].bounds))
            cutEdge(brushes, scene.edges[i]);
    }
    const std::vector<std::size_t> inView = index.nodesIn(view.visible);
    for (const std::size_t i : inView) {
        if (state.lit.contains(scene.nodes[i].id))
            cutNode(brushes, scene.nodes[i], Qt::black);
    }
    // A lit broker is no light for those of its channels that have no part in it.
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    for (const std::size_t i : inView) {
        const canvas::SceneNode &node = scene.nodes[i];
        if (state.lit.contains(node.lane) && !state.lit.contains(node.id))
            cutNode(brushes, node, veil);
    }
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
}

} // namespace moldloft::render
