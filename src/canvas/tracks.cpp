#include "canvas/tracks.h"

#include <map>
#include <numeric>

#include "canvas/track_order.h"

namespace moldloft::canvas
{

namespace
{

constexpr double window = 160; ///< how far a piece may stray from where its route wanted it

/// One straight piece of one route.
struct Piece {
    std::size_t route;
    std::size_t segment;
    std::size_t track;
};

/// Both passes are written for vertical pieces; `across` turns the picture for horizontal ones.
struct Axis {
    bool vertical;
    double across(Point p) const { return vertical ? p.x : p.y; }
    double along(Point p) const { return vertical ? p.y : p.x; }
    void setAcross(Point &p, double value) const { (vertical ? p.x : p.y) = value; }
};

class Pass
{
public:
    Pass(Axis axis, std::vector<Route> &routes, const std::vector<Link> &links, const Scene &scene,
         const Obstacles &obstacles)
        : m_axis(axis), m_routes(routes), m_links(links), m_scene(scene), m_obstacles(obstacles)
    {
    }

    void run()
    {
        for (std::size_t r = 0; r < m_routes.size(); ++r) {
            const auto &points = m_routes[r].points;
            for (std::size_t s = 0; s + 1 < points.size(); ++s) {
                const bool lies =
                    std::abs(m_axis.across(points[s]) - m_axis.across(points[s + 1])) < 0.01;
                if (lies && std::abs(m_axis.along(points[s]) - m_axis.along(points[s + 1])) > 0.01)
                    addPiece(r, s);
            }
        }
        for (auto &group : groups())
            arrangeTracks(group);
        for (const Piece &piece : m_pieces)
            apply(piece);
    }

private:
    void addPiece(std::size_t r, std::size_t s);
    Track describe(std::size_t r, std::size_t s) const;
    Interval corridorOf(std::size_t r, std::size_t s) const;
    bool merge(const Track &track, std::size_t into);
    std::vector<std::vector<Track *>> groups();
    void apply(const Piece &piece);
    std::uint64_t netOf(std::size_t r) const { return m_scene.edges[m_links[r].edge].net; }

    Axis m_axis;
    std::vector<Route> &m_routes;
    const std::vector<Link> &m_links;
    const Scene &m_scene;
    const Obstacles &m_obstacles;
    std::vector<Piece> m_pieces;
    std::vector<Track> m_tracks;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> m_byNet;
};

/// The free strip around a piece, not beyond what its stubs need.
Interval Pass::corridorOf(std::size_t r, std::size_t s) const
{
    const auto &points = m_routes[r].points;
    const double at = m_axis.across(points[s]);
    const double from = m_axis.along(points[s]);
    const double to = m_axis.along(points[s + 1]);
    const Interval range{at - window, at + window};
    const auto free = m_axis.vertical ? m_obstacles.freeColumns(range, from, to)
                                      : m_obstacles.freeRows(range, from, to);
    Interval corridor{at, at};
    for (const Interval &strip : free) {
        if (strip.first <= at + 0.01 && strip.second >= at - 0.01)
            corridor = strip;
    }
    const auto limit = [&](std::size_t end, double stub) {
        const double fixed = m_axis.across(points[end]);
        if (fixed < at)
            corridor.first = std::max(corridor.first, std::min(at, fixed + stub));
        else
            corridor.second = std::min(corridor.second, std::max(at, fixed - stub));
    };
    if (s == 1)
        limit(0, trackGap);
    if (s + 3 == points.size())
        limit(s + 2, 16);
    return corridor;
}

Track Pass::describe(std::size_t r, std::size_t s) const
{
    const auto &points = m_routes[r].points;
    const LinkOption &option = m_links[r].options[static_cast<std::size_t>(m_routes[r].option)];
    Track track;
    track.net = netOf(r);
    track.x = m_axis.across(points[s]);
    track.anchor = track.x;
    track.grow = m_axis.vertical ? option.grow : 1;
    const double a = m_axis.along(points[s]);
    const double b = m_axis.along(points[s + 1]);
    track.span = {std::min(a, b), std::max(a, b)};
    track.fixed = s == 0 || s + 2 == points.size() || m_routes[r].forced || m_routes[r].kept;
    track.corridor = track.fixed ? Interval{track.x, track.x} : corridorOf(r, s);
    const auto stub = [&](Point corner, Point beyond) {
        (m_axis.across(beyond) < track.x ? track.leftEnds : track.rightEnds)
            .push_back(m_axis.along(corner));
    };
    if (s > 0)
        stub(points[s], points[s - 1]);
    if (s + 2 < points.size())
        stub(points[s + 1], points[s + 2]);
    return track;
}

bool Pass::merge(const Track &track, std::size_t into)
{
    Track &trunk = m_tracks[into];
    if (trunk.fixed != track.fixed || std::abs(trunk.anchor - track.anchor) > 2 * trackGap ||
        trunk.grow != track.grow)
        return false;
    const Interval common{std::max(trunk.corridor.first, track.corridor.first),
                          std::min(trunk.corridor.second, track.corridor.second)};
    if (common.first > common.second)
        return false;
    trunk.corridor = common;
    trunk.span = {std::min(trunk.span.first, track.span.first),
                  std::max(trunk.span.second, track.span.second)};
    trunk.leftEnds.insert(trunk.leftEnds.end(), track.leftEnds.begin(), track.leftEnds.end());
    trunk.rightEnds.insert(trunk.rightEnds.end(), track.rightEnds.begin(), track.rightEnds.end());
    return true;
}

void Pass::addPiece(std::size_t r, std::size_t s)
{
    Track track = describe(r, s);
    auto &own = m_byNet[track.net];
    for (const std::size_t candidate : own) {
        if (merge(track, candidate)) {
            m_pieces.push_back({r, s, candidate});
            return;
        }
    }
    own.push_back(m_tracks.size());
    m_pieces.push_back({r, s, m_tracks.size()});
    m_tracks.push_back(std::move(track));
}

/// Movable tracks that could get into each other's way, directly or through others; with them those
/// that stand fast.
std::vector<std::vector<Track *>> Pass::groups()
{
    std::vector<Rect> areas;
    areas.reserve(m_tracks.size());
    for (const Track &t : m_tracks)
        areas.push_back({t.corridor.first, t.span.first, t.corridor.second - t.corridor.first,
                         t.span.second - t.span.first});
    const BoxIndex index(areas);
    std::vector<std::size_t> parent(m_tracks.size());
    std::iota(parent.begin(), parent.end(), 0);
    const auto root = [&parent](std::size_t i) {
        while (parent[i] != i)
            i = parent[i] = parent[parent[i]];
        return i;
    };
    std::vector<std::pair<std::size_t, std::size_t>> fast; // a movable track, one that stands fast
    for (std::size_t i = 0; i < m_tracks.size(); ++i) {
        if (m_tracks[i].fixed)
            continue;
        index.any(areas[i].grown(trackGap), [&](const Rect &, std::uint32_t j) {
            if (j != i && conflict(m_tracks[i], m_tracks[j])) {
                if (m_tracks[j].fixed)
                    fast.emplace_back(i, j);
                else
                    parent[std::max(root(i), root(j))] = std::min(root(i), root(j));
            }
            return false;
        });
    }
    std::map<std::size_t, std::vector<std::size_t>> byRoot;
    for (std::size_t i = 0; i < m_tracks.size(); ++i) {
        if (!m_tracks[i].fixed)
            byRoot[root(i)].push_back(i);
    }
    for (const auto &[moving, standing] : fast)
        byRoot[root(moving)].push_back(standing);
    std::vector<std::vector<Track *>> all;
    for (auto &[key, members] : byRoot) {
        std::sort(members.begin(), members.end());
        members.erase(std::unique(members.begin(), members.end()), members.end());
        all.emplace_back();
        for (const std::size_t i : members)
            all.back().push_back(&m_tracks[i]);
    }
    return all;
}

void Pass::apply(const Piece &piece)
{
    const Track &track = m_tracks[piece.track];
    if (track.fixed)
        return;
    auto &points = m_routes[piece.route].points;
    m_axis.setAcross(points[piece.segment], track.x);
    m_axis.setAcross(points[piece.segment + 1], track.x);
}

} // namespace

void assignTracks(std::vector<Route> &routes, const std::vector<Link> &links, const Scene &scene,
                  const Obstacles &obstacles)
{
    Pass({true}, routes, links, scene, obstacles).run();
    Pass({false}, routes, links, scene, obstacles).run();
}

} // namespace moldloft::canvas
