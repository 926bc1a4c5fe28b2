#include "export/kubernetes/export_kubernetes.h"

#include "export/kubernetes/chart.h"
#include "export/kubernetes/design_patches.h"
#include "export/kubernetes/ejected.h"
#include "export/kubernetes/images_script.h"
#include "export/kubernetes/kustomization.h"
#include "export/kubernetes/manifests.h"
#include "export/kubernetes/plain.h"
#include "export/kubernetes/readme.h"

namespace moldloft
{
namespace
{

Result<void> addKustomizeFiles(const kubernetes::Context &context, FileSet &files)
{
    auto all = kubernetes::manifests(context, kubernetes::Text::Written);
    if (!all)
        return all.error();
    if (all->unfit)
        return *all->unfit;
    files.merge(kubernetes::kustomizations(context, *all));
    const auto add = [&](std::vector<kubernetes::ManifestFile> &some) {
        for (auto &manifest : some)
            files[std::move(manifest.path)].bytes = std::move(manifest.bytes);
    };
    add(all->base);
    for (auto &overlay : all->overlays) {
        add(overlay.objects);
        add(overlay.patches);
    }
    return {};
}

Result<void> addFiles(const kubernetes::Context &context, FileSet &files)
{
    switch (context.options.format) {
    case ManifestFormat::Kustomize:
        return addKustomizeFiles(context, files);
    case ManifestFormat::Helm:
        return kubernetes::addChart(context, files);
    case ManifestFormat::Plain:
        return kubernetes::addPlainFiles(context, files);
    }
    return {};
}

} // namespace

Result<FileSet> exportKubernetes(const Document &document, const ExportOptions &options)
{
    if (const auto problems = patchProblems(document); !problems.empty()) {
        const PatchProblem &first = problems.front();
        return Error{
            ErrorCode::Design,
            inSequence({Message("patches/" + std::to_string(first.patch) + ": "), first.message}),
            {},
            first.hint};
    }
    const kubernetes::Context context(document, options);
    FileSet files;
    Result<void> made = addFiles(context, files);
    if (!made)
        return std::move(made).error();
    files.merge(secretFiles(context.project, context.secrets, options, context.secretOrigin));
    files["tools/images.sh"] = {kubernetes::imagesScript(context), FilePolicy::Regenerated, true};
    files.merge(kubernetes::ejectedFiles(options));
    files["deploy/README.md"].bytes = kubernetes::readme(context);
    return files;
}

} // namespace moldloft
