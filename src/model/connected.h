#pragma once

#include <vector>

#include "model/document.h"

namespace moldloft
{

/// The elements with all that is joined to one of them by a reference, in either direction. A
/// namespace stands for its elements. In file order.
std::vector<ElementId> withNeighbours(const Document &document, const std::vector<ElementId> &ids);

/// The elements with all that can be reached from them along references, in either direction.
std::vector<ElementId> connectedTo(const Document &document, const std::vector<ElementId> &ids);

/// All elements of the kinds of the given ones.
std::vector<ElementId> ofSameKind(const Document &document, const std::vector<ElementId> &ids);

/// All elements but the given ones. Namespaces only where one of them is given: else what stands in
/// a namespace would be in and out at once.
std::vector<ElementId> allBut(const Document &document, const std::vector<ElementId> &ids);

} // namespace moldloft
