#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "canvas/geometry.h"

namespace moldloft::canvas
{

/// Rectangles in a uniform grid: who is near a place costs the number of those near it, however
/// large the design is.
class BoxIndex
{
public:
    BoxIndex() = default;
    explicit BoxIndex(std::vector<Rect> boxes);

    const std::vector<Rect> &boxes() const { return m_boxes; }
    /// Calls visit(index) once for each box that touches the area, in no particular order, until it
    /// answers true; answers whether one did. Several threads may ask at once.
    template<class Visit>
    bool any(const Rect &area, Visit &&visit) const;
    /// Calls visit(index) once for each box that touches the area, in ascending order.
    template<class Visit>
    void visit(const Rect &area, Visit &&visit) const
    {
        for (const std::uint32_t index : near(area))
            visit(index);
    }
    /// Indices of the boxes that touch the area, ascending.
    std::vector<std::uint32_t> near(const Rect &area) const;
    bool anyIntersects(const Rect &area) const;

private:
    static constexpr double cell = 192;

    static std::int32_t cellOf(double value)
    {
        return static_cast<std::int32_t>(std::floor(std::clamp(value, -1e9, 1e9) / cell));
    }
    static std::uint64_t key(std::int32_t column, std::int32_t row)
    {
        return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(column)) << 32) |
               static_cast<std::uint32_t>(row);
    }
    static bool touches(const Rect &a, const Rect &b)
    {
        return a.left() <= b.right() && b.left() <= a.right() && a.top() <= b.bottom() &&
               b.top() <= a.bottom();
    }

    std::vector<Rect> m_boxes;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_cells;
};

template<class Visit>
bool BoxIndex::any(const Rect &area, Visit &&visit) const
{
    const std::int64_t left = cellOf(area.left());
    const std::int64_t right = cellOf(area.right());
    const std::int64_t top = cellOf(area.top());
    const std::int64_t bottom = cellOf(area.bottom());
    // A huge, sparse area costs less box by box than cell by cell.
    if ((right - left + 1) * (bottom - top + 1) > static_cast<std::int64_t>(m_boxes.size()) + 16) {
        for (std::uint32_t i = 0; i < m_boxes.size(); ++i) {
            if (touches(m_boxes[i], area) && visit(i))
                return true;
        }
        return false;
    }
    for (std::int64_t column = left; column <= right; ++column) {
        for (std::int64_t row = top; row <= bottom; ++row) {
            const auto at = m_cells.find(
                key(static_cast<std::int32_t>(column), static_cast<std::int32_t>(row)));
            if (at == m_cells.end())
                continue;
            for (const std::uint32_t i : at->second) {
                // A box that lies in several of these cells is met in the first of them.
                if (column != std::max<std::int64_t>(left, cellOf(m_boxes[i].left())) ||
                    row != std::max<std::int64_t>(top, cellOf(m_boxes[i].top())))
                    continue;
                if (touches(m_boxes[i], area) && visit(i))
                    return true;
            }
        }
    }
    return false;
}

} // namespace moldloft::canvas
