#include "ui/canvas/tile_squares.h"

#include <algorithm>

namespace moldloft::ui
{

namespace
{

/// What a rectangle costs by itself, as an area.
constexpr int overhead = 4 * TileSquares::square * TileSquares::square;

int areaOf(const QRect &rect)
{
    return rect.width() * rect.height();
}

} // namespace

TileSquares TileSquares::all()
{
    TileSquares whole;
    whole.m_rows.fill(0xffff);
    return whole;
}

void TileSquares::add(const QRect &px)
{
    const QRect inside = px & QRect(0, 0, edge, edge);
    if (inside.isEmpty())
        return;
    const int first = inside.left() / square;
    const int last = inside.right() / square;
    const auto bits = static_cast<std::uint16_t>((0xffffU >> (count - 1 - last + first)) << first);
    for (int row = inside.top() / square; row <= inside.bottom() / square; ++row)
        m_rows[static_cast<std::size_t>(row)] |= bits;
}

TileSquares &TileSquares::operator|=(const TileSquares &other)
{
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        m_rows[row] |= other.m_rows[row];
    return *this;
}

std::vector<QRect> TileSquares::rects() const
{
    std::vector<QRect> rects;
    const auto add = [&rects](QRect rect) {
        // What grows by it may have reached others.
        const auto belongs = [&rect](const QRect &other) {
            return areaOf(rect | other) <= areaOf(rect) + areaOf(other) + overhead;
        };
        for (auto found = std::find_if(rects.begin(), rects.end(), belongs); found != rects.end();
             found = std::find_if(rects.begin(), rects.end(), belongs)) {
            rect |= *found;
            rects.erase(found);
        }
        rects.push_back(rect);
    };
    for (int row = 0; row < count; ++row) {
        const unsigned bits = m_rows[static_cast<std::size_t>(row)];
        for (int column = 0; column < count; ++column) {
            const int first = column;
            while (column < count && ((bits >> column) & 1U))
                ++column;
            if (column > first)
                add({first * square, row * square, (column - first) * square, square});
        }
    }
    return rects;
}

} // namespace moldloft::ui
