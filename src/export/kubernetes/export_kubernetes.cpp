#include "export/kubernetes/export_kubernetes.h"

#include "export/kubernetes/kustomization.h"
#include "export/kubernetes/manifests.h"
#include "export/kubernetes/readme.h"

namespace moldloft
{

Result<FileSet> exportKubernetes(const Document &document, const ExportOptions &options)
{
    const kubernetes::Context context(document, options);
    auto all = kubernetes::manifests(context, kubernetes::Text::Written);
    if (!all)
        return all.error();
    if (all->unfit)
        return *all->unfit;
    FileSet files = kubernetes::kustomizations(context, *all);
    const auto add = [&](std::vector<kubernetes::ManifestFile> &some) {
        for (auto &manifest : some)
            files[std::move(manifest.path)].bytes = std::move(manifest.bytes);
    };
    add(all->base);
    for (auto &overlay : all->overlays) {
        add(overlay.objects);
        add(overlay.patches);
    }
    files.merge(secretFiles(context.secrets, options));
    files["deploy/README.md"].bytes = kubernetes::readme(context);
    return files;
}

} // namespace moldloft
