#include "ui/canvas/tile_cache.h"

#include <algorithm>
#include <climits>
#include <cmath>

namespace moldloft::ui
{

namespace
{

constexpr QRect wholeTile{0, 0, TileCache::edge, TileCache::edge};
constexpr std::size_t mostChanges = 64;
constexpr std::size_t mostLevels = 6;
/// Signs of a constant size on the screen reach beyond what they belong to.
constexpr double signReach = 20;

/// The grid's cells from one world coordinate to another.
std::pair<int, int> cells(double from, double to, double scale)
{
    const auto cell = [scale](double world) {
        return static_cast<int>(std::floor(world * scale / TileCache::edge));
    };
    return {cell(from), static_cast<int>(std::ceil(to * scale / TileCache::edge)) - 1};
}

} // namespace

TileLevel TileCache::level(double scale, double ratio, render::Detail detail)
{
    for (const TileLevel &known : m_levels) {
        if (known.scale == scale && known.ratio == ratio && known.detail == detail)
            return known;
    }
    m_levels.push_back({m_nextLevel++, scale, ratio, detail});
    return m_levels.back();
}

std::vector<TileKey> TileCache::covering(const TileLevel &level, const canvas::Rect &world,
                                         canvas::Point focus) const
{
    const auto [left, right] = cells(world.left(), world.right(), level.scale);
    const auto [top, bottom] = cells(world.top(), world.bottom(), level.scale);
    std::vector<TileKey> keys;
    for (int row = top; row <= bottom; ++row) {
        for (int column = left; column <= right; ++column)
            keys.push_back({level.id, column, row});
    }
    const auto far = [&](const TileKey &key) {
        const canvas::Point by = worldOf(level, key).center() - focus;
        return by.x * by.x + by.y * by.y;
    };
    std::stable_sort(keys.begin(), keys.end(),
                     [&](const TileKey &a, const TileKey &b) { return far(a) < far(b); });
    return keys;
}

canvas::Rect TileCache::worldOf(const TileLevel &level, const TileKey &key, QRect area)
{
    return {(key.column * static_cast<double>(edge) + area.x()) / level.scale,
            (key.row * static_cast<double>(edge) + area.y()) / level.scale,
            area.width() / level.scale, area.height() / level.scale};
}

QImage TileCache::image(const TileKey &key) const
{
    const auto found = m_tiles.find(key);
    return found == m_tiles.end() ? QImage() : found->second.image;
}

bool TileCache::ready(const TileKey &key) const
{
    const auto found = m_tiles.find(key);
    return found != m_tiles.end() && !found->second.image.isNull() && found->second.stale.isEmpty();
}

TileJob TileCache::job(const TileLevel &level, const TileKey &key) const
{
    TileJob job{key, level, {}, {wholeTile}, m_version};
    const auto found = m_tiles.find(key);
    if (found == m_tiles.end() || found->second.image.isNull())
        return job;
    if (!found->second.stale.isWhole()) {
        job.areas = found->second.stale.rects();
        job.base = found->second.image;
    }
    return job;
}

bool TileCache::store(const TileJob &job, const QImage &image)
{
    Tile &tile = m_tiles[job.key];
    if (!tile.image.isNull() && tile.painted > job.version)
        return false;
    m_bytes -= static_cast<std::size_t>(tile.image.sizeInBytes());
    tile.image = image;
    m_bytes += static_cast<std::size_t>(tile.image.sizeInBytes());
    tile.painted = job.version;
    tile.used = m_frame;
    tile.stale = changedSince(job.version, job.level, job.key);
    return true;
}

QRect TileCache::touched(const TileLevel &level, const TileKey &key, const canvas::Rect &area)
{
    const canvas::Rect grown = area.grown(signReach * level.ratio / level.scale);
    const QRectF px(grown.x * level.scale - key.column * static_cast<double>(edge),
                    grown.y * level.scale - key.row * static_cast<double>(edge),
                    grown.width * level.scale, grown.height * level.scale);
    return px.intersected(QRectF(wholeTile)).toAlignedRect() & wholeTile;
}

TileSquares TileCache::changedSince(std::uint64_t version, const TileLevel &level,
                                    const TileKey &key) const
{
    if (version + m_changes.size() < m_version)
        return TileSquares::all(); // longer ago than is remembered
    TileSquares changed;
    for (const Change &change : m_changes) {
        if (change.version <= version)
            continue;
        if (change.everything)
            return TileSquares::all();
        for (const canvas::Rect &area : change.areas)
            changed.add(touched(level, key, area));
    }
    return changed;
}

void TileCache::remember(Change change)
{
    change.version = ++m_version;
    m_changes.push_back(std::move(change));
    if (m_changes.size() > mostChanges)
        m_changes.pop_front();
}

void TileCache::markStale(const TileLevel &level, const std::vector<canvas::Rect> &areas)
{
    const auto begin = m_tiles.lower_bound({level.id, INT_MIN, INT_MIN});
    const auto end = m_tiles.lower_bound({level.id + 1, INT_MIN, INT_MIN});
    const auto held = std::distance(begin, end);
    if (held == 0)
        return;
    for (const canvas::Rect &area : areas) {
        const canvas::Rect reach = area.grown(signReach * level.ratio / level.scale);
        const auto [left, right] = cells(reach.left(), reach.right(), level.scale);
        const auto [top, bottom] = cells(reach.top(), reach.bottom(), level.scale);
        const auto wide = static_cast<std::ptrdiff_t>(right) - left + 1;
        const auto high = static_cast<std::ptrdiff_t>(bottom) - top + 1;
        if (wide * high >= held) {
            for (auto it = begin; it != end; ++it)
                it->second.stale.add(touched(level, it->first, area));
            continue;
        }
        for (int column = left; column <= right; ++column) {
            auto it = m_tiles.lower_bound({level.id, column, top});
            for (; it != end && it->first.column == column && it->first.row <= bottom; ++it)
                it->second.stale.add(touched(level, it->first, area));
        }
    }
}

void TileCache::invalidate(const std::vector<canvas::Rect> &areas, const std::vector<int> &kept)
{
    remember({0, false, areas});
    for (const TileLevel &level : m_levels) {
        markStale(level, areas);
        if (std::find(kept.begin(), kept.end(), level.id) != kept.end())
            continue;
        for (auto it = m_tiles.lower_bound({level.id, INT_MIN, INT_MIN});
             it != m_tiles.end() && it->first.level == level.id;) {
            if (it->second.stale.isEmpty()) {
                ++it;
                continue;
            }
            m_bytes -= static_cast<std::size_t>(it->second.image.sizeInBytes());
            it = m_tiles.erase(it);
        }
    }
}

void TileCache::invalidateAll()
{
    remember({0, true, {}});
    for (auto &[key, tile] : m_tiles)
        tile.stale = TileSquares::all();
}

void TileCache::clear()
{
    remember({0, true, {}});
    m_tiles.clear();
    m_bytes = 0;
}

void TileCache::use(const std::vector<TileKey> &keys)
{
    ++m_frame;
    for (const TileKey &key : keys) {
        if (const auto found = m_tiles.find(key); found != m_tiles.end())
            found->second.used = m_frame;
    }
}

void TileCache::keep(const std::vector<int> &levels)
{
    for (const int level : levels) {
        for (auto it = m_tiles.lower_bound({level, INT_MIN, INT_MIN});
             it != m_tiles.end() && it->first.level == level; ++it)
            it->second.used = m_frame;
    }
}

void TileCache::evict()
{
    if (m_bytes > m_limit) {
        std::vector<std::pair<std::uint64_t, TileKey>> old;
        for (const auto &[key, tile] : m_tiles) {
            if (tile.used != m_frame)
                old.emplace_back(tile.used, key);
        }
        std::sort(old.begin(), old.end());
        for (std::size_t i = 0; i < old.size() && m_bytes > m_limit; ++i) {
            const auto found = m_tiles.find(old[i].second);
            m_bytes -= static_cast<std::size_t>(found->second.image.sizeInBytes());
            m_tiles.erase(found);
        }
    }
    std::erase_if(m_levels, [this](const TileLevel &level) {
        const auto first = m_tiles.lower_bound({level.id, INT_MIN, INT_MIN});
        const bool empty = first == m_tiles.end() || first->first.level != level.id;
        return empty && level.id + static_cast<int>(mostLevels) < m_nextLevel;
    });
}

std::vector<TileKey> TileCache::readyTiles(int level) const
{
    std::vector<TileKey> keys;
    for (auto it = m_tiles.lower_bound({level, INT_MIN, INT_MIN});
         it != m_tiles.end() && it->first.level == level; ++it) {
        if (!it->second.image.isNull() && it->second.stale.isEmpty())
            keys.push_back(it->first);
    }
    return keys;
}

} // namespace moldloft::ui
