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

Result<void> addKustomizeFiles(const kubernetes::Context &context, FileSink &files)
{
    kubernetes::Kustomizations folders;
    const auto add = [&](std::vector<kubernetes::ManifestFile> &some) -> Result<void> {
        for (auto &manifest : some) {
            File file;
            file.bytes = std::move(manifest.bytes);
            if (auto added = files.add(std::move(manifest.path), std::move(file)); !added)
                return added;
        }
        return {};
    };
    const auto one = [&](kubernetes::Manifests &&part) -> Result<void> {
        folders.add(part);
        Result<void> added = add(part.base);
        for (auto &overlay : part.overlays) {
            added = added ? add(overlay.objects) : added;
            added = added ? add(overlay.patches) : added;
        }
        return added;
    };
    auto unfit = kubernetes::eachElement(context, kubernetes::Text::Written, one);
    if (!unfit)
        return std::move(unfit).error();
    if (*unfit)
        return **std::move(unfit);
    return std::move(folders).addTo(files, context);
}

Result<void> addFiles(const kubernetes::Context &context, FileSink &files)
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

Result<void> checkPatches(const Document &document)
{
    const auto problems = patchProblems(document);
    if (problems.empty())
        return {};
    const PatchProblem &first = problems.front();
    return Error{
        ErrorCode::Design,
        inSequence({Message("patches/" + std::to_string(first.patch) + ": "), first.message}),
        {},
        first.hint};
}

} // namespace

Result<FileSet> exportKubernetes(const Document &document, const ExportOptions &options)
{
    HeldFiles held;
    Result<void> made = exportKubernetesTo(document, options, held);
    return made ? Result<FileSet>(std::move(held.files)) : Result<FileSet>(std::move(made).error());
}

Result<void> exportKubernetesTo(const Document &document, const ExportOptions &options,
                                FileSink &sink)
{
    if (auto checked = checkPatches(document); !checked)
        return checked;
    const kubernetes::Context context(document, options);
    if (Result<void> made = addFiles(context, sink); !made)
        return made;
    FileSet files;
    files.merge(secretFiles(context.project, context.secrets, options, context.secretOrigin));
    files["tools/images.sh"] = {kubernetes::imagesScript(context), FilePolicy::Regenerated, true};
    files.merge(kubernetes::ejectedFiles(options));
    files["deploy/README.md"].bytes = kubernetes::readme(context);
    return sink.addAll(std::move(files));
}

Result<void>
eachManifest(const Document &document, const ExportOptions &options, std::string_view overlay,
             const std::function<Result<void>(std::size_t rank, std::string_view text)> &take)
{
    if (auto checked = checkPatches(document); !checked)
        return checked;
    const kubernetes::Context context(document, options);
    return kubernetes::eachPlainText(context, overlay,
                                     [&](const kubernetes::Overlay &, std::size_t rank,
                                         std::string_view text) { return take(rank, text); });
}

} // namespace moldloft
