// What the mouse and the keys do on the canvas.
#include <QCursor>
#include <QGuiApplication>
#include <QStyleHints>

#include "canvas/node_metrics.h"
#include "ui/canvas/canvas_view.h"

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

} // namespace

Pointer CanvasView::pointer(QPointF at, Qt::KeyboardModifiers modifiers) const
{
    return {m_viewport.toWorld(at), at, modifiers};
}

canvas::Hit CanvasView::hitAt(QPointF at)
{
    return m_source.index().at(m_source.scene(), m_viewport.toWorld(at), m_viewport.zoom);
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
    if (!m_gesture)
        return false;
    const std::unique_ptr<Gesture> gesture = std::move(m_gesture);
    if (m_editor)
        gesture->cancel(context());
    setTooltip({});
    Q_EMIT busyChanged();
    update();
    return true;
}

void CanvasView::mousePressEvent(QMouseEvent *event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    event->accept();
    m_pointer = event->position();
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
    const ElementId id = hit.kind == canvas::HitKind::NamespaceFloor ? ElementId{} : hit.id;
    if (id && !m_editor->isSelected(id))
        m_editor->selectElement(id.value);
    Q_EMIT menuRequested(id.value, event->position());
}

void CanvasView::pressLeft(const canvas::Hit &hit, QPointF at, Qt::KeyboardModifiers modifiers)
{
    using Kind = canvas::HitKind;
    m_press = {at, hit, true, toggling(modifiers)};
    switch (hit.kind) {
    case Kind::Node:
    case Kind::NamespaceHeader:
    case Kind::NamespaceBorder:
    case Kind::Corner:
        m_focused = hit.id;
        if (m_press.toggles)
            m_editor->selectElement(hit.id.value, true);
        else if (!m_editor->isSelected(hit.id))
            m_editor->selectElement(hit.id.value);
        break;
    case Kind::Edge:
        m_editor->selectEdge(m_source.modelEdge(m_source.scene().edges[hit.edge]));
        break;
    case Kind::Port:
    case Kind::NamespaceFloor:
    case Kind::Nothing:
        break;
    }
    update();
}

void CanvasView::startGesture(const Pointer &where)
{
    using Kind = canvas::HitKind;
    m_press.waiting = false;
    const canvas::Point grip = m_viewport.toWorld(m_press.at);
    const canvas::Hit &hit = m_press.hit;
    switch (hit.kind) {
    case Kind::Port: {
        const canvas::SceneNode *node = m_source.scene().node(hit.id);
        if (node && hit.port < node->ports.size())
            setGesture(std::make_unique<ConnectGesture>(hit.id, node->ports[hit.port], context()));
        break;
    }
    case Kind::Node:
    case Kind::NamespaceHeader:
    case Kind::NamespaceBorder: {
        std::vector<ElementId> ids = m_editor->selection();
        if (!m_editor->isSelected(hit.id))
            ids = {hit.id};
        setGesture(moveGesture(ids, grip, context()));
        break;
    }
    case Kind::Corner:
        setGesture(resizeGesture(hit.id, context()));
        break;
    case Kind::Edge:
        break;
    case Kind::NamespaceFloor:
    case Kind::Nothing:
        setGesture(bandGesture(grip, m_press.toggles, context()));
        break;
    }
    if (m_gesture)
        m_gesture->update(where, context());
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
        m_gesture->update(where, context());
    else if (m_press.waiting && QLineF(m_press.at, event->position()).length() >= dragDistance)
        startGesture(where);
    if (m_gesture)
        setTooltip(m_gesture->reason());
    update();
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
    const Pointer where = pointer(event->position(), event->modifiers());
    if (m_gesture) {
        const std::unique_ptr<Gesture> gesture = std::move(m_gesture);
        gesture->commit(where, context());
        setTooltip({});
        Q_EMIT busyChanged();
        if (const auto *connection = dynamic_cast<ConnectGesture *>(gesture.get());
            connection && !connection->choices().empty()) {
            QVariantList choices;
            for (const QVariant &choice : m_editor->connectionChoices(connection->from().value,
                                                                      connection->target().value)) {
                const int kind = choice.toMap().value(QStringLiteral("kind")).toInt();
                const auto &offered = connection->choices();
                if (std::find(offered.begin(), offered.end(), static_cast<EdgeKind>(kind)) !=
                    offered.end())
                    choices.append(choice);
            }
            Q_EMIT connectionMenuRequested(connection->from().value, connection->target().value,
                                           choices, event->position());
        }
    } else if (m_press.waiting) {
        using Kind = canvas::HitKind;
        const canvas::Hit &hit = m_press.hit;
        const bool floor = hit.kind == Kind::Nothing || hit.kind == Kind::NamespaceFloor;
        if (floor && !m_press.toggles)
            m_editor->selectEdge({}), m_editor->clearSelection();
        // A click on one of several selected elements selects that one.
        if (hit.kind == Kind::Node && !m_press.toggles && m_editor->selectionCount() > 1)
            m_editor->selectElement(hit.id.value);
        if (hit.kind == Kind::Port)
            m_editor->selectElement(hit.id.value, m_press.toggles);
    }
    m_press.waiting = false;
    hover(event->position());
    update();
}

void CanvasView::mouseUngrabEvent()
{
    m_panning = false;
    cancel();
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!m_editor || event->button() != Qt::LeftButton)
        return;
    using Kind = canvas::HitKind;
    const canvas::Hit hit = hitAt(event->position());
    m_press.waiting = false;
    if (hit.kind == Kind::Node || hit.kind == Kind::NamespaceHeader || hit.kind == Kind::Port)
        Q_EMIT renameRequested(hit.id.value, elementRect(hit.id.value));
}

// --- hover -------------------------------------------------------------------------------------

void CanvasView::hoverMoveEvent(QHoverEvent *event)
{
    hover(event->position());
}

void CanvasView::hoverLeaveEvent(QHoverEvent *)
{
    m_hovered = {};
    m_hoveredEdge.reset();
    if (!m_gesture)
        setTooltip({});
    setHoverText({});
    update();
}

void CanvasView::hover(QPointF at)
{
    if (!m_editor || m_gesture)
        return;
    m_pointer = at;
    const canvas::Hit hit = hitAt(at);
    using Kind = canvas::HitKind;
    const bool node = hit.kind == Kind::Node || hit.kind == Kind::Port;
    const ElementId hovered = node ? hit.id : ElementId{};
    const auto edge = hit.kind == Kind::Edge ? std::optional(hit.edge) : std::nullopt;
    updateCursor(hit);
    if (hovered == m_hovered && edge == m_hoveredEdge)
        return;
    m_hovered = hovered;
    m_hoveredEdge = edge;
    QString text;
    if (edge) {
        const canvas::Scene &scene = m_source.scene();
        const canvas::SceneEdge &line = scene.edges[*edge];
        text = tr("%1 → %2").arg(QString::fromStdString(scene.node(line.start)->name),
                                 QString::fromStdString(scene.node(line.end)->name));
    }
    setTooltip(cutName());
    setHoverText(text);
    update();
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
        setCursor(Qt::OpenHandCursor);
    else if (hit.kind == Kind::Port)
        setCursor(Qt::CrossCursor);
    else if (hit.kind == Kind::Corner)
        setCursor(Qt::SizeFDiagCursor);
    else
        unsetCursor();
}

void CanvasView::setTooltip(const QString &text)
{
    if (text.isEmpty() && m_tooltip.isEmpty())
        return;
    m_tooltip = text;
    Q_EMIT tooltipChanged();
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
