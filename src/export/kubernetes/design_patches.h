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
/// design has the last word.
class DesignPatches
{
public:
    explicit DesignPatches(const Context &context);

    /// To one element's objects; `secrets`: to those of the secrets' generators as well.
    void addTo(Manifests &made, bool secrets, Finisher &finisher);
    /// After all: an error at the first patch that hit nothing.
    Result<void> checkUsed() const;

private:
    const Context &m_context;
    std::vector<bool> m_used;
};

} // namespace kubernetes
} // namespace moldloft
