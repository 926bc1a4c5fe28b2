#include "export/kubernetes/plain.h"

#include <map>
#include <vector>

#include <fmt/format.h>

#include "export/kubernetes/rendered.h"
#include "yaml/writer.h"

namespace moldloft::kubernetes
{

Result<void> eachPlainText(const Context &context, std::string_view overlay, const TakeText &take)
{
    const auto one = [&](Manifests &&part) -> Result<void> {
        for (const Overlay &each : part.overlays) {
            if (auto checked = refuseSecretPatches(each); !checked)
                return checked;
            if (!overlay.empty() && each.name != overlay)
                continue;
            const bool isLast = !overlay.empty() || &each == &part.overlays.back();
            for (const Rendered &object :
                 isLast ? rendered(std::move(part), each) : rendered(part, each)) {
                if (auto taken = take(each, object.rank, "---\n" + yaml::write(object.value));
                    !taken)
                    return taken;
            }
        }
        return {};
    };
    const auto unfit = eachElement(context, Text::Trees, one, overlay);
    return unfit ? Result<void>() : Result<void>(unfit.error());
}

Result<void> addPlainFiles(const Context &context, FileSet &files)
{
    std::map<std::string, std::vector<std::string>> texts; // overlay → text of each rank
    const auto made = eachPlainText(
        context, {},
        [&](const Overlay &overlay, std::size_t rank, std::string_view text) -> Result<void> {
            auto &ranks = texts[overlay.name];
            ranks.resize(rankCount);
            ranks[rank] += text;
            return {};
        });
    if (!made)
        return made;
    for (auto &[overlay, ranks] : texts) {
        std::string &text = files[fmt::format("deploy/plain/{}.yaml", overlay)].bytes;
        std::size_t size = 0;
        for (const std::string &some : ranks)
            size += some.size();
        text.reserve(size);
        for (std::string &some : ranks) {
            text += some;
            some = {};
        }
    }
    return {};
}

} // namespace moldloft::kubernetes
