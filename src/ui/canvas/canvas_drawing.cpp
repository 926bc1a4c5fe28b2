// What the canvas hands to its layers before a frame.
#include <QQuickWindow>

#include "ui/canvas/canvas_view.h"

namespace moldloft::ui
{

render::SceneState CanvasView::state()
{
    render::SceneState state;
    state.selected = {m_editor->selection().begin(), m_editor->selection().end()};
    if (m_editor->selectedEdge())
        state.selectedEdge = m_source.drawnEdge(*m_editor->selectedEdge());
    state.hoveredEdge = m_hoveredEdge;
    state.hovered = m_hovered;
    if (hasActiveFocus() && m_showsFocus)
        state.focused = m_focused;
    (m_dropValid ? state.accepts : state.refuses) = m_dropTarget;
    state.lit = m_dropLit;
    state.dims = !m_dropLit.empty();
    if (m_gesture)
        m_gesture->decorate(state);
    return state;
}

/// A picture of the whole view that paints itself with `paint`, in world coordinates.
template<class Paint>
OverlayLayer::Sheet CanvasView::sheet(Paint &&paint) const
{
    const Framing framing = this->framing();
    QImage image(framing.pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setTransform(framing.transform());
    render::View view;
    view.zoom = m_viewport.zoom;
    view.visible = framing.world();
    view.detail = m_detail;
    paint(painter, view);
    return {image, QRectF(QPointF(), QSizeF(framing.pixels) / framing.ratio)};
}

Framing CanvasView::framing() const
{
    const qreal ratio = window() ? window()->effectiveDevicePixelRatio() : 1;
    return Framing::of(m_viewport, size(), ratio);
}

OverlayLayer::Sheet CanvasView::veil(const render::SceneState &state) const
{
    if (!state.dims)
        return {};
    return sheet([&](QPainter &painter, const render::View &view) {
        render::ScenePainter(colors(), m_source.measure())
            .paintVeil(painter, *m_shown.scene, *m_shown.index, state, *m_shown.marks, view);
    });
}

OverlayLayer::Sheet CanvasView::signs(const render::SceneState &state) const
{
    const bool any = !state.selected.empty() || state.selectedEdge || state.hoveredEdge ||
                     state.hovered || state.focused || state.accepts || state.refuses || m_gesture;
    if (!any)
        return {};
    return sheet([&](QPainter &painter, const render::View &view) {
        const render::ScenePainter scenePainter(colors(), m_source.measure());
        scenePainter.paintLive(painter, *m_shown.scene, state, *m_shown.marks, view);
        if (m_gesture)
            m_gesture->paint(painter, scenePainter, colors(), m_viewport.zoom);
    });
}

void CanvasView::paintOverview(QPainter &painter)
{
    m_tiles->paintOverview(painter);
}

void CanvasView::updatePolish()
{
    if (!m_editor || size().isEmpty()) {
        m_tiles->show({}, colors());
        m_overlay->show({}, {});
        return;
    }
    const std::shared_ptr<const canvas::Scene> before = m_shown.scene;
    m_shown = m_source.drawing();
    m_detail = render::detailFor(m_viewport.zoom, m_detail);
    m_tiles->show(m_shown, colors());
    m_tiles->look(framing(), m_detail);
    const render::SceneState now = state();
    m_overlay->show(veil(now), signs(now));
    if (before == m_shown.scene)
        return;
    Q_EMIT sceneChanged();
    Q_EMIT overviewChanged();
}

} // namespace moldloft::ui
