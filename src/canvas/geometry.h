#pragma once

#include <algorithm>
#include <cmath>

namespace moldloft::canvas
{

// World coordinates: pixels at zoom 1, x to the right, y down.

struct Point {
    double x = 0;
    double y = 0;

    Point operator+(Point other) const { return {x + other.x, y + other.y}; }
    Point operator-(Point other) const { return {x - other.x, y - other.y}; }
    bool operator==(const Point &) const = default;
};

struct Size {
    double width = 0;
    double height = 0;
    bool operator==(const Size &) const = default;
};

struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    double left() const { return x; }
    double top() const { return y; }
    double right() const { return x + width; }
    double bottom() const { return y + height; }
    Point center() const { return {x + width / 2, y + height / 2}; }
    bool empty() const { return width <= 0 || height <= 0; }

    bool contains(Point p) const
    {
        return p.x >= left() && p.x <= right() && p.y >= top() && p.y <= bottom();
    }
    bool contains(const Rect &o) const
    {
        return o.left() >= left() && o.right() <= right() && o.top() >= top() &&
               o.bottom() <= bottom();
    }
    /// Whether they share area: touching edges do not count.
    bool intersects(const Rect &o) const
    {
        return left() < o.right() && o.left() < right() && top() < o.bottom() && o.top() < bottom();
    }
    Rect grown(double by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }
    Rect moved(Point by) const { return {x + by.x, y + by.y, width, height}; }
    /// The smallest rectangle around both; an empty one counts for nothing.
    Rect united(const Rect &o) const
    {
        if (empty())
            return o;
        if (o.empty())
            return *this;
        const double l = std::min(left(), o.left());
        const double t = std::min(top(), o.top());
        return {l, t, std::max(right(), o.right()) - l, std::max(bottom(), o.bottom()) - t};
    }
    static Rect between(Point a, Point b)
    {
        return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
    }
    bool operator==(const Rect &) const = default;
};

/// Everything on the canvas stands on this grid.
inline constexpr double gridStep = 4;

inline double snapped(double value)
{
    return std::round(value / gridStep) * gridStep;
}
inline Point snapped(Point p)
{
    return {snapped(p.x), snapped(p.y)};
}

} // namespace moldloft::canvas
