#pragma once

#include <string>

#include "export/kubernetes/manifests.h"

namespace moldloft
{

/// An object for a person to write on: where its file goes, and what stands in it at first.
struct Ejection {
    std::string title; ///< deployment/tickets/orders
    std::string path;  ///< deploy/ejected/tickets-deployment-orders.yaml
    std::string bytes;
};

/// The object of the base that `question` names, as explain() is asked for one.
Result<Ejection> ejected(const Document &document, std::string_view question);

namespace kubernetes
{

/// Puts the files of the options in the place of the objects that they are of, in every format;
/// what the overlays and patches change, they change in these too. An error, with its place in the
/// file, where one is no object of the export or is none that the Kubernetes of the design knows.
Result<void> replaceEjected(const Context &context, std::vector<ManifestFile> &base,
                            Finisher &finisher);
/// The files themselves, which are their writer's, and what makes kustomize read them.
FileSet ejectedFiles(const ExportOptions &options);

} // namespace kubernetes
} // namespace moldloft
