#include "canvas/align.h"

#include <numeric>
#include <unordered_set>

namespace moldloft::canvas
{

namespace
{

/// Where the upper left corner has to be, so that the box is level with the bounds.
Point corner(const Rect &box, const Rect &bounds, Alignment alignment)
{
    switch (alignment) {
    case Alignment::Left:
        return {bounds.left(), box.y};
    case Alignment::Centre:
        return {bounds.center().x - box.width / 2, box.y};
    case Alignment::Right:
        return {bounds.right() - box.width, box.y};
    case Alignment::Top:
        return {box.x, bounds.top()};
    case Alignment::Middle:
        return {box.x, bounds.center().y - box.height / 2};
    case Alignment::Bottom:
        return {box.x, bounds.bottom() - box.height};
    }
    return {box.x, box.y};
}

std::vector<PlacedBox> distributed(std::vector<PlacedBox> boxes, double Rect::*at,
                                   double Rect::*size)
{
    if (boxes.size() < 3)
        return boxes;
    std::vector<std::size_t> order(boxes.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return boxes[a].box.*at < boxes[b].box.*at;
    });
    double sum = 0;
    for (const PlacedBox &one : boxes)
        sum += one.box.*size;
    const Rect &first = boxes[order.front()].box;
    const Rect &last = boxes[order.back()].box;
    const double room = last.*at + last.*size - first.*at;
    const double gap = (room - sum) / (static_cast<double>(boxes.size()) - 1);
    double next = first.*at;
    for (std::size_t i = 0; i < order.size(); ++i) {
        Rect &box = boxes[order[i]].box;
        if (i > 0 && i + 1 < order.size())
            box.*at = snapped(next);
        next += box.*size + gap;
    }
    return boxes;
}

} // namespace

std::vector<PlacedBox> aligned(std::vector<PlacedBox> boxes, Alignment alignment)
{
    Rect bounds;
    for (const PlacedBox &one : boxes)
        bounds = bounds.united(one.box);
    for (PlacedBox &one : boxes) {
        const Point to = corner(one.box, bounds, alignment);
        // A coordinate that is not concerned stays as it is, on the grid or not.
        if (to.x != one.box.x)
            one.box.x = snapped(to.x);
        if (to.y != one.box.y)
            one.box.y = snapped(to.y);
    }
    return boxes;
}

std::vector<PlacedBox> distributedHorizontally(std::vector<PlacedBox> boxes)
{
    return distributed(std::move(boxes), &Rect::x, &Rect::width);
}

std::vector<PlacedBox> distributedVertically(std::vector<PlacedBox> boxes)
{
    return distributed(std::move(boxes), &Rect::y, &Rect::height);
}

Layout withCorners(const Document &document, const Layout &layout,
                   const std::vector<PlacedBox> &boxes)
{
    std::unordered_set<ElementId> named;
    for (const PlacedBox &one : boxes)
        named.insert(one.id);
    std::unordered_map<ElementId, Placement> places;
    for (const PlacedBox &one : boxes) {
        const auto before = layout.find(one.id);
        Placement place = before.value_or(Placement{});
        place.x = one.box.x;
        place.y = one.box.y;
        places[one.id] = place;
        const Record *record = document.find(one.id);
        if (!before || !record || record->kind() != ElementKind::Namespace)
            continue;
        for (const Record *member : document.elementsOf(record->name)) {
            auto with = layout.find(member->id);
            if (!with || named.contains(member->id))
                continue;
            with->x += one.box.x - before->x;
            with->y += one.box.y - before->y;
            places[member->id] = *with;
        }
    }
    return layout.with(places);
}

} // namespace moldloft::canvas
