// Where the canvas looks: by itself, and where the person takes it by touch.
#include "ui/canvas/canvas_view.h"

namespace moldloft::ui
{

namespace
{

constexpr double fitMargin = 40;
constexpr double zoomStep = 1.2;

} // namespace

void CanvasView::prepareFlight()
{
    setAcceptTouchEvents(true);
    m_flight.setStartValue(0.0);
    m_flight.setEndValue(1.0);
    m_flight.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_flight, &QVariantAnimation::valueChanged, this, &CanvasView::update);
    connect(&m_flight, &QVariantAnimation::finished, this, [this] {
        update();
        Q_EMIT settledChanged();
    });
}

/// The view that is drawn: on its way to m_viewport while it flies.
Viewport CanvasView::drawnView() const
{
    if (m_flight.state() != QAbstractAnimation::Running)
        return m_viewport;
    return Viewport::between(m_flightFrom, m_viewport, size(), m_flight.currentValue().toDouble());
}

/// Where things are is decided at once; the picture follows.
void CanvasView::flyTo(const Viewport &target)
{
    const Viewport from = drawnView();
    m_viewport = target;
    viewMoved();
    if (m_animationTime <= 0 || !m_shown.scene || from == target || m_gesture || !isVisible())
        return;
    m_flightFrom = from;
    m_flight.setDuration(m_animationTime);
    m_flight.start();
    Q_EMIT settledChanged();
}

void CanvasView::setAnimationTime(int milliseconds)
{
    if (m_animationTime == milliseconds)
        return;
    m_animationTime = milliseconds;
    Q_EMIT animationTimeChanged();
}

void CanvasView::setTextScale(qreal scale)
{
    if (scale == m_textScale || scale <= 0)
        return;
    m_viewport.zoomAt(boundingRect().center(), scale / m_textScale);
    m_textScale = scale;
    Q_EMIT textScaleChanged();
    m_fitPending = m_fitPending || m_fitted;
    viewMoved();
    refit();
}

void CanvasView::viewMoved()
{
    m_fitted = false;
    m_flight.stop();
    Q_EMIT viewChanged();
    update();
}

/// A design that was opened is shown as a whole, as soon as there is room to show it in.
void CanvasView::refit()
{
    if (!m_fitPending || !m_editor || size().isEmpty())
        return;
    m_fitPending = false;
    if (m_editor->document().empty()) {
        m_viewport.zoom = m_textScale;
        m_viewport.origin = {0, 0};
        return viewMoved();
    }
    m_source.latest();
    m_fitPending = !m_source.isReady();
    if (m_fitPending) // until it is there
        return;
    if (const auto view = viewOf(m_source.scene().bounds)) {
        m_viewport = *view;
        viewMoved();
        m_fitted = true;
    }
}

/// The view that shows the area as large as possible, but not larger than life. What would be
/// hidden by something that floats over the canvas goes beside, above or below it, wherever it is
/// shown largest.
std::optional<Viewport> CanvasView::viewOf(const canvas::Rect &area)
{
    if (area.empty())
        return std::nullopt;
    const auto within = [&](const QRectF &room) {
        Viewport view = m_viewport;
        view.fit(area, room, fitMargin, m_textScale);
        return view;
    };
    const QRectF all = boundingRect();
    const Viewport whole = within(all);
    if (!isCovered(whole, area))
        return whole;
    std::vector<QRectF> rooms{all};
    for (const QRectF &cover : m_covered) {
        const QRectF sides[] = {QRectF(all.topLeft(), QPointF(cover.left(), all.bottom())),
                                QRectF(QPointF(cover.right(), all.top()), all.bottomRight()),
                                QRectF(all.topLeft(), QPointF(all.right(), cover.top())),
                                QRectF(QPointF(all.left(), cover.bottom()), all.bottomRight())};
        for (std::size_t i = 0, known = rooms.size(); i < known; ++i) {
            for (const QRectF &side : sides) {
                if (const QRectF room = rooms[i] & side; !room.isEmpty())
                    rooms.push_back(room);
            }
        }
    }
    std::optional<Viewport> best; // none: something is covered wherever it goes
    for (const QRectF &room : rooms) {
        const Viewport view = within(room);
        if ((!best || view.zoom > best->zoom) && !isCovered(view, area))
            best = view;
    }
    return best.value_or(whole);
}

/// Whether something of that area lies beneath what floats over the canvas.
bool CanvasView::isCovered(const Viewport &view, const canvas::Rect &area)
{
    const canvas::Scene &scene = m_source.scene();
    return std::any_of(m_covered.begin(), m_covered.end(), [&](const QRectF &cover) {
        const canvas::Point near = view.toWorld(cover.topLeft());
        const canvas::Point far = view.toWorld(cover.bottomRight());
        const canvas::Point least{std::max(near.x, area.left()), std::max(near.y, area.top())};
        const canvas::Point most{std::min(far.x, area.right()), std::min(far.y, area.bottom())};
        if (cover.isEmpty() || least.x >= most.x || least.y >= most.y)
            return false;
        const canvas::Rect hidden = canvas::Rect::between(least, most);
        const auto touches = [&](const auto &element) { return element.box.intersects(hidden); };
        return std::any_of(scene.namespaces.begin(), scene.namespaces.end(), touches) ||
               std::any_of(scene.nodes.begin(), scene.nodes.end(), touches);
    });
}

void CanvasView::setCovered(const QList<QRectF> &covered)
{
    if (covered == m_covered)
        return;
    m_covered = covered;
    Q_EMIT coveredChanged();
    m_fitPending = m_fitPending || m_fitted;
    refit();
}

void CanvasView::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    m_tiles->setSize(now.size());
    m_overlay->setSize(now.size());
    // Until somebody has moved the view, the whole design stays in it.
    m_fitPending = m_fitPending || (m_fitted && now.size() != before.size());
    viewMoved();
    refit();
}

void CanvasView::fit()
{
    const auto view = m_editor ? viewOf(m_source.scene().bounds) : std::nullopt;
    if (!view)
        return;
    flyTo(*view);
    m_fitted = true;
}

void CanvasView::zoomToSelection()
{
    if (!m_editor)
        return;
    const canvas::Scene &scene = m_source.scene();
    canvas::Rect area;
    for (const ElementId id : m_editor->selection())
        area = area.united(scene.boxOf(id).value_or(canvas::Rect{}));
    if (m_editor->selectedEdge()) {
        if (const auto edge = m_source.drawnEdge(*m_editor->selectedEdge()))
            area = area.united(scene.edges[*edge].bounds);
    }
    if (const auto view = viewOf(area.empty() ? scene.bounds : area))
        flyTo(*view);
}

void CanvasView::zoomTo(qreal zoom)
{
    m_viewport.zoomAt(boundingRect().center(), zoom * m_textScale / m_viewport.zoom);
    viewMoved();
}

void CanvasView::zoomIn()
{
    zoomTo(this->zoom() * zoomStep);
}

void CanvasView::zoomOut()
{
    zoomTo(this->zoom() / zoomStep);
}

void CanvasView::scrollIntoView(const canvas::Rect &box)
{
    const canvas::Rect visible = m_viewport.visible(size()).grown(-24 / m_viewport.zoom);
    if (visible.contains(box))
        return;
    Viewport view = m_viewport;
    if (this->zoom() < 0.45)
        view.zoom = 0.8 * m_textScale;
    view.centreOn(box.center(), size());
    flyTo(view);
}

void CanvasView::reveal(quint64 id)
{
    if (!m_editor)
        return;
    m_editor->drafting()->uncover(id);
    m_source.latest();
    m_revealPending = m_source.isReady() ? 0 : id;
    if (m_revealPending) // once it stands somewhere
        return;
    if (const auto box = m_source.scene().boxOf(ElementId{id}))
        scrollIntoView(*box);
}

QRectF CanvasView::worldBounds()
{
    const canvas::Rect &box = m_source.latest().scene->bounds;
    return {box.x, box.y, box.width, box.height};
}

QRectF CanvasView::visibleWorld() const
{
    const canvas::Rect box = m_viewport.visible(size());
    return {box.x, box.y, box.width, box.height};
}

void CanvasView::centreOn(QPointF world)
{
    m_viewport.centreOn({world.x(), world.y()}, size());
    viewMoved();
}

/// Two fingers move and stretch the floor; one finger is a mouse.
void CanvasView::touchEvent(QTouchEvent *event)
{
    const auto &points = event->points();
    if (points.size() != 2)
        return event->ignore();
    event->accept();
    const QPointF now = (points[0].position() + points[1].position()) / 2;
    const QPointF before = (points[0].lastPosition() + points[1].lastPosition()) / 2;
    const double apart = QLineF(points[0].position(), points[1].position()).length();
    const double was = QLineF(points[0].lastPosition(), points[1].lastPosition()).length();
    m_viewport.panBy(now - before);
    if (was > 8 && apart > 8)
        m_viewport.zoomAt(now, apart / was);
    viewMoved();
}

} // namespace moldloft::ui
