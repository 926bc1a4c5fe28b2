#pragma once

#include "model/document.h"

namespace moldloft
{

/// The patches of `after` with the targets that `before` says of one element (or of a namespace and
/// all in it) led to where it has gone: patches name exported objects, which are called after
/// elements. A target without a namespace follows where only one element has that name.
Document withFollowedPatches(const Document &before, const Document &after, ElementId element);

} // namespace moldloft
