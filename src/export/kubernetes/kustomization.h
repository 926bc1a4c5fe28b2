#pragma once

#include "export/kubernetes/manifests.h"
#include "files/file_set.h"

namespace moldloft::kubernetes
{

/// The kustomization.yaml files of the base (one a folder, so that each part can be looked at
/// alone) and of every overlay.
FileSet kustomizations(const Context &context, const Manifests &all);

} // namespace moldloft::kubernetes
