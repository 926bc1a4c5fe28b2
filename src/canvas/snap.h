#pragma once

#include <vector>

#include "canvas/geometry.h"

namespace moldloft::canvas
{

/// A line that shows what a dragged thing has come level with.
struct SnapGuide {
    enum class Kind {
        Edge,   ///< two edges in line
        Centre, ///< two centres in line
        Gap     ///< one of the equal gaps: it spans that gap
    };
    Kind kind = Kind::Edge;
    Point from;
    Point to;
    bool operator==(const SnapGuide &) const = default;
};

struct SnapOptions {
    double reach = 6; ///< in world px: how near counts as level
    double grid = 8;  ///< where nothing is near; 0: no grid
    bool guides = true;
};

struct Snapped {
    Point by; ///< to be added to every moving box
    std::vector<SnapGuide> guides;
};

/// What brings the moving boxes, as they stand under the pointer, level with the others: edges and
/// centres of their common bounds, and gaps equal to those beside them; on an axis where nothing is
/// near, the first box's corner goes onto the grid. `others`: those in view, without the moving
/// ones. Costs the number of the others.
Snapped snap(const std::vector<Rect> &moving, const std::vector<Rect> &others,
             const SnapOptions &options = {});

} // namespace moldloft::canvas
