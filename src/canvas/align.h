#pragma once

#include <vector>

#include "canvas/geometry.h"
#include "model/document.h"
#include "model/layout.h"

namespace moldloft::canvas
{

enum class Alignment { Left, Centre, Right, Top, Middle, Bottom };
enum class Direction { Left, Right, Up, Down };

struct PlacedBox {
    ElementId id;
    Rect box;
    bool operator==(const PlacedBox &) const = default;
};

/// The boxes with that edge (or centre) where that of their common bounds is; on the grid.
std::vector<PlacedBox> aligned(std::vector<PlacedBox> boxes, Alignment alignment);

/// The boxes with equal gaps between them, the outermost two staying where they are; where there is
/// no room for gaps, equal overlaps. Fewer than three stay. Order of the answer as given.
std::vector<PlacedBox> distributedHorizontally(std::vector<PlacedBox> boxes);
std::vector<PlacedBox> distributedVertically(std::vector<PlacedBox> boxes);

/// The layout with the boxes' elements at their corners. What stands in a namespace that moves goes
/// with it, unless it is named itself; sizes stay.
Layout withCorners(const Document &document, const Layout &layout,
                   const std::vector<PlacedBox> &boxes);

} // namespace moldloft::canvas
