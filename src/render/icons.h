#pragma once

#include <QColor>
#include <QPainter>
#include <QPainterPath>
#include <QString>

namespace moldloft::render
{

/// The canvas's icons on their 20 px grid.
enum class IconShape {
    Service,
    Namespace,
    PostgreSql,
    MariaDb,
    MongoDb,
    Redis,
    Store,
    Broker,
    Ingress,
    Host,
    Alias,
    Lock,
    Check,
    ChevronDown,
    ChevronRight,
    Cross
};

const QPainterPath &iconPath(IconShape icon);
IconShape engineIcon(const std::string &engine);

/// Draws it with a stroke of 1.5 px, whatever its size.
void drawIcon(QPainter &painter, IconShape icon, QPointF at, double size, const QColor &color);

/// Reads SVG path data: M L H V C A Z, absolute and relative.
QPainterPath parsePath(const char *data);

} // namespace moldloft::render
