#pragma once

#include <functional>
#include <string_view>

#include "base/result.h"
#include "export/options.h"
#include "files/file_set.h"
#include "model/document.h"

namespace moldloft
{

/// The manifests of a design, for `kubectl apply -k deploy/overlays/dev`:
/// - (ManifestFormat::Kustomize) `deploy/base/<namespace>/<element>/*.yaml`, one object a file,
/// with a kustomization.yaml in
///   every folder; overlays dev, staging and prod beside it;
/// - (ManifestFormat::Helm) `deploy/chart`, whose output is the same objects;
/// - (ManifestFormat::Plain) `deploy/plain/{dev,staging,prod}.yaml` with them, and for both
///   `tools/secrets-manifest.sh`, which makes the Secrets of the secret files;
/// - `deploy/overlays/<overlay>/secrets/…` (FilePolicy::Secret, ignored by git), and
///   `tools/make-secrets.sh`, which makes them in a fresh clone;
/// - `deploy/README.md`: how to deploy, who may reach whom, what was left out and why.
///
/// Fails (ErrorCode::Design) where an element cannot become an object that Kubernetes accepts, and
/// where a patch hits nothing; the message names the element or the patch.
Result<FileSet> exportKubernetes(const Document &document, const ExportOptions &options);
/// The same file by file, as they are made.
Result<void> exportKubernetesTo(const Document &document, const ExportOptions &options,
                                FileSink &sink);

/// Every object of one overlay but its Secrets, as `deploy/plain/<overlay>.yaml` has them, one
/// element after the other: `take` gets each with its rank, and those of a lower rank belong before
/// the others. Fails as exportKubernetes() does, maybe after much was taken.
Result<void>
eachManifest(const Document &document, const ExportOptions &options, std::string_view overlay,
             const std::function<Result<void>(std::size_t rank, std::string_view text)> &take);

} // namespace moldloft
