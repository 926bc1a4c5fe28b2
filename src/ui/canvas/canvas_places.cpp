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
