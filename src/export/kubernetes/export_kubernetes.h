#pragma once

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

} // namespace moldloft
