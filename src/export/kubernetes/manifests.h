#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "export/kubernetes/context.h"

namespace moldloft::kubernetes
{

/// What an overlay adds to the base.
struct Overlay {
    std::string name; ///< dev, staging, prod
    std::vector<Manifest> objects;
    std::vector<Manifest> patches; ///< strategic merges, in the order in which they apply
};

/// Every object of the export as a value, before it becomes text: for the export itself, the
/// preview of one element, and whoever wants to know what an element becomes.
struct Manifests {
    std::vector<Manifest> base;
    std::vector<Overlay> overlays;
};

/// Fails as exportKubernetes() does, but for text that kustomize would change.
Result<Manifests> manifests(const Context &context);
/// The objects of the base.
Result<std::vector<Manifest>> baseManifests(const Context &context);

/// `deploy/overlays/prod`
std::string overlayFolder(std::string_view overlay);

} // namespace moldloft::kubernetes
