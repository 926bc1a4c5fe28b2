// Where the canvas looks, for those who move it from outside: search, places visited, breadcrumbs.
#include "ui/canvas/canvas_view.h"

namespace moldloft::ui
{

namespace
{

constexpr double selectionMargin = 80;
constexpr double largestZoom = 1.5; ///< of a selection: one node shall not fill the window

} // namespace

void CanvasView::showWorld(const QRectF &world)
{
    if (world.isEmpty() || size().isEmpty())
        return;
    m_viewport.fit({world.x(), world.y(), world.width(), world.height()}, size(), 0,
                   Viewport::most);
    viewMoved();
}

void CanvasView::zoomToSelection()
{
    if (!m_editor)
        return;
    const canvas::Scene &scene = m_source.scene();
    canvas::Rect area;
    for (const ElementId id : m_editor->selection()) {
        if (const auto box = scene.boxOf(id))
            area = area.united(*box);
    }
    if (m_editor->selectedEdge()) {
        if (const auto edge = m_source.drawnEdge(*m_editor->selectedEdge()))
            area = scene.edges[*edge].bounds;
    }
    if (area.empty())
        return;
    m_viewport.fit(area, size(), selectionMargin, largestZoom * m_textScale);
    viewMoved();
}

quint64 CanvasView::namespaceAtCentre()
{
    if (!m_editor)
        return 0;
    const canvas::Point centre = m_viewport.visible(size()).center();
    for (const canvas::SceneNamespace &one : m_source.scene().namespaces) {
        if (one.box.contains(centre))
            return one.id.value;
    }
    return 0;
}

void CanvasView::setHighlight(std::optional<std::unordered_set<ElementId>> ids)
{
    m_highlight = std::move(ids);
    update();
}

} // namespace moldloft::ui
