#include "render/icons.h"

#include <array>

namespace moldloft::render
{

namespace
{

constexpr const char *drumBody = "M4 5v10c0 1.25 2.7 2.25 6 2.25C13.3 17.25 16 16.25 16 15V5";

QPainterPath with(QPainterPath path, std::initializer_list<QPointF> centres, double rx, double ry)
{
    for (const QPointF &centre : centres)
        path.addEllipse(centre, rx, ry);
    return path;
}

QPainterPath drum(const char *bands)
{
    QPainterPath path = parsePath(drumBody);
    path.addPath(parsePath(bands));
    return with(path, {{10, 5}}, 6, 2.25);
}

QPainterPath framed(const char *data, const QRectF &frame, double radius)
{
    QPainterPath path = parsePath(data);
    path.addRoundedRect(frame, radius, radius);
    return path;
}

QPainterPath makeStore(IconShape icon)
{
    switch (icon) {
    case IconShape::PostgreSql:
        return drum("M4 8.4c0 1.25 2.7 2.25 6 2.25C13.3 10.65 16 9.65 16 8.4"
                    "M4 11.7c0 1.25 2.7 2.25 6 2.25C13.3 13.95 16 12.95 16 11.7");
    case IconShape::MariaDb:
        return drum("M4 11.5c2-1.6 4-1.6 6 0C12 13.1 14 13.1 16 11.5");
    case IconShape::MongoDb:
        return parsePath(
            "M10 2.5c3 2.6 4.25 5 4.25 7.6 0 2.6-1.75 4.4-4.25 5.4-2.5-1-4.25-2.8-4.25-5.4"
            "C5.75 7.5 7 5.1 10 2.5zM10 7v10.75");
    case IconShape::Redis:
        return parsePath("M10 3.25l6.75 3L10 9.25l-6.75-3z"
                         "M3.25 10L10 13l6.75-3M3.25 13.75L10 16.75l6.75-3");
    default:
        return drum("M4 10c0 1.25 2.7 2.25 6 2.25C13.3 12.25 16 11.25 16 10");
    }
}

QPainterPath make(IconShape icon)
{
    switch (icon) {
    case IconShape::Service:
        return parsePath("M10 2.75l6.25 3.6v7.3L10 17.25l-6.25-3.6v-7.3z"
                         "M3.9 6.4L10 10l6.1-3.6M10 10v7.1");
    case IconShape::Namespace:
        return framed("M3.25 8h13.5", QRectF(3.25, 4.25, 13.5, 11.5), 2);
    case IconShape::Broker:
        return with(
            parsePath("M2.75 5h2.5M8.75 5h8.5M2.75 10h8.5M14.75 10h2.5M2.75 15h2.5M8.75 15h8.5"),
            {{7, 5}, {13, 10}, {7, 15}}, 1.75, 1.75);
    case IconShape::Ingress:
        return parsePath("M16.25 3.75v12.5M2.75 10h9.5M9 6.75L12.25 10 9 13.25");
    case IconShape::Host:
        return with(
            parsePath(
                "M3.25 10h13.5M10 3.25c4.3 4.3 4.3 9.2 0 13.5M10 3.25c-4.3 4.3-4.3 9.2 0 13.5"),
            {{10, 10}}, 6.75, 6.75);
    case IconShape::Alias:
        return parsePath("M8.25 11.75l3.5-3.5M9 6.5l1.75-1.75a3.18 3.18 0 0 1 4.5 4.5L13.5 11"
                         "M6.5 9l-1.75 1.75a3.18 3.18 0 0 0 4.5 4.5L11 13.5");
    case IconShape::Lock:
        return framed("M7 9V6.75a3 3 0 0 1 6 0V9", QRectF(4.75, 9, 10.5, 7.25), 1.5);
    case IconShape::Check:
        return parsePath("M4 10.5l4 4 8-9");
    case IconShape::ChevronDown:
        return parsePath("M5.5 8l4.5 4.5L14.5 8");
    case IconShape::ChevronRight:
        return parsePath("M8 5.5l4.5 4.5L8 14.5");
    case IconShape::Cross:
        return with(parsePath("M7.5 7.5l5 5M12.5 7.5l-5 5"), {{10, 10}}, 6.75, 6.75);
    default:
        return makeStore(icon);
    }
}

} // namespace

const QPainterPath &iconPath(IconShape icon)
{
    // One set a thread: a QPainterPath caches how it is drawn.
    static const thread_local auto paths = [] {
        std::array<QPainterPath, static_cast<std::size_t>(IconShape::Cross) + 1> made;
        for (std::size_t i = 0; i < made.size(); ++i)
            made[i] = make(static_cast<IconShape>(i));
        return made;
    }();
    return paths[static_cast<std::size_t>(icon)];
}

IconShape engineIcon(const std::string &engine)
{
    if (engine == "postgresql")
        return IconShape::PostgreSql;
    if (engine == "mariadb")
        return IconShape::MariaDb;
    if (engine == "mongodb")
        return IconShape::MongoDb;
    return engine == "redis" ? IconShape::Redis : IconShape::Store;
}

void drawIcon(QPainter &painter, IconShape icon, QPointF at, double size, const QColor &color)
{
    const double scale = size / 20;
    painter.save();
    painter.translate(at);
    painter.scale(scale, scale);
    QPen pen(color, 1.5 / scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (icon == IconShape::Namespace)
        pen.setDashPattern({1.35, 1.07});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(iconPath(icon));
    painter.restore();
}

} // namespace moldloft::render
