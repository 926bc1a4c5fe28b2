#include "canvas/snap.h"

#include <limits>
#include <optional>

namespace moldloft::canvas
{

namespace
{

constexpr double level = 0.01;

/// Written for x; for y the picture is turned over.
Rect turned(const Rect &box)
{
    return {box.y, box.x, box.height, box.width};
}
Point turned(Point p)
{
    return {p.y, p.x};
}

struct Best {
    double by = 0;
    double distance = std::numeric_limits<double>::infinity();

    void offer(double wanted, double reach)
    {
        // What is as near as the best so far keeps the first: edges before centres before gaps.
        if (std::abs(wanted) <= reach && std::abs(wanted) < distance - level) {
            by = wanted;
            distance = std::abs(wanted);
        }
    }
    bool found() const { return distance < std::numeric_limits<double>::infinity(); }
};

bool sharesRow(const Rect &a, const Rect &b)
{
    return a.top() < b.bottom() && b.top() < a.bottom();
}

/// Who stands next to a box in its row: the nearest on either side, and the next beyond it.
struct Row {
    const Rect *left = nullptr;
    const Rect *right = nullptr;
    const Rect *beyondLeft = nullptr;
    const Rect *beyondRight = nullptr;
};

const Rect *nearestLeft(const Rect &of, const std::vector<Rect> &others, double limit)
{
    const Rect *best = nullptr;
    for (const Rect &other : others) {
        if (&other != &of && other.right() <= limit && sharesRow(of, other) &&
            (!best || other.right() > best->right()))
            best = &other;
    }
    return best;
}

const Rect *nearestRight(const Rect &of, const std::vector<Rect> &others, double limit)
{
    const Rect *best = nullptr;
    for (const Rect &other : others) {
        if (&other != &of && other.left() >= limit && sharesRow(of, other) &&
            (!best || other.left() < best->left()))
            best = &other;
    }
    return best;
}

Row rowOf(const Rect &box, const std::vector<Rect> &others, double reach)
{
    Row row;
    row.left = nearestLeft(box, others, box.left() + reach);
    row.right = nearestRight(box, others, box.right() - reach);
    if (row.left)
        row.beyondLeft = nearestLeft(*row.left, others, row.left->left());
    if (row.right)
        row.beyondRight = nearestRight(*row.right, others, row.right->right());
    return row;
}

void offerGaps(Best &best, const Rect &box, const Row &row, double reach)
{
    if (row.left && row.right)
        best.offer((row.left->right() + row.right->left() - box.width) / 2 - box.left(), reach);
    if (row.beyondLeft)
        best.offer(row.left->right() + (row.left->left() - row.beyondLeft->right()) - box.left(),
                   reach);
    if (row.beyondRight)
        best.offer(row.right->left() - (row.beyondRight->left() - row.right->right()) - box.right(),
                   reach);
}

void showGap(std::vector<SnapGuide> &guides, const Rect &a, const Rect &b)
{
    const double y = (std::max(a.top(), b.top()) + std::min(a.bottom(), b.bottom())) / 2;
    guides.push_back({SnapGuide::Kind::Gap, {a.right(), y}, {b.left(), y}});
}

void showGaps(std::vector<SnapGuide> &guides, const Rect &box, const Row &row)
{
    const auto gap = [](const Rect *a, const Rect *b) { return b->left() - a->right(); };
    const auto same = [](double a, double b) { return a > 0 && std::abs(a - b) < level; };
    if (row.left && row.right && same(gap(row.left, &box), gap(&box, row.right))) {
        showGap(guides, *row.left, box);
        showGap(guides, box, *row.right);
    }
    if (row.beyondLeft && same(gap(row.left, &box), gap(row.beyondLeft, row.left))) {
        showGap(guides, *row.beyondLeft, *row.left);
        showGap(guides, *row.left, box);
    }
    if (row.beyondRight && same(gap(&box, row.right), gap(row.right, row.beyondRight))) {
        showGap(guides, box, *row.right);
        showGap(guides, *row.right, *row.beyondRight);
    }
}

/// One vertical line for each x at which the box is level with others, as long as it needs to be.
void showLines(std::vector<SnapGuide> &guides, const Rect &box, const std::vector<Rect> &others)
{
    const auto show = [&](double x, SnapGuide::Kind kind, const auto &isLevel) {
        double top = box.top();
        double bottom = box.bottom();
        bool any = false;
        for (const Rect &other : others) {
            if (!isLevel(other))
                continue;
            any = true;
            top = std::min(top, other.top());
            bottom = std::max(bottom, other.bottom());
        }
        if (any)
            guides.push_back({kind, {x, top}, {x, bottom}});
    };
    const auto is = [](double a, double b) { return std::abs(a - b) < level; };
    for (const double x : {box.left(), box.right()})
        show(x, SnapGuide::Kind::Edge,
             [&](const Rect &other) { return is(other.left(), x) || is(other.right(), x); });
    const double middle = box.center().x;
    show(middle, SnapGuide::Kind::Centre,
         [&](const Rect &other) { return is(other.center().x, middle); });
}

/// The best way along x, if anything is near.
std::optional<double> snapAxis(const Rect &box, const std::vector<Rect> &others, double reach)
{
    Best best;
    for (const Rect &other : others) {
        best.offer(other.left() - box.left(), reach);
        best.offer(other.right() - box.right(), reach);
        best.offer(other.right() - box.left(), reach);
        best.offer(other.left() - box.right(), reach);
    }
    for (const Rect &other : others)
        best.offer(other.center().x - box.center().x, reach);
    offerGaps(best, box, rowOf(box, others, reach), reach);
    return best.found() ? std::optional(best.by) : std::nullopt;
}

double ontoGrid(double value, double grid)
{
    return grid > 0 ? std::round(value / grid) * grid - value : 0;
}

} // namespace

Snapped snap(const std::vector<Rect> &moving, const std::vector<Rect> &others,
             const SnapOptions &options)
{
    Snapped result;
    if (moving.empty())
        return result;
    Rect box;
    for (const Rect &one : moving)
        box = box.united(one);
    std::vector<Rect> over;
    std::optional<double> x;
    std::optional<double> y;
    if (options.guides) {
        over.reserve(others.size());
        for (const Rect &other : others)
            over.push_back(turned(other));
        x = snapAxis(box, others, options.reach);
        y = snapAxis(turned(box), over, options.reach);
    }
    result.by = {x.value_or(ontoGrid(moving.front().x, options.grid)),
                 y.value_or(ontoGrid(moving.front().y, options.grid))};
    const Rect there = box.moved(result.by);
    if (x) {
        showLines(result.guides, there, others);
        showGaps(result.guides, there, rowOf(there, others, level));
    }
    if (y) {
        std::vector<SnapGuide> guides;
        showLines(guides, turned(there), over);
        showGaps(guides, turned(there), rowOf(turned(there), over, level));
        for (const SnapGuide &guide : guides)
            result.guides.push_back({guide.kind, turned(guide.from), turned(guide.to)});
    }
    return result;
}

} // namespace moldloft::canvas
