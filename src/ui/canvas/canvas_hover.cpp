// What the pointer is on, and what the canvas says of it: cursor, tooltip, words in the status bar.
#include <QCursor>

#include "canvas/node_metrics.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/drafting.h"

namespace moldloft::ui
{

/// The ends of the line under the pointer and of the selected one can be taken hold of.
std::optional<canvas::Hit> CanvasView::gripAt(canvas::Point world)
{
    if (m_viewport.zoom < 0.3)
        return std::nullopt;
    const canvas::Scene &scene = m_source.scene();
    std::optional<canvas::Hit> hit;
    double nearest = canvas::gripHit / m_viewport.zoom;
    for (const std::optional<std::size_t> &edge : {selectedLine(), m_hoveredEdge}) {
        if (!edge || *edge >= scene.edges.size())
            continue;
        for (const bool start : {true, false}) {
            const canvas::Point by =
                canvas::gripOf(scene.edges[*edge], start, m_viewport.zoom) - world;
            const double distance = std::hypot(by.x, by.y);
            if (distance > nearest || !canvas::hasGrip(scene.edges[*edge], start))
                continue;
            nearest = distance;
            hit = canvas::Hit{canvas::HitKind::EdgeEnd, {}, 0, *edge, start, {}};
        }
    }
    return hit;
}

const canvas::SceneEdge *CanvasView::lineOf(quint64 holder, const QString &path)
{
    for (const canvas::SceneEdge &edge : m_source.scene().edges) {
        if (edge.from.value == holder && edge.path == path.toStdString())
            return &edge;
    }
    return nullptr;
}

QPointF CanvasView::linePosition(quint64 holder, const QString &path)
{
    const canvas::SceneEdge *edge = m_editor ? lineOf(holder, path) : nullptr;
    if (!edge)
        return {-1, -1};
    QLineF longest;
    for (std::size_t i = 0; i + 1 < edge->points.size(); ++i) {
        const QLineF piece(m_viewport.toItem(edge->points[i]),
                           m_viewport.toItem(edge->points[i + 1]));
        if (piece.length() > longest.length())
            longest = piece;
    }
    return longest.center();
}

QPointF CanvasView::gripPosition(quint64 holder, const QString &path, bool start)
{
    const canvas::SceneEdge *edge = m_editor ? lineOf(holder, path) : nullptr;
    return edge ? m_viewport.toItem(canvas::gripOf(*edge, start, m_viewport.zoom))
                : QPointF(-1, -1);
}

void CanvasView::hoverMoveEvent(QHoverEvent *event)
{
    hover(event->position());
}

void CanvasView::hoverLeaveEvent(QHoverEvent *)
{
    m_pointerInside = false;
    if (m_gesture)
        return;
    m_hoverHit = {};
    m_hovered = {};
    m_hoveredEdge.reset();
    setTooltip({});
    setHoverText({});
    update();
}

void CanvasView::hover(QPointF at)
{
    if (!m_editor || m_gesture)
        return;
    m_pointerLeads = m_pointerLeads || at != m_pointer;
    m_pointer = at;
    m_pointerInside = true;
    m_source.latest();
    if (!m_source.isReady()) // sceneArrived() looks again
        return;
    const canvas::Hit hit = hitAt(at);
    if (hit == m_hoverHit)
        return;
    using Kind = canvas::HitKind;
    m_hoverHit = hit;
    m_hovered = hit.kind == Kind::Node || hit.kind == Kind::Port ? hit.id : ElementId{};
    const bool line = hit.kind == Kind::Edge || hit.kind == Kind::EdgeEnd;
    m_hoveredEdge = line ? std::optional(hit.edge) : std::nullopt;
    updateCursor(hit);
    setTooltip(hit.kind == Kind::FoldButton ? foldTip(hit.id) : cutName());
    setHoverText(line ? lineText(hit) : QString());
    update();
}

QString CanvasView::lineText(const canvas::Hit &hit)
{
    const canvas::Scene &scene = m_source.scene();
    const canvas::SceneEdge &line = scene.edges[hit.edge];
    const QString start = QString::fromStdString(scene.node(line.start)->name);
    const QString end = QString::fromStdString(scene.node(line.end)->name);
    return hit.kind == canvas::HitKind::EdgeEnd
               ? tr("%1 → %2. Drag this end to something else.").arg(start, end)
               : tr("%1 → %2").arg(start, end);
}

QString CanvasView::foldTip(ElementId id) const
{
    const QString name = nameOf(id.value);
    return m_editor->drafting()->isFolded(id.value) ? tr("Unfold %1").arg(name)
                                                    : tr("Fold %1").arg(name);
}

void CanvasView::setHoverText(const QString &text)
{
    if (text == m_hoverText)
        return;
    m_hoverText = text;
    Q_EMIT hoverTextChanged();
}

/// The whole name of the node under the pointer where it is not drawn whole.
QString CanvasView::cutName()
{
    const canvas::SceneNode *node = m_source.scene().node(m_hovered);
    if (!node || node->kind == ElementKind::Note) // a note shows its text
        return {};
    const auto style = node->kind == ElementKind::Channel ? canvas::TextStyle::Channel
                       : node->kind == ElementKind::Database || node->kind == ElementKind::External
                           ? canvas::TextStyle::Title
                           : canvas::TextStyle::Name;
    const render::FontMeasure &measure = m_source.measure();
    const bool whole = m_detail >= render::Detail::Short &&
                       measure.width(node->name, style) <= canvas::nameRoom(*node, measure);
    return whole ? QString() : QString::fromStdString(node->name);
}

void CanvasView::updateCursor(const canvas::Hit &hit)
{
    using Kind = canvas::HitKind;
    if (m_spaceHeld)
        return setCursor(Qt::OpenHandCursor);
    switch (hit.kind) {
    case Kind::Port:
    case Kind::EdgeEnd:
        return setCursor(Qt::CrossCursor);
    case Kind::FoldButton:
        return setCursor(Qt::PointingHandCursor);
    case Kind::NamespaceBorder:
        return setCursor(cursorOf(hit.sides));
    default:
        unsetCursor();
    }
}

void CanvasView::setTooltip(const QString &text)
{
    if (text.isEmpty() && m_tooltip.isEmpty())
        return;
    m_tooltip = text;
    Q_EMIT tooltipChanged();
}

} // namespace moldloft::ui
