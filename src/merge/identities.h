#pragma once

#include <unordered_map>

#include "model/document.h"

namespace moldloft::merging
{

/// theirs with ids that can stand beside mine: an element of base keeps its id, one that both added
/// under the same name is one element, everything else gets an id that nothing else has.
struct Aligned {
    Document document;
    std::unordered_map<ElementId, ElementId> ids; ///< of theirs before → now
};
Aligned alignIdentities(const Document &base, const Document &mine, const Document &theirs);

} // namespace moldloft::merging
