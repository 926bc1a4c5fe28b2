#pragma once

#include <string>
#include <vector>

#include "export/kubernetes/manifests.h"

namespace moldloft::kubernetes
{

/// One object as a cluster gets it: with what the overlay and the design's patches change.
struct Rendered {
    std::string path; ///< of the file in the base or the overlay
    std::string elementPath;
    Value value;
    std::size_t rank = 0; ///< what has a lower one is applied before
};

/// One above the highest rank.
extern const std::size_t rankCount;

/// All objects of an overlay but its Secrets, in the order in which they are to be applied:
/// namespaces, then what others mount or refer to, then what runs. `all` was made with
/// Text::Trees, and may hold one element only.
std::vector<Rendered> rendered(const Manifests &all, const Overlay &overlay);
/// The same, which takes the trees instead of copying them.
std::vector<Rendered> rendered(Manifests &&all, const Overlay &overlay);

/// Formats without kustomize make no Secret objects that a patch could change: an error of the
/// design where one does.
Result<void> refuseSecretPatches(const Overlay &overlay);

} // namespace moldloft::kubernetes
