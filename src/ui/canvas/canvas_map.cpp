#include "ui/canvas/canvas_map.h"

#include <QPainter>

namespace moldloft::ui
{

namespace
{

constexpr double margin = 4;

} // namespace

CanvasMap::CanvasMap(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton);
    setAntialiasing(true);
}

void CanvasMap::setCanvas(CanvasView *canvas)
{
    if (m_canvas == canvas)
        return;
    if (m_canvas)
        m_canvas->disconnect(this);
    m_canvas = canvas;
    if (canvas) {
        connect(canvas, &CanvasView::viewChanged, this, [this] { update(); });
        connect(canvas, &CanvasView::overviewChanged, this, [this] { update(); });
        connect(canvas, &CanvasView::darkChanged, this, [this] { update(); });
    }
    update();
    Q_EMIT canvasChanged();
}

/// The design, and what the canvas shows beside it, in the middle of the map.
QTransform CanvasMap::fromWorld() const
{
    const QRectF world = m_canvas->worldBounds();
    if (world.isEmpty())
        return {};
    const double scale =
        std::min((width() - 2 * margin) / world.width(), (height() - 2 * margin) / world.height());
    QTransform transform;
    transform.translate(width() / 2, height() / 2);
    transform.scale(scale, scale);
    transform.translate(-world.center().x(), -world.center().y());
    return transform;
}

void CanvasMap::paint(QPainter *painter)
{
    if (!m_canvas)
        return;
    const QTransform transform = fromWorld();
    const render::ThemeColors &colors = m_canvas->colors();
    painter->fillRect(boundingRect(), colors.canvas);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->save();
    painter->setTransform(transform, true);
    m_canvas->paintOverview(*painter);
    painter->restore();
    const QRectF shown = transform.mapRect(m_canvas->visibleWorld());
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(colors.ink);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(shown.intersected(boundingRect().adjusted(0, 0, -1, -1)));
}

void CanvasMap::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    mouseMoveEvent(event);
}

void CanvasMap::mouseMoveEvent(QMouseEvent *event)
{
    if (m_canvas)
        m_canvas->centreOn(fromWorld().inverted().map(event->position()));
}

} // namespace moldloft::ui
