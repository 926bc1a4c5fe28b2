#pragma once

#include "export/kubernetes/manifests.h"
#include "files/file_set.h"

namespace moldloft::kubernetes
{

/// Adds `deploy/plain/<overlay>.yaml`: all objects of an overlay in one file, for
/// `kubectl apply -f`. The Secrets are not in it: `tools/secrets-manifest.sh` makes them of the
/// files that git ignores.
///
/// Fails as manifests() does, and where the design patches a Secret.
Result<void> addPlainFiles(const Context &context, FileSet &files);

} // namespace moldloft::kubernetes
