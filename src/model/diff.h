#pragma once

#include <vector>

#include "model/document.h"

namespace moldloft
{

/// What differs between two versions of a design: the one change notification, for list models,
/// incremental rules and the visual diff. Ids in file order of the version that has them.
struct Diff {
    std::vector<ElementId> added;
    std::vector<ElementId> removed;
    std::vector<ElementId> changed;
    bool settings = false;
    bool order = false; ///< the elements that both have stand in another order

    bool empty() const
    {
        return added.empty() && removed.empty() && changed.empty() && !settings && !order;
    }
    bool operator==(const Diff &) const = default;
};

/// Compares by id and, where both share a record, by pointer: O(n) with a small constant.
Diff diff(const Document &before, const Document &after);

} // namespace moldloft
