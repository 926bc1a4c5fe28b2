#pragma once

#include "export/kubernetes/manifests.h"
#include "files/file_set.h"

namespace moldloft::kubernetes
{

/// Adds `deploy/chart`, a Helm chart with a template for each object, `values.yaml` for dev,
/// `values-staging.yaml` and `values-prod.yaml` with what they change, and a schema of the values.
/// The Secrets are not in it: `tools/secrets-manifest.sh` makes them.
///
/// Fails as manifests() does, and where the design patches a Secret.
Result<void> addChart(const Context &context, FileSink &files);

} // namespace moldloft::kubernetes
