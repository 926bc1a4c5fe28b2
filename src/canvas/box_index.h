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
    std::vector<Rect> m_boxes;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_cells;
    mutable std::vector<std::uint32_t> m_seen; ///< the query that met the box last
    mutable std::uint32_t m_query = 0;
};

} // namespace moldloft::canvas
