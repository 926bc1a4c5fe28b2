#include "export/kubernetes/export_kubernetes.h"

#include "export/kubernetes/kustomization.h"
#include "export/kubernetes/manifests.h"
#include "export/kubernetes/readme.h"
#include "yaml/writer.h"

namespace moldloft
{

Result<FileSet> exportKubernetes(const Document &document, const ExportOptions &options)
{
    const kubernetes::Context context(document, options);
    const auto all = kubernetes::manifests(context);
    if (!all)
        return all.error();
    FileSet files = kubernetes::kustomizations(context, *all);
    const auto write = [&](const std::vector<kubernetes::Manifest> &some) {
        for (const auto &manifest : some)
            files[manifest.path].bytes = yaml::write(manifest.value);
    };
    write(all->base);
    for (const auto &overlay : all->overlays) {
        write(overlay.objects);
        write(overlay.patches);
    }
    files.merge(secretFiles(context.secrets, options));
    files["deploy/README.md"].bytes = kubernetes::readme(context);
    return files;
}

} // namespace moldloft
