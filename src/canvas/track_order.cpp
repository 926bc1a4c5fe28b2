#include "canvas/track_order.h"

#include <array>

namespace moldloft::canvas
{

namespace
{

int crossings(const std::vector<double> &stubs, const Interval &span)
{
    int count = 0;
    for (const double y : stubs)
        count += y > span.first + 0.5 && y < span.second - 0.5;
    return count;
}

/// Stubs at one height that would lie on each other if the first stood left of the second.
int overlaps(const std::vector<double> &rightEnds, const std::vector<double> &leftEnds)
{
    int count = 0;
    for (const double a : rightEnds) {
        for (const double b : leftEnds)
            count += std::abs(a - b) < 4;
    }
    return count;
}

/// What it costs to have `left` to the left of `right`.
int orderCost(const Track &left, const Track &right)
{
    return crossings(left.rightEnds, right.span) + crossings(right.leftEnds, left.span) +
           8 * overlaps(left.rightEnds, right.leftEnds);
}

bool canSwap(const Track &left, const Track &right)
{
    return right.corridor.first + 4 <= left.corridor.second;
}

void order(std::vector<Track *> &group)
{
    std::stable_sort(group.begin(), group.end(), [](const Track *a, const Track *b) {
        const double x = a->fixed ? a->x : a->anchor;
        const double y = b->fixed ? b->x : b->anchor;
        return x < y;
    });
    const std::size_t passes = std::min<std::size_t>(group.size(), 48);
    for (std::size_t pass = 0; pass < passes; ++pass) {
        bool changed = false;
        for (std::size_t i = 1; i < group.size(); ++i) {
            Track &a = *group[i - 1];
            Track &b = *group[i];
            if (canSwap(a, b) && orderCost(b, a) < orderCost(a, b)) {
                std::swap(group[i - 1], group[i]);
                changed = true;
            }
        }
        if (!changed)
            break;
    }
}

double kept(double x, const Interval &corridor)
{
    return std::max(corridor.first, std::min(x, corridor.second));
}

/// From the first on, each as near to its anchor as those before it let it.
void pushRight(const std::vector<Track *> &group, double gap, bool fromAnchor)
{
    for (std::size_t i = 0; i < group.size(); ++i) {
        Track &track = *group[i];
        if (track.fixed)
            continue;
        double x = fromAnchor ? track.anchor : track.x;
        for (std::size_t j = 0; j < i; ++j) {
            if (conflict(*group[j], track))
                x = std::max(x, group[j]->x + gap);
        }
        track.x = kept(x, track.corridor);
    }
}

void pushLeft(const std::vector<Track *> &group, double gap, bool fromAnchor)
{
    for (std::size_t i = group.size(); i-- > 0;) {
        Track &track = *group[i];
        if (track.fixed)
            continue;
        double x = fromAnchor ? track.anchor : track.x;
        for (std::size_t j = i + 1; j < group.size(); ++j) {
            if (conflict(*group[j], track))
                x = std::min(x, group[j]->x - gap);
        }
        track.x = kept(x, track.corridor);
    }
}

bool apart(const std::vector<Track *> &group, double gap)
{
    for (std::size_t i = 0; i < group.size(); ++i) {
        for (std::size_t j = i + 1; j < group.size(); ++j) {
            if (conflict(*group[i], *group[j]) && group[j]->x - group[i]->x < gap - 0.1 &&
                !(group[i]->fixed && group[j]->fixed))
                return false;
        }
    }
    return true;
}

} // namespace

bool conflict(const Track &a, const Track &b)
{
    return a.net != b.net && a.span.first < b.span.second + trackGap - 2 &&
           b.span.first < a.span.second + trackGap - 2;
}

void arrangeTracks(std::vector<Track *> &group)
{
    if (group.size() == 1) {
        if (!group[0]->fixed)
            group[0]->x = kept(group[0]->anchor, group[0]->corridor);
        return;
    }
    order(group);
    int leaning = 0;
    for (const Track *track : group)
        leaning += track->grow;
    constexpr std::array<double, 4> gaps{trackGap, 8, 6, 4};
    for (const double gap : gaps) {
        if (leaning >= 0) {
            pushRight(group, gap, true);
            pushLeft(group, gap, false);
        } else {
            pushLeft(group, gap, true);
            pushRight(group, gap, false);
        }
        if (group.size() > 160 || apart(group, gap))
            return;
    }
}

} // namespace moldloft::canvas
