#include "export/kubernetes/plain.h"

#include <algorithm>

#include <fmt/format.h>

#include "export/kubernetes/rendered.h"
#include "yaml/writer.h"

namespace moldloft::kubernetes
{

Result<void> addPlainFiles(const Context &context, FileSet &files)
{
    auto all = manifests(context, Text::Trees);
    if (!all)
        return std::move(all).error();
    for (const Overlay &overlay : all->overlays) {
        for (const ManifestFile &patch : overlay.patches) {
            if (patch.kind == "Secret")
                return Error{ErrorCode::Design,
                             phrase("export", "A patch changes the Secret {0}, which is in no "
                                              "manifest of this format.")(patch.name),
                             {},
                             phrase("export", "Export with --format kustomize, or take the patch "
                                              "away.")};
        }
        std::string text;
        for (const Rendered &object : rendered(*all, overlay)) {
            text += "---\n";
            text += yaml::write(object.value);
        }
        files[fmt::format("deploy/plain/{}.yaml", overlay.name)].bytes = std::move(text);
    }
    return {};
}

} // namespace moldloft::kubernetes
