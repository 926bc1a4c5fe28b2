#include "canvas/router.h"

namespace moldloft::canvas
{

namespace
{

constexpr double touch = 1e-6;

/// What is left of the range without the blocked intervals.
std::vector<Interval> complement(Interval range, std::vector<Interval> blocked)
{
    std::sort(blocked.begin(), blocked.end());
    std::vector<Interval> free;
    double from = range.first;
    for (const Interval &b : blocked) {
        if (b.first > range.second)
            break;
        if (b.first >= from)
            free.emplace_back(from, b.first);
        from = std::max(from, b.second);
    }
    if (from <= range.second)
        free.emplace_back(from, range.second);
    return free;
}

bool within(double value, double low, double high)
{
    return value > low - clearance + touch && value < high + clearance - touch;
}

bool spansMeet(double a1, double a2, double low, double high)
{
    return std::max(a1, a2) > low - clearance + touch &&
           std::min(a1, a2) < high + clearance - touch;
}

} // namespace

double Obstacles::reach(Point from, int direction, double limit) const
{
    double far = limit;
    m_index.any(
        Rect::between(from, {limit, from.y}).grown(clearance), [&](const Rect &box, std::uint32_t) {
            if (!within(from.y, box.top(), box.bottom()))
                return false;
            if (direction > 0 && box.left() > from.x - touch && box.right() > from.x + touch)
                far = std::min(far, box.left() - clearance);
            if (direction < 0 && box.right() < from.x + touch && box.left() < from.x - touch)
                far = std::max(far, box.right() + clearance);
            return false;
        });
    return far;
}

bool Obstacles::clearColumn(double x, double y1, double y2) const
{
    return !m_index.any(
        Rect::between({x, y1}, {x, y2}).grown(clearance), [&](const Rect &box, std::uint32_t) {
            return within(x, box.left(), box.right()) && spansMeet(y1, y2, box.top(), box.bottom());
        });
}

bool Obstacles::clearRow(double y, double x1, double x2) const
{
    return !m_index.any(
        Rect::between({x1, y}, {x2, y}).grown(clearance), [&](const Rect &box, std::uint32_t) {
            return within(y, box.top(), box.bottom()) && spansMeet(x1, x2, box.left(), box.right());
        });
}

double Obstacles::besideFrames(double y, double x1, double x2, Interval range) const
{
    constexpr double apart = 8;
    double nearest = apart;
    double beside = y;
    const Rect band{std::min(x1, x2), y - apart, std::abs(x1 - x2), 2 * apart};
    m_frames.any(band, [&](const Rect &frame, std::uint32_t) {
        for (const double border : {frame.top(), frame.bottom()}) {
            if (std::abs(y - border) >= nearest)
                continue;
            for (const double moved : {border + apart, border - apart}) {
                if (moved < range.first || moved > range.second)
                    continue;
                nearest = std::abs(y - border);
                beside = moved;
                break;
            }
        }
        return false;
    });
    return beside;
}

std::vector<Interval> Obstacles::freeColumns(Interval range, double y1, double y2) const
{
    if (range.first > range.second)
        return {};
    std::vector<Interval> blocked;
    m_index.any(Rect::between({range.first, y1}, {range.second, y2}).grown(clearance),
                [&](const Rect &box, std::uint32_t) {
                    if (spansMeet(y1, y2, box.top(), box.bottom()))
                        blocked.emplace_back(box.left() - clearance, box.right() + clearance);
                    return false;
                });
    return complement(range, std::move(blocked));
}

std::vector<Interval> Obstacles::freeRows(Interval range, double x1, double x2) const
{
    if (range.first > range.second)
        return {};
    std::vector<Interval> blocked;
    m_index.any(Rect::between({x1, range.first}, {x2, range.second}).grown(clearance),
                [&](const Rect &box, std::uint32_t) {
                    if (spansMeet(x1, x2, box.left(), box.right()))
                        blocked.emplace_back(box.top() - clearance, box.bottom() + clearance);
                    return false;
                });
    return complement(range, std::move(blocked));
}

} // namespace moldloft::canvas
