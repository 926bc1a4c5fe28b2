#include "ui/canvas/live_sheets.h"

#include <algorithm>
#include <cstring>

namespace moldloft::ui
{

std::vector<QRect> LiveSheets::piecesOf(const Framing &framing,
                                        const std::vector<canvas::Rect> &areas)
{
    const QRect all(QPoint(), framing.pixels);
    const QTransform transform = framing.transform();
    const int columns = (all.width() + square - 1) / square;
    const int rows = (all.height() + square - 1) / square;
    std::vector<bool> used(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    const auto at = [&](int column, int row) {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
               static_cast<std::size_t>(column);
    };
    for (const canvas::Rect &area : areas) {
        const QRect px =
            transform.mapRect(QRectF(area.x, area.y, area.width, area.height)).toAlignedRect() &
            all;
        if (px.isEmpty())
            continue;
        for (int row = px.top() / square; row <= px.bottom() / square; ++row) {
            for (int column = px.left() / square; column <= px.right() / square; ++column)
                used[at(column, row)] = true;
        }
    }
    std::vector<QRect> pieces;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            if (!used[at(column, row)])
                continue;
            const int first = column;
            while (column + 1 < columns && used[at(column + 1, row)])
                ++column;
            pieces.push_back(
                QRect(first * square, row * square, (column + 1 - first) * square, square) & all);
        }
    }
    // What covers a row as the one above it does is one with that.
    std::vector<QRect> joined;
    for (const QRect &piece : pieces) {
        const auto above = std::find_if(joined.rbegin(), joined.rend(), [&](const QRect &other) {
            return other.bottom() + 1 == piece.top() && other.left() == piece.left() &&
                   other.right() == piece.right();
        });
        if (above != joined.rend())
            above->setBottom(piece.bottom());
        else
            joined.push_back(piece);
    }
    return joined;
}

QPainter &LiveSheets::begin(QPainter &painter, const Framing &framing,
                            const std::vector<QRect> &pieces)
{
    if (m_ground.size() != framing.pixels)
        m_ground = QImage(framing.pixels, QImage::Format_ARGB32_Premultiplied);
    for (const QRect &piece : pieces) {
        for (int y = piece.top(); y <= piece.bottom(); ++y)
            std::memset(m_ground.scanLine(y) + 4 * piece.left(), 0,
                        4 * static_cast<std::size_t>(piece.width()));
    }
    painter.begin(&m_ground);
    painter.setTransform(framing.transform());
    return painter;
}

render::View LiveSheets::viewOf(const Framing &framing, render::Detail detail,
                                const std::vector<QRect> &pieces)
{
    QRect around;
    for (const QRect &piece : pieces)
        around |= piece;
    render::View view;
    view.zoom = framing.zoom;
    view.visible = {(around.x() + framing.corner.x()) / framing.scale,
                    (around.y() + framing.corner.y()) / framing.scale,
                    around.width() / framing.scale, around.height() / framing.scale};
    view.detail = detail;
    return view;
}

std::vector<Sheet> LiveSheets::cut(const Framing &framing, const std::vector<QRect> &pieces) const
{
    std::vector<Sheet> sheets;
    for (const QRect &piece : pieces)
        sheets.push_back(
            {m_ground.copy(piece),
             {QPointF(piece.topLeft()) / framing.ratio, QSizeF(piece.size()) / framing.ratio}});
    return sheets;
}

} // namespace moldloft::ui
