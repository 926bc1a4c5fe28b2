#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <vector>

#include "canvas/geometry.h"

namespace moldloft::canvas
{

/// Rectangles in a uniform grid: who is near a place costs the number of those near it, however
/// large the design is. Each belongs to an owner, who may have several. Copies share the grid, and
/// changes of a few owners lie beside it until there are many; a copy may be asked by several
/// threads at once.
class BoxIndex
{
public:
    struct Entry {
        Rect box;
        std::uint32_t owner = 0;
    };

    BoxIndex() = default;
    /// Each box is its own owner, by its place in the sequence.
    explicit BoxIndex(const std::vector<Rect> &boxes);
    explicit BoxIndex(std::vector<Entry> entries);

    /// From now on the owner has these boxes and no others.
    void set(std::uint32_t owner, const std::vector<Rect> &boxes);

    /// Calls visit(box, owner) once for each box that touches the area, in no particular order,
    /// until it answers true; answers whether one did.
    template<class Visit>
    bool any(const Rect &area, Visit &&visit) const;
    /// Calls visit(owner) once for each owner with a box that touches the area, ascending.
    template<class Visit>
    void visit(const Rect &area, Visit &&visit) const
    {
        for (const std::uint32_t owner : near(area))
            visit(owner);
    }
    /// Owners of the boxes that touch the area, ascending.
    std::vector<std::uint32_t> near(const Rect &area) const;
    bool anyIntersects(const Rect &area) const;

private:
    /// Cells of one size, row by row; `starts` says where the entries of each begin in `items`.
    struct Grid {
        Point origin;
        double cell = 192;
        int columns = 0;
        int rows = 0;
        std::vector<std::uint32_t> starts;
        std::vector<std::uint32_t> items;
        std::vector<Entry> entries;

        int column(double x) const { return limited((x - origin.x) / cell, columns); }
        int row(double y) const { return limited((y - origin.y) / cell, rows); }
        static int limited(double value, int count)
        {
            return static_cast<int>(std::clamp(value, 0.0, static_cast<double>(count - 1)));
        }
    };

    static bool touches(const Rect &a, const Rect &b)
    {
        return a.left() <= b.right() && b.left() <= a.right() && a.top() <= b.bottom() &&
               b.top() <= a.bottom();
    }
    static std::shared_ptr<const Grid> gridOf(std::vector<Entry> entries);
    bool stale(std::uint32_t owner) const
    {
        return !m_stale.empty() && std::binary_search(m_stale.begin(), m_stale.end(), owner);
    }

    std::shared_ptr<const Grid> m_grid;
    std::vector<std::uint32_t> m_stale; ///< owners whose boxes in the grid count no more; sorted
    std::vector<Entry> m_fresh;         ///< and what they have instead
};

template<class Visit>
bool BoxIndex::any(const Rect &area, Visit &&visit) const
{
    for (const Entry &entry : m_fresh) {
        if (touches(entry.box, area) && visit(entry.box, entry.owner))
            return true;
    }
    if (!m_grid)
        return false;
    const Grid &grid = *m_grid;
    const int left = grid.column(area.left());
    const int right = grid.column(area.right());
    const int top = grid.row(area.top());
    const int bottom = grid.row(area.bottom());
    for (int row = top; row <= bottom; ++row) {
        for (int column = left; column <= right; ++column) {
            const auto cell =
                static_cast<std::size_t>(row) * static_cast<std::size_t>(grid.columns) +
                static_cast<std::size_t>(column);
            for (std::uint32_t at = grid.starts[cell]; at < grid.starts[cell + 1]; ++at) {
                const Entry &entry = grid.entries[grid.items[at]];
                // A box in several cells is met in the first of them only.
                if (!touches(entry.box, area) ||
                    std::max(grid.column(entry.box.left()), left) != column ||
                    std::max(grid.row(entry.box.top()), top) != row || stale(entry.owner))
                    continue;
                if (visit(entry.box, entry.owner))
                    return true;
            }
        }
    }
    return false;
}

} // namespace moldloft::canvas
