#include "canvas/box_index.h"

namespace moldloft::canvas
{

namespace
{

/// So many changes lie beside the grid before it is made anew.
constexpr std::size_t mostFresh = 256;

std::vector<BoxIndex::Entry> numbered(const std::vector<Rect> &boxes)
{
    std::vector<BoxIndex::Entry> entries;
    entries.reserve(boxes.size());
    for (std::uint32_t i = 0; i < boxes.size(); ++i)
        entries.push_back({boxes[i], i});
    return entries;
}

} // namespace

BoxIndex::BoxIndex(const std::vector<Rect> &boxes) : BoxIndex(numbered(boxes)) {}

BoxIndex::BoxIndex(std::vector<Entry> entries) : m_grid(gridOf(std::move(entries))) {}

std::shared_ptr<const BoxIndex::Grid> BoxIndex::gridOf(std::vector<Entry> entries)
{
    if (entries.empty())
        return nullptr;
    auto grid = std::make_shared<Grid>();
    // What lies farther out than anybody draws is found in the outermost cells.
    const auto kept = [](double value) { return std::clamp(value, -1e9, 1e9); };
    double left = kept(entries.front().box.left());
    double top = kept(entries.front().box.top());
    double right = left;
    double bottom = top;
    for (const Entry &entry : entries) {
        left = std::min(left, kept(entry.box.left()));
        top = std::min(top, kept(entry.box.top()));
        right = std::max(right, kept(entry.box.right()));
        bottom = std::max(bottom, kept(entry.box.bottom()));
    }
    grid->origin = {left, top};
    // Sparse designs get larger cells: no more of them than a few for each box.
    const double most = 64 + 4 * static_cast<double>(entries.size());
    while ((right - left) / grid->cell * ((bottom - top) / grid->cell) > most ||
           std::max(right - left, bottom - top) / grid->cell > most)
        grid->cell *= 1.5;
    grid->columns = static_cast<int>((right - left) / grid->cell) + 1;
    grid->rows = static_cast<int>((bottom - top) / grid->cell) + 1;
    const auto columns = static_cast<std::size_t>(grid->columns);
    grid->starts.assign(columns * static_cast<std::size_t>(grid->rows) + 1, 0);
    const auto eachCell = [&](const Rect &box, const auto &act) {
        const int lastRow = grid->row(box.bottom());
        const int lastColumn = grid->column(box.right());
        for (int row = grid->row(box.top()); row <= lastRow; ++row) {
            for (int column = grid->column(box.left()); column <= lastColumn; ++column)
                act(static_cast<std::size_t>(row) * columns + static_cast<std::size_t>(column));
        }
    };
    for (const Entry &entry : entries)
        eachCell(entry.box, [&](std::size_t cell) { ++grid->starts[cell + 1]; });
    for (std::size_t cell = 1; cell < grid->starts.size(); ++cell)
        grid->starts[cell] += grid->starts[cell - 1];
    grid->items.resize(grid->starts.back());
    std::vector<std::uint32_t> next(grid->starts.begin(), grid->starts.end() - 1);
    for (std::uint32_t i = 0; i < entries.size(); ++i)
        eachCell(entries[i].box, [&](std::size_t cell) { grid->items[next[cell]++] = i; });
    grid->entries = std::move(entries);
    return grid;
}

void BoxIndex::set(std::uint32_t owner, const std::vector<Rect> &boxes)
{
    const auto at = std::lower_bound(m_stale.begin(), m_stale.end(), owner);
    if (at == m_stale.end() || *at != owner)
        m_stale.insert(at, owner);
    else
        std::erase_if(m_fresh, [owner](const Entry &entry) { return entry.owner == owner; });
    for (const Rect &box : boxes)
        m_fresh.push_back({box, owner});
    if (m_fresh.size() <= mostFresh)
        return;
    std::vector<Entry> all = std::move(m_fresh);
    if (m_grid) {
        for (const Entry &entry : m_grid->entries) {
            if (!stale(entry.owner))
                all.push_back(entry);
        }
    }
    m_grid = gridOf(std::move(all));
    m_fresh.clear();
    m_stale.clear();
}

std::vector<std::uint32_t> BoxIndex::near(const Rect &area) const
{
    std::vector<std::uint32_t> found;
    any(area, [&found](const Rect &, std::uint32_t owner) {
        found.push_back(owner);
        return false;
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

bool BoxIndex::anyIntersects(const Rect &area) const
{
    return any(area, [&](const Rect &box, std::uint32_t) { return box.intersects(area); });
}

} // namespace moldloft::canvas
