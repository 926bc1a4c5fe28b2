#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "canvas/box_index.h"
#include "canvas/links.h"

namespace moldloft::canvas
{

using Interval = std::pair<double, double>;

/// What stands in the way of lines, asked in the terms of orthogonal routing. A line keeps
/// `clearance` from every box; touching that distance is fine.
class Obstacles
{
public:
    /// `frames`: borders of namespaces, which lines may cross but should not run along.
    explicit Obstacles(BoxIndex boxes, const std::vector<Rect> &frames = {})
        : m_index(std::move(boxes)), m_frames(frames)
    {
    }

    /// How far a horizontal line from (x, y) can run in `direction` (-1, +1), at most to `limit`.
    /// Boxes that lie behind x do not count: the line starts on one of them.
    double reach(Point from, int direction, double limit) const;
    bool clearColumn(double x, double y1, double y2) const;
    bool clearRow(double y, double x1, double x2) const;
    /// The x within [lo, hi] where a vertical line from y1 to y2 is free; ascending.
    std::vector<Interval> freeColumns(Interval range, double y1, double y2) const;
    std::vector<Interval> freeRows(Interval range, double x1, double x2) const;
    /// The y nearest to the given one at which a line from x1 to x2 runs along no frame.
    double besideFrames(double y, double x1, double x2, Interval range) const;
    const BoxIndex &index() const { return m_index; }
    const BoxIndex &frames() const { return m_frames; }

private:
    BoxIndex m_index;
    BoxIndex m_frames;
};

struct Route {
    std::vector<Point> points; ///< from the start's port to the tip; every bend
    int option = 0;            ///< of the link
    bool forced = false;       ///< there is no way round: it runs over something
    bool kept = false;         ///< taken over from before: stays where it is
};

/// Finds the way of one line by itself: straight, one bend, a vertical piece between two stubs, or
/// round through the gutters; among the link's options the shortest. Lines do not see each other
/// here: canvas/tracks.h puts those that share a corridor side by side.
Route routeLink(const Link &link, const Obstacles &obstacles);

/// The shortest way with the fewest bends on the lines that the boxes around suggest (A* on a
/// sparse grid): for what the simple shapes cannot reach. Empty where there is none.
std::vector<Point> searchRoute(Point from, int fromDirection, Point to, int toDirection,
                               const Obstacles &obstacles);

} // namespace moldloft::canvas
