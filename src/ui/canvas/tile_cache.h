#pragma once

#include <QImage>
#include <QRect>

#include <compare>
#include <cstdint>
#include <deque>
#include <map>
#include <vector>

#include "canvas/geometry.h"
#include "render/scene_painter.h"
#include "ui/canvas/tile_squares.h"

namespace moldloft::ui
{

/// Tiles of one level show the world at one scale, cut along a grid that starts at the world's
/// origin.
struct TileLevel {
    int id = 0;
    double scale = 1; ///< device px for one world px
    double ratio = 1; ///< device px for one px of the window
    render::Detail detail = render::Detail::Full;

    double zoom() const { return scale / ratio; }
    bool operator==(const TileLevel &) const = default;
};

struct TileKey {
    int level = 0;
    int column = 0;
    int row = 0;
    auto operator<=>(const TileKey &) const = default;
};

/// What is to be painted: all of a tile, or what has changed of it.
struct TileJob {
    TileKey key;
    TileLevel level;
    QImage base;               ///< the tile as it was; null: there is none
    std::vector<QRect> areas;  ///< px of the tile
    std::uint64_t version = 0; ///< of the drawing

    bool isWhole() const
    {
        return areas.size() == 1 && areas.front().width() == TileSquares::edge &&
               areas.front().height() == TileSquares::edge;
    }
};

/// Which tiles there are, which of them show an older drawing, and which have to go. Knows nothing
/// of windows or threads.
class TileCache
{
public:
    static constexpr int edge = TileSquares::edge; ///< device px
    static constexpr std::size_t defaultLimit = 96u << 20;

    explicit TileCache(std::size_t limit = defaultLimit) : m_limit(limit) {}

    /// The level for that scale; tiles of it may be there already.
    TileLevel level(double scale, double ratio, render::Detail detail);
    /// Tiles that lie in the area, those nearest to `focus` first.
    std::vector<TileKey> covering(const TileLevel &level, const canvas::Rect &world,
                                  canvas::Point focus) const;
    static canvas::Rect worldOf(const TileLevel &level, const TileKey &key,
                                QRect area = {0, 0, edge, edge});

    /// The picture of a tile, or null; it may show an older drawing.
    QImage image(const TileKey &key) const;
    bool ready(const TileKey &key) const;
    /// What has to be painted for the tile to show the present drawing.
    TileJob job(const TileLevel &level, const TileKey &key) const;
    /// False, and nothing is kept, where a newer picture is there already.
    bool store(const TileJob &job, const QImage &image);

    /// The drawing is another one, and differs in these areas of the world. Tiles of levels other
    /// than `kept` are dropped where they are touched.
    void invalidate(const std::vector<canvas::Rect> &areas, const std::vector<int> &kept);
    /// Everything differs; the old pictures stay until the new ones are there.
    void invalidateAll();
    void clear();
    std::uint64_t version() const { return m_version; }

    /// These are in use now; the tiles least recently used go until what is left fits.
    void use(const std::vector<TileKey> &keys);
    /// The same for all tiles of these levels.
    void keep(const std::vector<int> &levels);
    void evict();
    std::size_t bytes() const { return m_bytes; }
    /// Tiles of a level that are up to date, for want of better ones.
    std::vector<TileKey> readyTiles(int level) const;
    const std::vector<TileLevel> &levels() const { return m_levels; }

private:
    struct Tile {
        QImage image;
        TileSquares stale; ///< shows an older drawing here
        std::uint64_t painted = 0;
        std::uint64_t used = 0;
    };
    /// Remembered for pictures that are being painted while the drawing changes.
    struct Change {
        std::uint64_t version = 0;
        bool everything = false;
        std::vector<canvas::Rect> areas;
    };

    static QRect touched(const TileLevel &level, const TileKey &key, const canvas::Rect &area);
    TileSquares changedSince(std::uint64_t version, const TileLevel &level,
                             const TileKey &key) const;
    void remember(Change change);
    void markStale(const TileLevel &level, const std::vector<canvas::Rect> &areas);

    std::size_t m_limit;
    std::size_t m_bytes = 0;
    std::uint64_t m_version = 1;
    std::uint64_t m_frame = 0;
    std::vector<TileLevel> m_levels;
    std::map<TileKey, Tile> m_tiles;
    std::deque<Change> m_changes; ///< the latest last
    int m_nextLevel = 1;
};

} // namespace moldloft::ui
