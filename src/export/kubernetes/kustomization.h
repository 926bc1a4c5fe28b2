#pragma once

#include <map>
#include <set>
#include <string>

#include "export/kubernetes/manifests.h"
#include "files/file_set.h"

namespace moldloft::kubernetes
{

/// The kustomization.yaml files of the base (one a folder, so that each part can be looked at
/// alone) and of every overlay.
class Kustomizations
{
public:
    /// One element's objects, or more.
    void add(const Manifests &part);
    Result<void> addTo(FileSink &files, const Context &context) &&;

private:
    struct OverlayLists {
        Value resources;
        std::map<std::size_t, Value> patches; ///< by the number of the design's patch
    };
    std::string overlayText(const Context &context, OverlayLists &&lists) const;

    std::map<std::string, std::set<std::string>> m_folders; ///< folder → what lies in it
    std::map<std::string, OverlayLists> m_overlays;
};

} // namespace moldloft::kubernetes
