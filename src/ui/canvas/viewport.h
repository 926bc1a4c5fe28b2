#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <algorithm>
#include <cmath>

#include "canvas/geometry.h"

namespace moldloft::ui
{

/// Which part of the world the item shows, and how large.
struct Viewport {
    static constexpr double least = 0.02;
    static constexpr double most = 8;

    double zoom = 1;
    canvas::Point origin; ///< the world at the item's upper left corner

    canvas::Point toWorld(QPointF item) const
    {
        return {origin.x + item.x() / zoom, origin.y + item.y() / zoom};
    }
    QPointF toItem(canvas::Point world) const
    {
        return {(world.x - origin.x) * zoom, (world.y - origin.y) * zoom};
    }
    canvas::Rect visible(QSizeF size) const
    {
        return {origin.x, origin.y, size.width() / zoom, size.height() / zoom};
    }
    void panBy(QPointF item)
    {
        origin.x -= item.x() / zoom;
        origin.y -= item.y() / zoom;
    }
    /// The place under the pointer stays under it.
    void zoomAt(QPointF item, double factor)
    {
        const canvas::Point before = toWorld(item);
        zoom = std::clamp(zoom * factor, least, most);
        const canvas::Point after = toWorld(item);
        origin = origin + (before - after);
    }
    /// Shows the area as large as possible within `room` of the item, but never larger than
    /// `largest`.
    void fit(const canvas::Rect &area, const QRectF &room, double margin, double largest)
    {
        if (area.empty() || room.isEmpty())
            return;
        const double wide = std::max(40.0, room.width() - 2 * margin) / area.width;
        const double high = std::max(40.0, room.height() - 2 * margin) / area.height;
        zoom = std::clamp(std::min({wide, high, largest}), least, most);
        centreOn(area.center(), room.size());
        panBy(room.topLeft());
    }
    void centreOn(canvas::Point world, QSizeF size)
    {
        origin = {world.x - size.width() / zoom / 2, world.y - size.height() / zoom / 2};
    }
    canvas::Point centre(QSizeF size) const { return visible(size).center(); }
    bool operator==(const Viewport &) const = default;

    /// On the way from one view to another, `part` of 0 to 1: the scale changes evenly, and one
    /// place stands still while it does.
    static Viewport between(const Viewport &from, const Viewport &to, QSizeF size, double part)
    {
        Viewport view;
        view.zoom = from.zoom * std::pow(to.zoom / from.zoom, part);
        const double turn = 1 / to.zoom - 1 / from.zoom;
        const bool turns = std::abs(to.zoom / from.zoom - 1) > 1e-3;
        const double way = turns ? (1 / view.zoom - 1 / from.zoom) / turn : part;
        const canvas::Point a = from.centre(size);
        const canvas::Point b = to.centre(size);
        view.centreOn({a.x + (b.x - a.x) * way, a.y + (b.y - a.y) * way}, size);
        return view;
    }
};

} // namespace moldloft::ui
