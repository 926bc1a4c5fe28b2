#include "export/kubernetes/plain.h"

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
        if (auto checked = refuseSecretPatches(overlay); !checked)
            return std::move(checked).error();
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
