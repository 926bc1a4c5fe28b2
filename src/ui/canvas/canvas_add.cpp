// Adding on the canvas: where the pointer is, and at the loose end of a line.
#include "canvas/place_near.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/drafting.h"
#include "ui/meaning_name.h"

namespace moldloft::ui
{

/// The line stays until something is chosen for its end, or nothing.
void CanvasView::offerEnds(std::unique_ptr<Gesture> gesture, const Pointer &where)
{
    const auto &connection = static_cast<const ConnectGesture &>(*gesture);
    const ElementId container = m_source.index().containerAt(m_source.scene(), where.world);
    const quint64 from = connection.from().value;
    const QString meaning = ui::nameOf(connection.meaning());
    m_wire = std::move(gesture);
    Q_EMIT endRequested(from, meaning, where.item, QPointF(where.world.x, where.world.y),
                        container.value);
}

void CanvasView::endWire()
{
    m_wire.reset();
    update();
}

void CanvasView::requestQuickAdd()
{
    const bool pointed = m_pointerInside && m_pointerLeads;
    requestQuickAdd(m_menuPlace.value_or(pointed ? m_pointer : boundingRect().center()));
}

void CanvasView::requestQuickAdd(QPointF at)
{
    if (!m_editor)
        return;
    const canvas::Point world = m_viewport.toWorld(at);
    const ElementId container = m_source.index().containerAt(m_source.scene(), world);
    Q_EMIT quickAddRequested(at, QPointF(world.x, world.y), container.value);
}

quint64 CanvasView::addAt(const QString &key, QPointF world, quint64 container)
{
    if (!m_editor)
        return 0;
    const canvas::Point wish{world.x() - 24, world.y() - 20};
    const canvas::Point corner = canvas::placeNear(m_source.scene(), wish, {168, 72});
    const quint64 id = m_editor->dropPaletteItem(key, corner.x, corner.y, container);
    if (m_editor->drafting()->isNote(id))
        Q_EMIT renameRequested(id, elementRect(id));
    return id;
}

quint64 CanvasView::addByKey(const QString &key)
{
    if (!m_editor)
        return 0;
    if (!m_pointerInside || !m_pointerLeads)
        return m_editor->addFromKeyboard(key);
    const canvas::Point world = m_viewport.toWorld(m_pointer);
    const ElementId under = m_source.index().containerAt(m_source.scene(), world);
    // A Service type is for the service under the pointer, or the selected one.
    if (!m_editor->acceptsPaletteItem(key, under.value))
        return m_editor->addFromKeyboard(key);
    return addAt(key, QPointF(world.x, world.y), under.value);
}

} // namespace moldloft::ui
