#pragma once

#include <QImage>
#include <QPainter>

#include <vector>

#include "render/scene_painter.h"
#include "ui/canvas/framing.h"

namespace moldloft::ui
{

/// A picture of part of a view.
struct Sheet {
    QImage image;  ///< device px; null: nothing
    QRectF target; ///< where it lies, in px of the item
    bool operator==(const Sheet &other) const
    {
        return image.cacheKey() == other.image.cacheKey() && target == other.target;
    }
};

/// What is live on the canvas mostly is a node or two and thin lines across the view: it is painted
/// at once, but kept in sheets of only those squares of the view in which something is. So a frame
/// costs what it shows, not the box around it.
class LiveSheets
{
public:
    static constexpr int square = 64; ///< device px

    /// `paint(QPainter &, const render::View &)` draws in world coordinates; nothing that it draws
    /// lies outside of `areas` (world). The sheets do not overlap, and cover all of the areas that
    /// is in view.
    template<class Paint>
    std::vector<Sheet> draw(const Framing &framing, render::Detail detail,
                            const std::vector<canvas::Rect> &areas, Paint &&paint)
    {
        const std::vector<QRect> pieces = piecesOf(framing, areas);
        if (pieces.empty())
            return {};
        {
            QPainter painter;
            paint(begin(painter, framing, pieces), viewOf(framing, detail, pieces));
        }
        return cut(framing, pieces);
    }

    /// The squares of the view that the areas touch, joined in each row.
    static std::vector<QRect> piecesOf(const Framing &framing,
                                       const std::vector<canvas::Rect> &areas);

private:
    QPainter &begin(QPainter &painter, const Framing &framing, const std::vector<QRect> &pieces);
    static render::View viewOf(const Framing &framing, render::Detail detail,
                               const std::vector<QRect> &pieces);
    std::vector<Sheet> cut(const Framing &framing, const std::vector<QRect> &pieces) const;

    QImage m_ground; ///< as large as the view; only what is cleared first is ever shown
};

} // namespace moldloft::ui
