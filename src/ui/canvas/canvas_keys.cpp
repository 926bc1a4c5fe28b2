// The keyboard on the canvas: focus moves from node to node, and what has it can be nudged.
#include <QCursor>

#include <limits>

#include "ui/arrangement.h"
#include "ui/canvas/canvas_view.h"

namespace moldloft::ui
{

namespace
{

canvas::Point direction(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

/// The nearest node in a direction; what stands aside counts as farther than what stands ahead.
ElementId nearest(const canvas::Scene &scene, ElementId from, canvas::Point towards)
{
    const auto box = scene.boxOf(from);
    const canvas::Point at = box ? box->center() : canvas::Point{-1e9, -1e9};
    ElementId best;
    double least = std::numeric_limits<double>::infinity();
    for (const canvas::SceneNode &node : scene.nodes) {
        const canvas::Point by = node.box.center() - at;
        const double ahead = by.x * towards.x + by.y * towards.y;
        const double aside = std::abs(by.x * towards.y) + std::abs(by.y * towards.x);
        if (node.id == from || (box && ahead < 4))
            continue;
        const double distance = ahead + 3 * aside;
        if (distance < least) {
            least = distance;
            best = node.id;
        }
    }
    return best;
}

} // namespace

void CanvasView::focusOn(ElementId id)
{
    if (!id)
        return;
    m_focused = id;
    m_editor->selectElement(id.value);
    if (const auto box = m_source.scene().boxOf(id))
        scrollIntoView(*box);
    Q_EMIT descriptionChanged();
    update();
}

bool CanvasView::navigate(int key)
{
    const canvas::Point towards = direction(key);
    const canvas::Scene &scene = m_source.scene();
    if (towards == canvas::Point{} || scene.nodes.empty())
        return false;
    focusOn(m_focused ? nearest(scene, m_focused, towards) : scene.nodes.front().id);
    return true;
}

bool CanvasView::nudge(int key, double by)
{
    const canvas::Point towards = direction(key);
    if (towards == canvas::Point{} || m_editor->selection().empty())
        return false;
    m_editor->arrangement()->nudge(towards.x * by, towards.y * by);
    return true;
}

bool CanvasView::renameSelected()
{
    const quint64 id = m_editor ? m_editor->selectedId() : 0;
    if (id)
        Q_EMIT renameRequested(id, elementRect(id));
    return id != 0;
}

void CanvasView::keyPressEvent(QKeyEvent *event)
{
    if (!m_editor)
        return event->ignore();
    const bool control = event->modifiers() & Qt::ControlModifier;
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    event->accept();
    m_showsFocus = true;
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!cancel()) {
            m_editor->clearSelection();
            m_editor->selectEdge({});
        }
        return;
    case Qt::Key_Space:
        m_spaceHeld = true;
        setCursor(Qt::OpenHandCursor);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (control || !renameSelected())
            event->ignore();
        return;
    case Qt::Key_Menu: {
        const QRectF box = elementRect(m_editor->selectedId());
        Q_EMIT menuRequested(m_editor->selectedId(),
                             box.isNull() ? boundingRect().center() : box.center());
        return;
    }
    default:
        break;
    }
    const bool handled = control ? nudge(event->key(), shift ? 1 : 8) : navigate(event->key());
    if (!handled)
        event->ignore();
}

void CanvasView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat())
        return QQuickItem::keyReleaseEvent(event);
    m_spaceHeld = false;
    if (!m_panning)
        unsetCursor();
}

void CanvasView::focusInEvent(QFocusEvent *event)
{
    QQuickItem::focusInEvent(event);
    m_showsFocus =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void CanvasView::focusOutEvent(QFocusEvent *event)
{
    QQuickItem::focusOutEvent(event);
    m_spaceHeld = false;
    update();
}

} // namespace moldloft::ui
