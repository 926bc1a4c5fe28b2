#include "canvas/decorate.h"

#include <optional>
#include <unordered_map>

namespace moldloft::canvas
{

namespace
{

constexpr double pillHeight = 18;

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

void findGapsOf(Scene &scene, std::size_t e, const BoxIndex &pieces)
{
    const SceneEdge &drawn = scene.edges[e];
    std::vector<EdgeGap> gaps;
    for (std::size_t s = 0; s + 1 < drawn.points.size(); ++s) {
        const Rect h = Rect::between(drawn.points[s], drawn.points[s + 1]);
        if (h.height > 0.01)
            continue;
        pieces.any(h, [&](const Rect &v, std::uint32_t other) {
            const bool inside = v.width < 0.01 && h.y > v.top() + 2 && h.y < v.bottom() - 2 &&
                                v.x > h.left() + 4 && v.x < h.right() - 4;
            if (inside && other != e && scene.edges[other].net != drawn.net)
                gaps.push_back({s, v.x});
            return false;
        });
    }
    if (gaps.empty() && drawn.gaps.empty())
        return;
    std::sort(gaps.begin(), gaps.end(), [](const EdgeGap &a, const EdgeGap &b) {
        return std::pair(a.segment, a.x) < std::pair(b.segment, b.x);
    });
    // What crosses at nearly the same place shares a gap.
    gaps.erase(std::unique(gaps.begin(), gaps.end(),
                           [](const EdgeGap &a, const EdgeGap &b) {
                               return a.segment == b.segment && std::abs(a.x - b.x) < 3.5;
                           }),
               gaps.end());
    if (gaps != drawn.gaps)
        scene.edges.edit(e).gaps = std::move(gaps);
}

void findGaps(Scene &scene, const BoxIndex &pieces)
{
    for (std::size_t e = 0; e < scene.edges.size(); ++e)
        findGapsOf(scene, e, pieces);
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

} // namespace

void joinNet(Scene &scene, std::vector<std::size_t> net)
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
        edge.join.reset();
        edge.joinVertex = 0;
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

void findJoins(Scene &scene)
{
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> nets;
    for (std::size_t e = 0; e < scene.edges.size(); ++e)
        nets[scene.edges[e].net].push_back(e);
    for (auto &[net, edges] : nets) {
        if (edges.size() > 1)
            joinNet(scene, edges);
    }
}

namespace
{

/// Labels that stand already, in cells: each touches four at most.
class TakenPlaces
{
public:
    bool anyIntersects(const Rect &area) const
    {
        bool found = false;
        eachCell(area, [&](std::uint64_t cell) {
            const auto at = m_cells.find(cell);
            found = found || (at != m_cells.end() &&
                              std::any_of(at->second.begin(), at->second.end(),
                                          [&](const Rect &box) { return box.intersects(area); }));
        });
        return found;
    }
    void add(const Rect &box)
    {
        eachCell(box, [&](std::uint64_t cell) { m_cells[cell].push_back(box); });
    }

private:
    template<class Act>
    static void eachCell(const Rect &box, const Act &act)
    {
        const auto cell = [](double value) {
            return static_cast<std::int32_t>(std::floor(std::clamp(value, -1e9, 1e9) / 256));
        };
        for (auto x = cell(box.left()); x <= cell(box.right()); ++x) {
            for (auto y = cell(box.top()); y <= cell(box.bottom()); ++y)
                act(static_cast<std::uint64_t>(static_cast<std::uint32_t>(x)) << 32 |
                    static_cast<std::uint32_t>(y));
        }
    }
    std::unordered_map<std::uint64_t, std::vector<Rect>> m_cells;
};

template<class Taken>
void findPlace(SceneEdge &edge, const BoxIndex &nodes, const BoxIndex &pieces, const Taken &taken,
               const TextMeasure &measure)
{
    edge.labelBox = {};
    if (edge.label.empty())
        return;
    const double width =
        std::ceil((measure.width(edge.label, TextStyle::CaptionStrong) + 18) / 2) * 2;
    const auto free = [&](const Spot &spot) {
        return !nodes.anyIntersects(spot.box.grown(2)) && !taken.anyIntersects(spot.box.grown(4));
    };
    const auto onOtherLine = [&](const Spot &spot) {
        const Rect area = spot.box.grown(2);
        return pieces.any(area, [&](const Rect &piece, std::uint32_t) {
            return piece.height < 0.01 && piece.intersects(area);
        });
    };
    auto found = spots(edge, width);
    auto best = found.end();
    if (edge.faulty) { // on no other line, if there is any such place
        const auto more = closeSpots(edge, width);
        found.insert(found.end(), more.begin(), more.end());
        best = std::find_if(found.begin(), found.end(),
                            [&](const Spot &spot) { return free(spot) && !onOtherLine(spot); });
    }
    if (best == found.end())
        best = std::find_if(found.begin(), found.end(), free);
    if (best == found.end() && edge.faulty)
        best = found.begin();
    if (best != found.end())
        edge.labelBox = best->box;
}

} // namespace

BoxIndex placeLabels(Scene &scene, const BoxIndex &nodes, const BoxIndex &pieces,
                     const TextMeasure &measure)
{
    TakenPlaces taken;
    std::vector<BoxIndex::Entry> labels;
    for (std::uint32_t e = 0; e < scene.edges.size(); ++e) {
        if (scene.edges[e].label.empty())
            continue;
        SceneEdge &edge = scene.edges.edit(e);
        findPlace(edge, nodes, pieces, taken, measure);
        if (edge.labelBox.empty())
            continue;
        taken.add(edge.labelBox);
        labels.push_back({edge.labelBox, e});
    }
    return BoxIndex(std::move(labels));
}

void placeLabel(SceneEdge &edge, const BoxIndex &nodes, const BoxIndex &pieces,
                const BoxIndex &labels, const TextMeasure &measure)
{
    findPlace(edge, nodes, pieces, labels, measure);
}

} // namespace moldloft::canvas
