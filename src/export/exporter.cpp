#include "export/exporter.h"

#include <algorithm>
#include <array>

#include "export/compose/export_compose.h"
#include "export/kubernetes/export_kubernetes.h"
#include "export/services/export_services.h"

namespace moldloft
{
namespace
{

template<Result<FileSet> (*make)(const Document &, const ExportOptions &)>
Result<void> asWhole(const Document &document, const ExportOptions &options, FileSink &sink)
{
    Result<FileSet> files = make(document, options);
    return files ? sink.addAll(*std::move(files)) : Result<void>(std::move(files).error());
}

/// An exporter is a folder beside this file and one line here.
constexpr std::array all{
    Exporter{"kubernetes", "Kubernetes manifests with kustomize overlays", exportKubernetesTo},
    Exporter{"services", "C++ services with what builds, tests and packs them", exportServicesTo},
    Exporter{"compose", "compose.yaml, the whole system on one machine", asWhole<exportCompose>},
};

} // namespace

std::span<const Exporter> exporters()
{
    return all;
}

const Exporter *findExporter(std::string_view name)
{
    const auto *found = std::ranges::find(all, name, &Exporter::name);
    return found == all.end() ? nullptr : found;
}

} // namespace moldloft
