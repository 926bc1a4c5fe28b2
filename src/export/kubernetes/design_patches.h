#pragma once

#include <string>
#include <vector>

#include "export/kubernetes/manifests.h"

namespace moldloft
{

/// What is wrong with a patch of the design.
struct PatchProblem {
    std::size_t patch = 0; ///< its index
    std::string path;      ///< the place within it: "target", "merge/spec/replicas", "json/0/path"
    bool onKey = false;    ///< the key there, not its value
    bool isMissed = false; ///< it hits no exported object
    Message message;
    Message hint;
    bool operator==(const PatchProblem &) const = default;
};

/// Patches that hit nothing, cannot be applied, or make of an object what the Kubernetes of the
/// design would refuse. Empty also where the design cannot be exported for another reason.
std::vector<PatchProblem> patchProblems(const Document &document);

namespace kubernetes
{

/// Adds the design's patches to every overlay that has their target, after the overlay's own: the
/// design has the last word. Fails at the first patch without a target.
Result<void> addDesignPatches(const Context &context, Manifests &all, Finisher &finisher);

} // namespace kubernetes
} // namespace moldloft
