#include "canvas/box_index.h"

namespace moldloft::canvas
{

BoxIndex::BoxIndex(std::vector<Rect> boxes) : m_boxes(std::move(boxes))
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
    any(area, [&found](std::uint32_t i) {
        found.push_back(i);
        return false;
    });
    std::sort(found.begin(), found.end());
    return found;
}

bool BoxIndex::anyIntersects(const Rect &area) const
{
    return any(area, [&](std::uint32_t i) { return m_boxes[i].intersects(area); });
}

} // namespace moldloft::canvas
