#include "canvas/box_index.h"

namespace moldloft::canvas
{

namespace
{

constexpr double cell = 192;

std::int32_t cellOf(double value)
{
    return static_cast<std::int32_t>(std::floor(std::clamp(value, -1e9, 1e9) / cell));
}

std::uint64_t key(std::int32_t column, std::int32_t row)
{
    return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(column)) << 32) |
           static_cast<std::uint32_t>(row);
}

bool touches(const Rect &a, const Rect &b)
{
    return a.left() <= b.right() && b.left() <= a.right() && a.top() <= b.bottom() &&
           b.top() <= a.bottom();
}

} // namespace

BoxIndex::BoxIndex(std::vector<Rect> boxes) : m_boxes(std::move(boxes)), m_seen(m_boxes.size(), 0)
{
    for (std::uint32_t i = 0; i < m_boxes.size(); ++i) {
        const Rect &box = m_boxes[i];
        for (auto column = cellOf(box.left()); column <= cellOf(box.right()); ++column) {
            for (auto row = cellOf(box.top()); row <= cellOf(box.bottom()); ++row)
                m_cells[key(column, row)].push_back(i);
        }
    }
}

std::vector<std::uint32_t> BoxIndex::near(const Rect &area) const
{
    std::vector<std::uint32_t> found;
    const auto columns = static_cast<std::int64_t>(cellOf(area.right())) - cellOf(area.left()) + 1;
    const auto rows = static_cast<std::int64_t>(cellOf(area.bottom())) - cellOf(area.top()) + 1;
    // A huge, sparse area costs less box by box than cell by cell.
    if (columns * rows > static_cast<std::int64_t>(m_boxes.size()) + 16) {
        for (std::uint32_t i = 0; i < m_boxes.size(); ++i) {
            if (touches(m_boxes[i], area))
                found.push_back(i);
        }
        return found;
    }
    ++m_query;
    for (auto column = cellOf(area.left()); column <= cellOf(area.right()); ++column) {
        for (auto row = cellOf(area.top()); row <= cellOf(area.bottom()); ++row) {
            const auto at = m_cells.find(key(column, row));
            if (at == m_cells.end())
                continue;
            for (const std::uint32_t i : at->second) {
                if (m_seen[i] != m_query && touches(m_boxes[i], area)) {
                    m_seen[i] = m_query;
                    found.push_back(i);
                }
            }
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

bool BoxIndex::anyIntersects(const Rect &area) const
{
    for (const std::uint32_t i : near(area)) {
        if (m_boxes[i].intersects(area))
            return true;
    }
    return false;
}

} // namespace moldloft::canvas
