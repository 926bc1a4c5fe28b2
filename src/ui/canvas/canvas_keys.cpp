// The keyboard on the canvas: focus moves from node to node, and what has it can be nudged.
#include <QCursor>

#include <algorithm>

#include "canvas/neighbours.h"
#include "canvas/reading_order.h"

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

std::optional<canvas::Direction> directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return canvas::Direction::Left;
    case Qt::Key_Right:
        return canvas::Direction::Right;
    case Qt::Key_Up:
        return canvas::Direction::Up;
    case Qt::Key_Down:
        return canvas::Direction::Down;
    default:
        return std::nullopt;
    }
}

/// Everything that can have the focus, as one reads it: each namespace before what stands in it.
std::vector<ElementId> stopsOf(const canvas::Scene &scene)
{
    std::vector<ElementId> stops;
    for (const canvas::ReadingGroup &group : canvas::readingOrder(scene)) {
        if (group.ns)
            stops.push_back(group.ns);
        stops.insert(stops.end(), group.nodes.begin(), group.nodes.end());
    }
    return stops;
}

} // namespace

void CanvasView::focusOn(ElementId id, Reach reach)
{
    if (!id)
        return;
    m_focused = id;
    if (reach == Reach::Select)
        m_editor->selectElement(id.value);
    else if (reach == Reach::Add && !m_editor->isSelected(id))
        m_editor->selectElement(id.value, true);
    m_focused = id; // selecting says which element was selected last
    if (const auto box = m_source.scene().boxOf(id))
        scrollIntoView(*box);
    Q_EMIT descriptionChanged();
    update();
}

/// The nearest element in that direction.
bool CanvasView::navigate(int key, Reach reach)
{
    const auto towards = directionOf(key);
    const canvas::Scene &scene = m_source.scene();
    if (!towards || scene.nodes.empty())
        return false;
    const auto box = m_focused ? scene.boxOf(m_focused) : std::nullopt;
    if (!box) {
        const std::vector<ElementId> stops = stopsOf(scene);
        focusOn(stops.empty() ? scene.nodes.front().id : stops.front(), reach);
    } else if (!scene.node(m_focused)) {
        goIn(); // from a namespace into it
    } else if (const auto next = canvas::neighbourTowards(scene, m_focused, *towards)) {
        focusOn(*next, reach);
    }
    return true;
}

/// Along the lines: right to where they lead, left to where they come from; up and down choose
/// among several.
bool CanvasView::followLine(int key)
{
    const auto towards = directionOf(key);
    const canvas::Scene &scene = m_source.scene();
    if (!towards || !m_focused)
        return false;
    const bool along = *towards == canvas::Direction::Right || *towards == canvas::Direction::Left;
    if (along) {
        const bool out = *towards == canvas::Direction::Right;
        std::vector<ElementId> ends = out ? canvas::neighboursAfter(scene, m_focused)
                                          : canvas::neighboursBefore(scene, m_focused);
        if (ends.empty()) {
            m_editor->setStatus(out ? tr("No line leaves %1.").arg(nameOf(m_focused.value))
                                    : tr("No line leads to %1.").arg(nameOf(m_focused.value)));
            return true;
        }
        m_ends = std::move(ends);
        m_end = 0;
    } else {
        const auto here = std::find(m_ends.begin(), m_ends.end(), m_focused);
        if (here == m_ends.end())
            return true;
        const auto count = m_ends.size();
        const auto place = static_cast<std::size_t>(here - m_ends.begin());
        m_end = (place + (*towards == canvas::Direction::Down ? 1 : count - 1)) % count;
    }
    const std::vector<ElementId> ends = m_ends;
    focusOn(ends[m_end], Reach::Select);
    if (ends.size() > 1)
        m_editor->setStatus(
            tr("%1 of %2 lines, up and down choose").arg(m_end + 1).arg(ends.size()));
    return true;
}

/// One further, or one back, as one reads. False at the end: the focus leaves the canvas.
bool CanvasView::step(int by)
{
    if (!m_focused)
        return false;
    const std::vector<ElementId> stops = stopsOf(m_source.scene());
    const auto here = std::find(stops.begin(), stops.end(), m_focused);
    if (here == stops.end() || (by < 0 ? here == stops.begin() : here + 1 == stops.end()))
        return false;
    focusOn(*(here + by), Reach::Select);
    return true;
}

/// To the first or last element, or to the next or previous namespace.
bool CanvasView::jump(int key)
{
    const std::vector<ElementId> stops = stopsOf(m_source.scene());
    if (stops.empty())
        return false;
    if (key == Qt::Key_Home || key == Qt::Key_End) {
        focusOn(key == Qt::Key_Home ? stops.front() : stops.back(), Reach::Select);
        return true;
    }
    const bool down = key == Qt::Key_PageDown;
    const auto isNamespace = [this](ElementId id) {
        return m_source.scene().namespaceBox(id) != nullptr;
    };
    const auto here = std::find(stops.begin(), stops.end(), m_focused);
    ElementId next;
    if (here == stops.end() || down) {
        const auto from = here == stops.end() ? stops.begin() : here + 1;
        const auto found = std::find_if(from, stops.end(), isNamespace);
        next = found == stops.end() ? ElementId{} : *found;
    } else {
        for (auto at = stops.begin(); at != here; ++at)
            next = isNamespace(*at) ? *at : next;
    }
    focusOn(next, Reach::Select);
    return true;
}

/// From a namespace to the first element in it.
bool CanvasView::goIn()
{
    const std::vector<ElementId> stops = stopsOf(m_source.scene());
    const auto here = std::find(stops.begin(), stops.end(), m_focused);
    if (here == stops.end() || here + 1 == stops.end() ||
        !m_source.scene().namespaceBox(m_focused) || m_source.scene().namespaceBox(*(here + 1)))
        return false;
    focusOn(*(here + 1), Reach::Select);
    return true;
}

/// From an element to the namespace around it.
bool CanvasView::goOut()
{
    const canvas::SceneNode *node = m_source.scene().node(m_focused);
    if (!node || !node->ns)
        return false;
    focusOn(node->ns, Reach::Select);
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
    const quint64 id = m_editor && !m_editor->isReadOnly() ? m_editor->selectedId() : 0;
    if (id)
        Q_EMIT renameRequested(id, elementRect(id));
    return id != 0;
}

void CanvasView::keyPressEvent(QKeyEvent *event)
{
    if (!m_editor)
        return event->ignore();
    event->accept();
    m_showsFocus = true;
    if (!handleKey(*event))
        event->ignore();
}

bool CanvasView::handleKey(const QKeyEvent &event)
{
    const bool control = event.modifiers() & Qt::ControlModifier;
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    const bool alt = event.modifiers() & Qt::AltModifier;
    switch (event.key()) {
    case Qt::Key_Escape:
        if (!cancel())
            letGo();
        return true;
    case Qt::Key_Space:
        m_spaceHeld = true;
        m_spacePans = event.isAutoRepeat() || m_spacePans;
        setCursor(Qt::OpenHandCursor);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return !control && (shift ? goOut() : goIn() || renameSelected());
    case Qt::Key_Tab:
        return !control && step(shift ? -1 : 1);
    case Qt::Key_Backtab:
        return !control && step(-1);
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return !control && !alt && jump(event.key());
    case Qt::Key_F10:
    case Qt::Key_Menu: {
        if ((event.key() == Qt::Key_F10 && !shift) || m_editor->isReadOnly())
            return false;
        const QRectF box = elementRect(m_editor->selectedId());
        Q_EMIT menuRequested(m_editor->selectedId(),
                             box.isNull() ? boundingRect().center() : box.center());
        return true;
    }
    default:
        if (alt)
            return followLine(event.key());
        if (control)
            return nudge(event.key(), shift ? 1 : 8);
        return navigate(event.key(), shift ? Reach::Add : Reach::Select);
    }
}

/// First what is selected, then the focus: after that Tab leaves the canvas.
void CanvasView::letGo()
{
    if (m_editor->selection().empty() && !m_editor->selectedEdge())
        m_focused = {};
    m_editor->clearSelection();
    m_editor->selectEdge({});
    Q_EMIT descriptionChanged();
    update();
}

void CanvasView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat())
        return QQuickItem::keyReleaseEvent(event);
    // Held it moves the view; pressed and let go it selects what has the focus.
    if (m_spaceHeld && !m_spacePans && m_editor && m_focused) {
        const ElementId focused = m_focused;
        m_editor->selectElement(focused.value, true);
        m_focused = focused;
        Q_EMIT descriptionChanged();
    }
    m_spaceHeld = false;
    m_spacePans = false;
    if (!m_panning)
        unsetCursor();
}

void CanvasView::focusInEvent(QFocusEvent *event)
{
    QQuickItem::focusInEvent(event);
    m_showsFocus =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    announce();
    update();
}

void CanvasView::focusOutEvent(QFocusEvent *event)
{
    QQuickItem::focusOutEvent(event);
    m_spaceHeld = false;
    m_spacePans = false;
    update();
}

} // namespace moldloft::ui
