#include "canvas/decorate.h"

#include <map>

namespace moldloft::canvas
{

namespace
{

constexpr double pillHeight = 18;

struct Piece {
    std::size_t edge;
    std::size_t segment;
    double at;
    double from;
    double to;
};

/// All vertical or all horizontal pieces.
std::vector<Piece> pieces(const Scene &scene, bool vertical)
{
    std::vector<Piece> found;
    for (std::size_t e = 0; e < scene.edges.size(); ++e) {
        const auto &points = scene.edges[e].points;
        for (std::size_t s = 0; s + 1 < points.size(); ++s) {
            const Point a = points[s];
            const Point b = points[s + 1];
            const bool isVertical = std::abs(a.x - b.x) < std::abs(a.y - b.y);
            if (isVertical != vertical)
                continue;
            if (vertical)
                found.push_back({e, s, a.x, std::min(a.y, b.y), std::max(a.y, b.y)});
            else
                found.push_back({e, s, a.y, std::min(a.x, b.x), std::max(a.x, b.x)});
        }
    }
    return found;
}

std::vector<Rect> boxesOf(const std::vector<Piece> &horizontal)
{
    std::vector<Rect> boxes;
    boxes.reserve(horizontal.size());
    for (const Piece &piece : horizontal)
        boxes.push_back({piece.from, piece.at, piece.to - piece.from, 0});
    return boxes;
}

void addGap(SceneEdge &edge, std::size_t segment, double x)
{
    for (const EdgeGap &gap : edge.gaps) {
        if (gap.segment == segment && std::abs(gap.x - x) < 3.5)
            return;
    }
    edge.gaps.push_back({segment, x});
}

double lengthOf(const std::vector<Point> &points)
{
    double length = 0;
    for (std::size_t i = 0; i + 1 < points.size(); ++i)
        length += std::abs(points[i].x - points[i + 1].x) + std::abs(points[i].y - points[i + 1].y);
    return length;
}

/// A straight piece, in either direction.
struct Span {
    Point a;
    Point b;

    bool covers(const Span &o) const
    {
        const Rect whole = Rect::between(a, b).grown(0.1);
        return whole.contains(o.a) && whole.contains(o.b);
    }
};

struct Spot {
    Rect box;
    double cost;
};

/// Places for a pill of that width along the line, the best first.
std::vector<Spot> spots(const SceneEdge &edge, double width)
{
    std::vector<Spot> found;
    for (std::size_t s = 0; s + 1 < edge.points.size(); ++s) {
        const Point a = edge.points[s];
        const Point b = edge.points[s + 1];
        const bool horizontal = std::abs(a.y - b.y) < 0.01;
        const double length = std::abs(a.x - b.x) + std::abs(a.y - b.y);
        const double needed = (horizontal ? width : pillHeight) + 2 * bendRadius;
        if (length < needed)
            continue;
        for (const double along : {0.5, 0.38, 0.62, 0.25, 0.75}) {
            const Point c{a.x + (b.x - a.x) * along, a.y + (b.y - a.y) * along};
            if (std::min(along, 1 - along) * length < needed / 2)
                continue;
            // On a trunk it would not be clear whose label it is.
            const bool onTrunk =
                edge.join && (edge.sharedEnd() ? s >= edge.joinVertex : s < edge.joinVertex);
            const double cost =
                (horizontal ? 0 : 200) + (onTrunk ? 1000 : 0) - length + 40 * std::abs(along - 0.5);
            found.push_back(
                {{std::round(c.x - width / 2), c.y - pillHeight / 2, width, pillHeight}, cost});
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Spot &a, const Spot &b) { return a.cost < b.cost; });
    return found;
}

/// Where none of these is free: anywhere along the line, or beside it. A fault is always named.
std::vector<Spot> closeSpots(const SceneEdge &edge, double width)
{
    std::vector<Spot> found;
    for (std::size_t s = 0; s + 1 < edge.points.size(); ++s) {
        const Point a = edge.points[s];
        const Point b = edge.points[s + 1];
        const Point c{(a.x + b.x) / 2, (a.y + b.y) / 2};
        const double length = std::abs(a.x - b.x) + std::abs(a.y - b.y);
        const bool horizontal = std::abs(a.y - b.y) < 0.01;
        const double aside = horizontal ? pillHeight / 2 + 6 : width / 2 + 6;
        const auto offer = [&](Point at, double cost) {
            found.push_back(
                {{std::round(at.x - width / 2), at.y - pillHeight / 2, width, pillHeight}, cost});
        };
        for (const double by : {-aside, aside})
            offer({c.x + (horizontal ? 0 : by), c.y + (horizontal ? by : 0)}, 200 - length);
        for (double along = pillHeight; along < length; along += 8) {
            const double t = along / length;
            offer({a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}, 40 * std::abs(t - 0.5) - length);
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Spot &a, const Spot &b) { return a.cost < b.cost; });
    return found;
}

} // namespace

void findGaps(Scene &scene)
{
    const std::vector<Piece> vertical = pieces(scene, true);
    std::vector<Piece> horizontal = pieces(scene, false);
    const BoxIndex index(boxesOf(horizontal));
    for (const Piece &v : vertical) {
        index.visit({v.at, v.from, 0, v.to - v.from}, [&](std::uint32_t i) {
            const Piece &h = horizontal[i];
            SceneEdge &crossed = scene.edges.edit(h.edge);
            const SceneEdge &crossing = scene.edges[v.edge];
            const bool inside =
                h.at > v.from + 2 && h.at < v.to - 2 && v.at > h.from + 4 && v.at < h.to - 4;
            if (inside && crossed.net != crossing.net && h.edge != v.edge)
                addGap(crossed, h.segment, v.at);
        });
    }
    for (std::size_t e = 0; e < scene.edges.size(); ++e) {
        SceneEdge &edge = scene.edges.edit(e);
        std::sort(edge.gaps.begin(), edge.gaps.end(), [](const EdgeGap &a, const EdgeGap &b) {
            return std::pair(a.segment, a.x) < std::pair(b.segment, b.x);
        });
    }
}

namespace
{

/// The vertex after which, towards the shared end, the whole line lies on pieces drawn already.
std::optional<std::size_t> meetsAt(const std::vector<Point> &points, const std::vector<Span> &drawn)
{
    std::optional<std::size_t> vertex;
    for (std::size_t i = points.size() - 1; i-- > 0;) {
        const Span piece{points[i], points[i + 1]};
        const bool covered = std::any_of(drawn.begin(), drawn.end(),
                                         [&](const Span &span) { return span.covers(piece); });
        if (!covered)
            break;
        vertex = i;
    }
    return vertex;
}

void joinNet(Scene &scene, std::vector<std::size_t> &net)
{
    // A straight line, or else the longest, is the trunk.
    std::stable_sort(net.begin(), net.end(), [&](std::size_t a, std::size_t b) {
        const auto &left = scene.edges[a].points;
        const auto &right = scene.edges[b].points;
        if ((left.size() == 2) != (right.size() == 2))
            return left.size() == 2;
        return lengthOf(left) > lengthOf(right);
    });
    std::vector<Span> drawn;
    for (const std::size_t e : net) {
        SceneEdge &edge = scene.edges.edit(e);
        std::vector<Point> points = edge.points; // from the free end to the shared one
        if (!edge.sharedEnd())
            std::reverse(points.begin(), points.end());
        const auto vertex = meetsAt(points, drawn);
        if (vertex && *vertex > 0) {
            const Point at = points[*vertex];
            const Point next = points[*vertex + 1];
            const Point last = points[*vertex - 1];
            const double ahead = std::abs(next.x - at.x) + std::abs(next.y - at.y);
            const double behind = std::abs(last.x - at.x) + std::abs(last.y - at.y);
            const double radius = std::min({bendRadius, ahead, behind});
            edge.join = Point{at.x + (next.x - at.x) * radius / ahead,
                              at.y + (next.y - at.y) * radius / ahead};
            edge.joinVertex = edge.sharedEnd() ? *vertex : points.size() - 1 - *vertex;
        }
        for (std::size_t i = 0; i + 1 < points.size(); ++i)
            drawn.push_back({points[i], points[i + 1]});
    }
}

} // namespace

void findJoins(Scene &scene)
{
    std::map<int, std::vector<std::size_t>> nets;
    for (std::size_t e = 0; e < scene.edges.size(); ++e)
        nets[scene.edges[e].net].push_back(e);
    for (auto &[net, edges] : nets) {
        if (edges.size() > 1)
            joinNet(scene, edges);
    }
}

void placeLabels(Scene &scene, const BoxIndex &nodes, const TextMeasure &measure)
{
    std::vector<Rect> taken;
    std::optional<BoxIndex> lines; // the horizontal ones
    for (std::size_t e = 0; e < scene.edges.size(); ++e) {
        SceneEdge &edge = scene.edges.edit(e);
        edge.labelBox = {};
        if (edge.label.empty())
            continue;
        const double width =
            std::ceil((measure.width(edge.label, TextStyle::CaptionStrong) + 18) / 2) * 2;
        const auto free = [&](const Spot &spot) {
            return !nodes.anyIntersects(spot.box.grown(2)) &&
                   std::none_of(taken.begin(), taken.end(), [&](const Rect &other) {
                       return other.intersects(spot.box.grown(4));
                   });
        };
        auto found = spots(edge, width);
        auto best = found.end();
        if (edge.faulty) { // on no other line, if there is any such place
            if (!lines)
                lines.emplace(boxesOf(pieces(scene, false)));
            const auto more = closeSpots(edge, width);
            found.insert(found.end(), more.begin(), more.end());
            best = std::find_if(found.begin(), found.end(), [&](const Spot &spot) {
                return free(spot) && !lines->anyIntersects(spot.box.grown(2));
            });
        }
        if (best == found.end())
            best = std::find_if(found.begin(), found.end(), free);
        if (best == found.end() && edge.faulty)
            best = found.begin();
        if (best == found.end())
            continue;
        edge.labelBox = best->box;
        taken.push_back(best->box);
    }
}

} // namespace moldloft::canvas
