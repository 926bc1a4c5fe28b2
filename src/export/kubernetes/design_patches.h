#pragma once

#include <vector>

#include "export/kubernetes/manifests.h"

namespace moldloft
{

/// The indices of those `patches` of the design that hit no exported object: for a finding at the
/// patch's place in the file. Empty also where the design cannot be exported for another reason.
std::vector<std::size_t> danglingPatches(const Document &document);

namespace kubernetes
{

/// Adds the design's patches to every overlay that has their target, after the overlay's own: the
/// design has the last word. Fails at the first patch without a target.
Result<void> addDesignPatches(const Context &context, Manifests &all, Finisher &finisher);

} // namespace kubernetes
} // namespace moldloft
