#pragma once

#include <QRect>

#include <array>
#include <cstdint>
#include <vector>

namespace moldloft::ui
{

/// A part of a tile, in squares of 32 px: what has changed of it lies in thin pieces mostly, lines
/// and borders, and a rectangle around them would be most of the tile.
class TileSquares
{
public:
    static constexpr int square = 32; ///< px
    static constexpr int count = 16;  ///< in each direction
    static constexpr int edge = square * count;

    static TileSquares all();
    /// The squares that the rectangle touches; what lies outside of the tile is left out.
    void add(const QRect &px);
    TileSquares &operator|=(const TileSquares &other);

    bool isEmpty() const { return m_rows == std::array<std::uint16_t, count>{}; }
    bool isWhole() const { return m_rows == all().m_rows; }
    /// Rectangles of px that cover them, and few besides: few rectangles, since each has its cost.
    std::vector<QRect> rects() const;

    bool operator==(const TileSquares &) const = default;

private:
    std::array<std::uint16_t, count> m_rows{}; ///< a bit for each square
};

} // namespace moldloft::ui
