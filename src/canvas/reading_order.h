#pragma once

#include <vector>

#include "canvas/scene.h"

namespace moldloft::canvas
{

/// A namespace and the nodes in it; `ns` is 0 for those that stand in none.
struct ReadingGroup {
    ElementId ns;
    std::vector<ElementId> nodes;
    bool operator==(const ReadingGroup &) const = default;
};

/// How one reads the picture: namespace after namespace, and in each row after row, from left to
/// right. Boxes are in one row where one's middle lies beside the first of the row. O(n log n).
std::vector<ReadingGroup> readingOrder(const Scene &scene);

} // namespace moldloft::canvas
