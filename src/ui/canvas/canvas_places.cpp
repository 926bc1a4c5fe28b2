// Where the canvas looks, for those who move it from outside: search, places visited, breadcrumbs.
#include "ui/canvas/canvas_view.h"

namespace moldloft::ui
{

void CanvasView::showWorld(const QRectF &world)
{
    if (world.isEmpty() || size().isEmpty())
        return;
    m_viewport.fit({world.x(), world.y(), world.width(), world.height()}, boundingRect(), 0,
                   Viewport::most);
    viewMoved();
}

void CanvasView::lookLike(CanvasView *other)
{
    if (!other || other->m_viewport == m_viewport)
        return;
    m_viewport = other->m_viewport;
    m_fitPending = false;
    viewMoved();
}

void CanvasView::fitWith(CanvasView *other)
{
    if (!other || !m_editor || !other->m_editor || size().isEmpty())
        return;
    const auto view = viewOf(m_source.scene().bounds.united(other->m_source.scene().bounds));
    if (!view)
        return;
    m_viewport = *view;
    m_fitPending = other->m_fitPending = false;
    viewMoved();
    other->lookLike(this);
}

quint64 CanvasView::namespaceAtCentre()
{
    if (!m_editor)
        return 0;
    const canvas::Point centre = m_viewport.visible(size()).center();
    for (const canvas::SceneNamespace &one : m_source.latest().scene->namespaces) {
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
