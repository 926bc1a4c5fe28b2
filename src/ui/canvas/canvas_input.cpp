// What the mouse does on the canvas: presses, drags, the wheel.
#include <QCursor>

#include "ui/canvas/canvas_view.h"
#include "ui/canvas/drafting.h"

namespace moldloft::ui
{

namespace
{

constexpr double dragDistance = 4;
constexpr double wheelStep = 60; ///< px a notch of the wheel

bool toggling(Qt::KeyboardModifiers modifiers)
{
    return modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
}

bool isModifier(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Shift || event.key() == Qt::Key_Control ||
           event.key() == Qt::Key_Alt || event.key() == Qt::Key_Meta;
}

BandMode bandModeOf(Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::ControlModifier)
        return BandMode::Toggles;
    return modifiers & Qt::ShiftModifier ? BandMode::Adds : BandMode::Replaces;
}

} // namespace

Pointer CanvasView::pointer(QPointF at, Qt::KeyboardModifiers modifiers) const
{
    return {m_viewport.toWorld(at), at, modifiers};
}

canvas::Hit CanvasView::hitAt(QPointF at)
{
    const canvas::Point world = m_viewport.toWorld(at);
    const canvas::Hit hit = m_source.index().at(m_source.scene(), world, m_viewport.zoom);
    if (m_editor->isReadOnly()) { // nothing to take hold of
        canvas::Hit plain = hit;
        if (hit.kind == canvas::HitKind::Port)
            plain.kind = canvas::HitKind::Node;
        if (hit.kind == canvas::HitKind::NamespaceBorder || hit.kind == canvas::HitKind::FoldButton)
            plain.kind = canvas::HitKind::NamespaceHeader;
        return plain;
    }
    if (hit.kind == canvas::HitKind::Port)
        return hit;
    return gripAt(world).value_or(hit);
}

void CanvasView::setGesture(std::unique_ptr<Gesture> gesture)
{
    const bool was = busy();
    m_gesture = std::move(gesture);
    if (was != busy())
        Q_EMIT busyChanged();
}

bool CanvasView::cancel()
{
    m_press.waiting = false;
    m_scroller.stop();
    if (!m_gesture)
        return false;
    const std::unique_ptr<Gesture> gesture = std::move(m_gesture);
    if (m_editor)
        gesture->cancel(context());
    setTooltip({});
    setHoverText({});
    unsetCursor();
    m_hoverHit = {};
    Q_EMIT busyChanged();
    update();
    return true;
}

std::optional<std::size_t> CanvasView::selectedLine()
{
    return m_editor && m_editor->selectedEdge() ? m_source.drawnEdge(*m_editor->selectedEdge())
                                                : std::nullopt;
}

double CanvasView::gridStep() const
{
    return m_snapping && m_gridSize > 0 ? m_gridSize : canvas::gridStep;
}

GestureContext CanvasView::context()
{
    GestureContext now{*m_editor, m_source, m_viewport.zoom};
    now.visible = m_viewport.visible(size());
    now.guides = m_snapping;
    now.grid = gridStep();
    return now;
}

void CanvasView::mousePressEvent(QMouseEvent *event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    event->accept();
    m_pointer = event->position();
    m_pointerLeads = true;
    m_showsFocus = false; // the pointer shows where things happen
    setTooltip({});
    if (!m_editor || m_gesture)
        return;
    if (event->button() == Qt::MiddleButton || (m_spaceHeld && event->button() == Qt::LeftButton)) {
        m_panning = true;
        m_spacePans = m_spaceHeld;
        m_press.at = event->position();
        setCursor(Qt::ClosedHandCursor);
        return;
    }
    const canvas::Hit hit = toolHit(hitAt(event->position()));
    if (event->button() == Qt::LeftButton && placeNote(hit, event->position()))
        return;
    if (event->button() == Qt::LeftButton)
        return pressLeft(hit, event->position(), event->modifiers());
    if (!m_editor->isReadOnly())
        requestMenu(hit, event->position());
}

void CanvasView::requestMenu(const canvas::Hit &hit, QPointF at)
{
    using Kind = canvas::HitKind;
    const bool floor = hit.kind == Kind::Nothing || hit.kind == Kind::NamespaceFloor;
    if (hit.kind == Kind::Edge || hit.kind == Kind::EdgeEnd) {
        m_editor->selectEdge(m_source.modelEdge(m_source.scene().edges[hit.edge]));
    } else if (floor) {
        m_editor->selectEdge({});
        m_editor->clearSelection();
    } else if (!m_editor->isSelected(hit.id)) {
        m_editor->selectElement(hit.id.value);
    }
    m_menuPlace = at;
    Q_EMIT menuRequested(floor ? 0 : hit.id.value, at);
}

void CanvasView::pressLeft(const canvas::Hit &hit, QPointF at, Qt::KeyboardModifiers modifiers)
{
    using Kind = canvas::HitKind;
    m_press = {at, hit, true, toggling(modifiers), false};
    switch (hit.kind) {
    case Kind::Node:
    case Kind::NamespaceHeader:
    case Kind::NamespaceBorder:
    case Kind::FoldButton:
        m_focused = hit.id;
        // What is selected already may be about to be dragged: the release lets go of it.
        m_press.letsGo = m_press.toggles && m_editor->isSelected(hit.id);
        if (m_press.toggles && !m_press.letsGo)
            m_editor->selectElement(hit.id.value, true);
        else if (!m_editor->isSelected(hit.id))
            m_editor->selectElement(hit.id.value);
        break;
    case Kind::Edge:
    case Kind::EdgeEnd:
        m_editor->selectEdge(m_source.modelEdge(m_source.scene().edges[hit.edge]));
        break;
    case Kind::Port:
    case Kind::NamespaceFloor:
    case Kind::Nothing:
        break;
    }
    update();
}

std::unique_ptr<Gesture> CanvasView::gestureFor(const Pointer &where)
{
    using Kind = canvas::HitKind;
    const canvas::Point grip = m_viewport.toWorld(m_press.at);
    const canvas::Hit &hit = m_press.hit;
    switch (hit.kind) {
    case Kind::Port: {
        const canvas::SceneNode *node = m_source.scene().node(hit.id);
        if (!node || hit.port >= node->ports.size())
            return nullptr;
        return std::make_unique<ConnectGesture>(hit.id, node->ports[hit.port], context());
    }
    case Kind::Node:
    case Kind::NamespaceHeader:
    case Kind::FoldButton: {
        std::vector<ElementId> ids = m_editor->selection();
        if (!m_editor->isSelected(hit.id))
            ids = {hit.id};
        return moveGesture(ids, grip, context());
    }
    case Kind::NamespaceBorder:
        return resizeGesture(hit.id, hit.sides, grip, context());
    case Kind::EdgeEnd:
        return reconnectGesture(hit.edge, hit.start, context());
    case Kind::Edge:
        return nullptr;
    case Kind::NamespaceFloor:
    case Kind::Nothing:
        break;
    }
    return bandGesture(grip, bandModeOf(where.modifiers), context());
}

void CanvasView::startGesture(const Pointer &where)
{
    m_press.waiting = false;
    m_motion.stop();
    if (m_editor->isReadOnly()) { // a drag moves the view
        m_panning = true;
        m_viewport.panBy(where.item - m_press.at);
        m_press.at = where.item;
        setCursor(Qt::ClosedHandCursor);
        return viewMoved();
    }
    setGesture(gestureFor(where));
    if (m_gesture)
        updateGesture(where);
}

void CanvasView::updateGesture(const Pointer &where)
{
    m_dragModifiers = where.modifiers;
    m_gesture->update(where, context());
    const QString reason = m_gesture->reason();
    setTooltip(reason);
    setHoverText(m_gesture->hint());
    setCursor(reason.isEmpty() ? m_gesture->cursor() : Qt::ForbiddenCursor);
    m_scroller.follow(where.item, size());
    update();
}

/// Shift, Control and Alt count at once, not only when the pointer moves next.
void CanvasView::followModifier(const QKeyEvent &event)
{
    const Qt::KeyboardModifier modifier = event.key() == Qt::Key_Shift     ? Qt::ShiftModifier
                                          : event.key() == Qt::Key_Control ? Qt::ControlModifier
                                          : event.key() == Qt::Key_Alt     ? Qt::AltModifier
                                                                           : Qt::NoModifier;
    if (modifier == Qt::NoModifier || event.isAutoRepeat())
        return;
    Qt::KeyboardModifiers modifiers = m_dragModifiers;
    modifiers.setFlag(modifier, event.type() == QEvent::KeyPress);
    updateGesture(pointer(m_pointer, modifiers));
}

void CanvasView::scrollStep(QPointF by)
{
    if (!m_gesture)
        return m_scroller.stop();
    m_viewport.panBy(by);
    viewMoved();
    updateGesture(pointer(m_pointer, m_dragModifiers));
}

void CanvasView::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position();
    if (m_panning) {
        m_viewport.panBy(event->position() - m_press.at);
        m_press.at = event->position();
        return viewMoved();
    }
    if (!m_editor)
        return;
    const Pointer where = pointer(event->position(), event->modifiers());
    if (m_gesture)
        updateGesture(where);
    else if (m_press.waiting && QLineF(m_press.at, event->position()).length() >= dragDistance)
        startGesture(where);
}

void CanvasView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_panning) {
        m_panning = false;
        unsetCursor();
        return;
    }
    if (!m_editor || event->button() != Qt::LeftButton)
        return;
    if (m_gesture)
        endGesture(pointer(event->position(), event->modifiers()));
    else if (m_press.waiting)
        click();
    m_press.waiting = false;
    hover(event->position());
    update();
}

void CanvasView::endGesture(const Pointer &where)
{
    m_scroller.stop();
    std::unique_ptr<Gesture> gesture = std::move(m_gesture);
    gesture->commit(where, context());
    setTooltip({});
    setHoverText({});
    m_hoverHit = {};
    Q_EMIT busyChanged();
    if (const auto *connection = dynamic_cast<ConnectGesture *>(gesture.get())) {
        if (!connection->choices().empty())
            offerMeanings(*connection, where.item);
        else if (connection->endsOnFloor())
            offerEnds(std::move(gesture), where);
    }
}

void CanvasView::offerMeanings(const ConnectGesture &connection, QPointF at)
{
    QVariantList choices;
    const auto &offered = connection.choices();
    for (const QVariant &choice :
         m_editor->connectionChoices(connection.from().value, connection.target().value)) {
        const int kind = choice.toMap().value(QStringLiteral("kind")).toInt();
        if (std::find(offered.begin(), offered.end(), static_cast<EdgeKind>(kind)) != offered.end())
            choices.append(choice);
    }
    Q_EMIT connectionMenuRequested(connection.from().value, connection.target().value, choices, at);
}

void CanvasView::click()
{
    using Kind = canvas::HitKind;
    const canvas::Hit &hit = m_press.hit;
    const bool floor = hit.kind == Kind::Nothing || hit.kind == Kind::NamespaceFloor;
    if (floor && !m_press.toggles)
        m_editor->selectEdge({}), m_editor->clearSelection();
    if (m_press.letsGo)
        m_editor->selectElement(hit.id.value, true);
    // A click on one of several selected elements selects that one.
    const bool alone = hit.kind == Kind::Node || hit.kind == Kind::NamespaceHeader;
    if (alone && !m_press.toggles && m_editor->selectionCount() > 1)
        m_editor->selectElement(hit.id.value);
    if (hit.kind == Kind::Port)
        m_editor->selectElement(hit.id.value, m_press.toggles);
    if (hit.kind == Kind::FoldButton)
        m_editor->drafting()->setFolded(hit.id.value,
                                        !m_editor->drafting()->isFolded(hit.id.value));
}

void CanvasView::mouseUngrabEvent()
{
    m_panning = false;
    cancel();
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!m_editor || m_editor->isReadOnly() || event->button() != Qt::LeftButton)
        return;
    using Kind = canvas::HitKind;
    const canvas::Hit hit = hitAt(event->position());
    m_press.waiting = false;
    if (hit.id && m_editor->drafting()->isFolded(hit.id.value))
        m_editor->drafting()->setFolded(hit.id.value, false);
    else if (hit.kind == Kind::Node || hit.kind == Kind::NamespaceHeader || hit.kind == Kind::Port)
        Q_EMIT renameRequested(hit.id.value, elementRect(hit.id.value));
    else if (hit.kind == Kind::Nothing || hit.kind == Kind::NamespaceFloor)
        requestQuickAdd(event->position());
}

// --- wheel and touchpad ------------------------------------------------------------------------

void CanvasView::wheelEvent(QWheelEvent *event)
{
    event->accept();
    if (event->modifiers() & Qt::ControlModifier) {
        m_viewport.zoomAt(event->position(), std::pow(1.0015, event->angleDelta().y()));
    } else {
        QPointF by = event->pixelDelta();
        if (by.isNull())
            by = QPointF(event->angleDelta()) / QWheelEvent::DefaultDeltasPerStep * wheelStep;
        if (event->modifiers() & Qt::ShiftModifier && by.x() == 0)
            by = by.transposed();
        m_viewport.panBy(by);
    }
    viewMoved();
}

bool CanvasView::event(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            m_viewport.zoomAt(gesture->position(), 1 + gesture->value());
            viewMoved();
            return true;
        }
    }
    if ((event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease) && m_gesture)
        followModifier(*static_cast<QKeyEvent *>(event));
    if (event->type() == QEvent::KeyPress)
        m_pointerLeads = m_pointerLeads && isModifier(*static_cast<QKeyEvent *>(event));
    // Space and Escape belong to the canvas while it has the focus, whatever shortcuts there are.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space ||
            (key->key() == Qt::Key_Escape && (m_gesture || m_press.waiting))) {
            event->accept();
            return true;
        }
    }
    return QQuickItem::event(event);
}

} // namespace moldloft::ui
