#include "canvas/router.h"

#include <limits>

namespace moldloft::canvas
{

namespace
{

constexpr double bendCost = 24;
constexpr double startStub = 12;   ///< a line leaves a node this far before it turns
constexpr double endStub = 16;     ///< and arrives so far in line with its head
constexpr double roundabout = 480; ///< how far a line that arrives from behind may swing out

int outward(Side side)
{
    return side == Side::Left || side == Side::Top ? -1 : 1;
}

bool horizontal(Side side)
{
    return side == Side::Left || side == Side::Right;
}

struct Candidate {
    std::vector<Point> points;
    double cost = std::numeric_limits<double>::infinity();
};

double costOf(const std::vector<Point> &points)
{
    double cost = bendCost * static_cast<double>(points.size());
    for (std::size_t i = 1; i < points.size(); ++i)
        cost += std::abs(points[i].x - points[i - 1].x) + std::abs(points[i].y - points[i - 1].y);
    return cost;
}

void offer(Candidate &best, std::vector<Point> points, double extra = 0)
{
    const double cost = costOf(points) + extra;
    if (cost < best.cost)
        best = {std::move(points), cost};
}

class Finder
{
public:
    Finder(const LinkOption &option, const Obstacles &obstacles)
        : m_option(option), m_obstacles(obstacles), m_from(option.start.boundary),
          m_to(option.end.boundary), m_out(outward(option.start.side)),
          m_in(outward(option.end.side))
    {
    }

    Candidate run()
    {
        Candidate best;
        if (!horizontal(m_option.start.side)) {
            straightDown(best);
            return best;
        }
        if (!horizontal(m_option.end.side)) {
            oneBend(best);
            return best;
        }
        straight(best);
        if (best.points.empty())
            betweenStubs(best);
        if (best.points.empty())
            throughGutter(best);
        return best;
    }

private:
    /// How far the stub at an end may run: towards the other end, or some way beyond it.
    double reachOf(Point end, int direction) const
    {
        const double limit = direction > 0 ? std::max(m_from.x, m_to.x) + roundabout
                                           : std::min(m_from.x, m_to.x) - roundabout;
        return m_obstacles.reach(end, direction, limit);
    }
    Interval stubRange(Point end, int direction, double stub) const
    {
        const double far = reachOf(end, direction);
        const double near = end.x + direction * stub;
        return direction > 0 ? Interval{near, far} : Interval{far, near};
    }
    void straight(Candidate &best) const;
    void straightDown(Candidate &best) const;
    void oneBend(Candidate &best) const;
    void betweenStubs(Candidate &best) const;
    void throughGutter(Candidate &best) const;
    void gutterBetween(Candidate &best, double x1, double x2) const;

    const LinkOption &m_option;
    const Obstacles &m_obstacles;
    Point m_from;
    Point m_to;
    int m_out;
    int m_in;
};

void Finder::straight(Candidate &best) const
{
    if (std::abs(m_from.y - m_to.y) > 0.5 || m_out == m_in || (m_to.x - m_from.x) * m_out <= 0)
        return;
    // The target itself ends the reach `clearance` before it.
    const double reached = m_obstacles.reach(m_from, m_out, m_to.x);
    if (std::abs(reached - m_to.x) <= clearance + 0.5)
        offer(best, {m_from, {m_to.x, m_from.y}});
}

void Finder::straightDown(Candidate &best) const
{
    if (std::abs(m_from.x - m_to.x) > 0.5 || m_to.y <= m_from.y)
        return;
    if (m_to.y - m_from.y > 2 * clearance + 1 &&
        !m_obstacles.clearColumn(m_from.x, m_from.y + clearance, m_to.y - clearance))
        return;
    offer(best, {m_from, m_to});
}

void Finder::oneBend(Candidate &best) const
{
    const Point corner{m_to.x, m_from.y};
    const bool above = m_option.end.side == Side::Top;
    if ((corner.x - m_from.x) * m_out < startStub ||
        (above ? m_to.y - corner.y : corner.y - m_to.y) < 20)
        return;
    const double reached = m_obstacles.reach(m_from, m_out, corner.x);
    if (std::abs(reached - corner.x) > 0.5)
        return;
    if (m_obstacles.clearColumn(corner.x, corner.y, m_to.y + (above ? -clearance : clearance)))
        offer(best, {m_from, corner, m_to});
}

/// How good a corridor is: near the anchor, and wide enough for more than one line.
double corridorCost(const Interval &corridor, double anchor)
{
    const double nearest = std::clamp(anchor, corridor.first, corridor.second);
    const double width = corridor.second - corridor.first;
    return std::abs(nearest - anchor) + (width < trackGap ? 40 : 0);
}

void Finder::betweenStubs(Candidate &best) const
{
    const Interval a = stubRange(m_from, m_out, startStub);
    const Interval b = stubRange(m_to, m_in, endStub);
    const Interval range{std::max(a.first, b.first), std::min(a.second, b.second)};
    double x = 0;
    double least = std::numeric_limits<double>::infinity();
    for (const Interval &corridor : m_obstacles.freeColumns(range, m_from.y, m_to.y)) {
        const double cost = corridorCost(corridor, m_option.anchor);
        if (cost < least) {
            least = cost;
            x = std::clamp(m_option.anchor, corridor.first, corridor.second);
        }
    }
    if (least < std::numeric_limits<double>::infinity())
        offer(best, {m_from, {x, m_from.y}, {x, m_to.y}, m_to});
}

/// The places near an end where the line may turn into its gutter.
std::vector<double> turnings(const Interval &range, double preferred, double anchor)
{
    if (range.first > range.second)
        return {};
    std::vector<double> found{std::clamp(preferred, range.first, range.second)};
    if (anchor > range.first && anchor < range.second)
        found.push_back(anchor);
    return found;
}

void Finder::throughGutter(Candidate &best) const
{
    const Interval a = stubRange(m_from, m_out, startStub);
    const Interval b = stubRange(m_to, m_in, endStub);
    for (const double x1 : turnings(a, m_from.x + m_out * 16, m_option.anchor)) {
        for (const double x2 : turnings(b, m_to.x + m_in * 16, m_option.anchor))
            gutterBetween(best, x1, x2);
    }
}

void Finder::gutterBetween(Candidate &best, double x1, double x2) const
{
    const double top = std::min(m_from.y, m_to.y);
    const double bottom = std::max(m_from.y, m_to.y);
    for (const Interval &gutter :
         m_obstacles.freeRows({top - roundabout, bottom + roundabout}, x1, x2)) {
        if (gutter.second - gutter.first < 1)
            continue;
        const bool narrow = gutter.second - gutter.first < 64;
        const double wanted = narrow                   ? (gutter.first + gutter.second) / 2
                              : gutter.second < bottom ? gutter.second - 8
                                                       : gutter.first + 8;
        const double y = m_obstacles.besideFrames(
            snapped(std::clamp(wanted, gutter.first, gutter.second)), x1, x2, gutter);
        std::vector<Point> points{m_from, {x1, m_from.y}, {x1, y}, {x2, y}, {x2, m_to.y}, m_to};
        if (costOf(points) >= best.cost)
            continue;
        if (m_obstacles.clearColumn(x1, m_from.y, y) && m_obstacles.clearColumn(x2, y, m_to.y))
            offer(best, std::move(points));
    }
}

/// From the outline of the nodes: a channel lies within its lane.
std::vector<Point> withEnds(std::vector<Point> points, const LinkOption &option)
{
    points.front() = option.start.at;
    points.back() = option.end.at;
    return points;
}

} // namespace

Route routeLink(const Link &link, const Obstacles &obstacles)
{
    Candidate best;
    Route route;
    for (std::size_t i = 0; i < link.options.size(); ++i) {
        Candidate found = Finder(link.options[i], obstacles).run();
        found.cost += link.options[i].penalty;
        if (found.cost < best.cost) {
            best = std::move(found);
            route.option = static_cast<int>(i);
        }
    }
    if (best.points.empty()) {
        // The last option is the plain one: out of the right, into the left.
        const LinkOption &plain = link.options.back();
        route.option = static_cast<int>(link.options.size()) - 1;
        const Point from = plain.start.boundary;
        const Point to = plain.end.boundary;
        if (horizontal(plain.start.side) && horizontal(plain.end.side))
            best.points = searchRoute(from, outward(plain.start.side), to, outward(plain.end.side),
                                      obstacles);
        if (best.points.empty()) {
            const double x = snapped((from.x + to.x) / 2);
            best.points = {from, {x, from.y}, {x, to.y}, to};
            route.forced = true;
        }
    }
    route.points =
        withEnds(std::move(best.points), link.options[static_cast<std::size_t>(route.option)]);
    return route;
}

} // namespace moldloft::canvas
