#include "ui/line_sample.h"

#include <QPainter>
#include <QPolygonF>

namespace moldloft::ui
{

LineSample::LineSample(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setImplicitSize(36, 12);
    setAntialiasing(true);
}

void LineSample::setMeaning(const QString &meaning)
{
    if (m_meaning == meaning)
        return;
    m_meaning = meaning;
    Q_EMIT changed();
    update();
}

void LineSample::setColor(const QColor &color)
{
    if (m_color == color)
        return;
    m_color = color;
    Q_EMIT changed();
    update();
}

void LineSample::paint(QPainter *painter)
{
    const QPointF tip(width() - 1, height() / 2);
    QPen pen(m_color, 1.75, Qt::SolidLine, Qt::FlatCap);
    qreal shortened = 7;
    if (m_meaning == QLatin1String("entry")) {
        pen.setWidthF(2.5);
        shortened = 10;
    } else if (m_meaning == QLatin1String("async")) {
        pen.setDashPattern({3.43, 2.29});
        shortened = 1;
    } else if (m_meaning == QLatin1String("data")) {
        pen = QPen(m_color, 2, Qt::CustomDashLine, Qt::RoundCap);
        pen.setDashPattern({0.05, 2});
        shortened = 6;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(pen);
    painter->drawLine(QPointF(1, tip.y()), tip - QPointF(shortened, 0));

    painter->translate(tip);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_color);
    if (m_meaning == QLatin1String("entry")) {
        painter->drawPolygon(QPolygonF({{0, 0}, {-7, -5}, {-7, 5}}));
        painter->drawPolygon(QPolygonF({{-6, 0}, {-13, -5}, {-13, 5}}));
    } else if (m_meaning == QLatin1String("async")) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(m_color, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QPolygonF({{-7, -5}, {0, 0}, {-7, 5}}));
    } else if (m_meaning == QLatin1String("data")) {
        painter->drawEllipse(QPointF(-4, 0), 3.25, 3.25);
    } else {
        painter->drawPolygon(QPolygonF({{0, 0}, {-9, -4.5}, {-9, 4.5}}));
    }
}

} // namespace moldloft::ui
