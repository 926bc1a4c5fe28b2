#include <array>
#include <limits>
#include <queue>

#include "canvas/router.h"

namespace moldloft::canvas
{

namespace
{

constexpr double around = 360;   ///< how far beyond both ends the search looks
constexpr double local = 440;    ///< so near an end it may pass between nodes, else between frames
constexpr std::size_t most = 96; ///< lines of the grid in each direction
constexpr double turnCost = 32;

/// Sorted, without doubles, and at most `most` of them: those nearest to the ends.
std::vector<double> thinned(std::vector<double> values, double a, double b)
{
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    if (values.size() <= most)
        return values;
    const auto distance = [&](double v) { return std::min(std::abs(v - a), std::abs(v - b)); };
    std::stable_sort(values.begin(), values.end(),
                     [&](double l, double r) { return distance(l) < distance(r); });
    values.resize(most);
    std::sort(values.begin(), values.end());
    return values;
}

std::size_t indexOf(const std::vector<double> &values, double value)
{
    return static_cast<std::size_t>(std::lower_bound(values.begin(), values.end(), value) -
                                    values.begin());
}

class Grid
{
public:
    Grid(Point from, Point to, const Obstacles &obstacles) : m_obstacles(obstacles)
    {
        const Rect area = Rect::between(from, to).grown(around);
        std::vector<double> xs{from.x, to.x};
        std::vector<double> ys{from.y, to.y};
        const auto addBox = [&](const Rect &box, std::uint32_t) {
            xs.insert(xs.end(), {box.left() - trackGap, box.right() + trackGap});
            ys.insert(ys.end(), {box.top() - trackGap, box.bottom() + trackGap});
            return false;
        };
        // A long way leads through the gutters between namespaces.
        const bool far = area.width > 4 * around || area.height > 4 * around;
        if (far) {
            obstacles.frames().any(area, addBox);
            obstacles.index().any(Rect{from.x, from.y, 0, 0}.grown(local), addBox);
            obstacles.index().any(Rect{to.x, to.y, 0, 0}.grown(local), addBox);
        } else {
            obstacles.index().any(area, addBox);
        }
        m_xs = thinned(std::move(xs), from.x, to.x);
        m_ys = thinned(std::move(ys), from.y, to.y);
        m_start = at(from);
        m_goal = at(to);
        m_steps.assign(m_xs.size() * m_ys.size() * 2, Unknown);
    }

    std::vector<Point> search();

private:
    enum Step : char { Unknown, Free, Blocked };
    struct Entry {
        double estimate; ///< of the whole way through the state
        double cost;     ///< to the state
        std::size_t state;
        bool operator<(const Entry &o) const { return estimate > o.estimate; }
    };

    std::size_t at(Point p) const { return indexOf(m_ys, p.y) * m_xs.size() + indexOf(m_xs, p.x); }
    Point point(std::size_t cell) const
    {
        return {m_xs[cell % m_xs.size()], m_ys[cell / m_xs.size()]};
    }
    /// The neighbour in direction 0 right, 1 down, 2 left, 3 up; the same cell where there is none.
    std::size_t neighbour(std::size_t cell, int direction) const;
    bool free(std::size_t cell, int direction);
    double ahead(std::size_t cell) const
    {
        const Point a = point(cell);
        const Point b = point(m_goal);
        return std::abs(a.x - b.x) + std::abs(a.y - b.y);
    }

    const Obstacles &m_obstacles;
    std::vector<double> m_xs;
    std::vector<double> m_ys;
    std::vector<char> m_steps;
    std::size_t m_start = 0;
    std::size_t m_goal = 0;
};

std::size_t Grid::neighbour(std::size_t cell, int direction) const
{
    const std::size_t column = cell % m_xs.size();
    const std::size_t row = cell / m_xs.size();
    if (direction == 0)
        return column + 1 < m_xs.size() ? cell + 1 : cell;
    if (direction == 1)
        return row + 1 < m_ys.size() ? cell + m_xs.size() : cell;
    if (direction == 2)
        return column > 0 ? cell - 1 : cell;
    return row > 0 ? cell - m_xs.size() : cell;
}

bool Grid::free(std::size_t cell, int direction)
{
    const std::size_t other = neighbour(cell, direction);
    if (other == cell)
        return false;
    const bool row = direction % 2 == 0;
    char &known = m_steps[std::min(cell, other) * 2 + (row ? 0 : 1)];
    if (known == Unknown) {
        const Point a = point(cell);
        const Point b = point(other);
        const bool clear =
            row ? m_obstacles.clearRow(a.y, a.x, b.x) : m_obstacles.clearColumn(a.x, a.y, b.y);
        known = clear ? Free : Blocked;
    }
    return known == Free;
}

std::vector<Point> Grid::search()
{
    constexpr double unreached = std::numeric_limits<double>::infinity();
    const std::size_t states = m_xs.size() * m_ys.size() * 4;
    std::vector<double> cost(states, unreached);
    std::vector<std::size_t> before(states, states);
    std::priority_queue<Entry> open;
    for (std::size_t direction = 0; direction < 4; ++direction) {
        cost[m_start * 4 + direction] = 0;
        open.push({ahead(m_start), 0, m_start * 4 + direction});
    }
    while (!open.empty()) {
        const auto [estimate, spent, state] = open.top();
        open.pop();
        if (spent > cost[state])
            continue;
        if (state / 4 == m_goal) {
            std::vector<Point> points;
            for (std::size_t s = state; s != states; s = before[s])
                points.push_back(point(s / 4));
            std::reverse(points.begin(), points.end());
            return points;
        }
        for (int direction = 0; direction < 4; ++direction) {
            if (!free(state / 4, direction))
                continue;
            const std::size_t next = neighbour(state / 4, direction);
            const Point a = point(state / 4);
            const Point b = point(next);
            const bool turned = direction != static_cast<int>(state % 4);
            const double total =
                spent + std::abs(a.x - b.x) + std::abs(a.y - b.y) + (turned ? turnCost : 0);
            const std::size_t there = next * 4 + static_cast<std::size_t>(direction);
            if (total < cost[there]) {
                cost[there] = total;
                before[there] = state;
                open.push({total + ahead(next), total, there});
            }
        }
    }
    return {};
}

/// Only the corners.
std::vector<Point> straightened(const std::vector<Point> &points)
{
    std::vector<Point> corners;
    for (const Point &p : points) {
        if (!corners.empty() && corners.back() == p)
            continue;
        if (corners.size() > 1) {
            const Point &a = corners[corners.size() - 2];
            const Point &b = corners.back();
            if ((a.x == b.x && b.x == p.x) || (a.y == b.y && b.y == p.y))
                corners.pop_back();
        }
        corners.push_back(p);
    }
    return corners;
}

} // namespace

std::vector<Point> searchRoute(Point from, int fromDirection, Point to, int toDirection,
                               const Obstacles &obstacles)
{
    // The search runs between the ends of the stubs, which keep clear of their own nodes.
    const Point a{from.x + fromDirection * trackGap, from.y};
    const Point b{to.x + toDirection * trackGap, to.y};
    std::vector<Point> found = Grid(a, b, obstacles).search();
    if (found.empty())
        return {};
    found.insert(found.begin(), from);
    found.push_back(to);
    return straightened(found);
}

} // namespace moldloft::canvas
