#include "export/kubernetes/export_kubernetes.h"

#include "export/kubernetes/kustomization.h"
#include "export/kubernetes/kustomize_text.h"
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
    const auto write = [&](const std::vector<kubernetes::Manifest> &some) -> Result<void> {
        for (const auto &manifest : some) {
            std::string bytes = yaml::write(manifest.value);
            if (auto checked = kubernetes::checkText(manifest, bytes); !checked)
                return checked;
            files[manifest.path].bytes = std::move(bytes);
        }
        return {};
    };
    if (auto written = write(all->base); !written)
        return written.error();
    for (const auto &overlay : all->overlays) {
        for (const auto *some : {&overlay.objects, &overlay.patches}) {
            if (auto written = write(*some); !written)
                return written.error();
        }
    }
    files.merge(secretFiles(context.secrets, options));
    files["deploy/README.md"].bytes = kubernetes::readme(context);
    return files;
}

} // namespace moldloft
