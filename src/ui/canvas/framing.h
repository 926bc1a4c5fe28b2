#pragma once

#include <QSize>
#include <QTransform>

#include <cmath>

#include "ui/canvas/viewport.h"

namespace moldloft::ui
{

/// The view in device pixels. Its corner stands on a whole pixel, so that pictures are copied, not
/// resampled, and lie on each other exactly.
struct Framing {
    double scale = 1; ///< device px for one world px
    double ratio = 1; ///< device px for one px of the item
    double zoom = 1;  ///< by which the look is chosen: 1 where texts have the size that is wanted
    QPointF corner;   ///< of the item, in device px of the world
    QSize pixels;

    static Framing of(const Viewport &viewport, QSizeF size, double ratio, double textScale)
    {
        Framing framing;
        framing.ratio = ratio;
        framing.zoom = viewport.zoom / textScale;
        framing.scale = viewport.zoom * ratio;
        framing.corner = {std::round(viewport.origin.x * framing.scale),
                          std::round(viewport.origin.y * framing.scale)};
        framing.pixels = {static_cast<int>(std::ceil(size.width() * ratio)),
                          static_cast<int>(std::ceil(size.height() * ratio))};
        return framing;
    }
    /// World to device px of the item.
    QTransform transform() const
    {
        return QTransform(scale, 0, 0, scale, -corner.x(), -corner.y());
    }
    canvas::Rect world() const
    {
        return {corner.x() / scale, corner.y() / scale, pixels.width() / scale,
                pixels.height() / scale};
    }
    bool operator==(const Framing &) const = default;
};

} // namespace moldloft::ui
