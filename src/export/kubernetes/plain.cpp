#include "export/kubernetes/plain.h"

#include <map>

#include <fmt/format.h>

#include "export/kubernetes/rendered.h"
#include "files/spool.h"
#include "yaml/writer.h"

namespace moldloft::kubernetes
{

Result<void> eachPlainText(const Context &context, std::string_view overlay, const TakeText &take)
{
    std::string text; // of one object after the other
    const auto one = [&](Manifests &&part) -> Result<void> {
        for (const Overlay &each : part.overlays) {
            if (auto checked = refuseSecretPatches(each); !checked)
                return checked;
            if (!overlay.empty() && each.name != overlay)
                continue;
            const bool isLast = !overlay.empty() || &each == &part.overlays.back();
            for (const Rendered &object :
                 isLast ? rendered(std::move(part), each) : rendered(part, each)) {
                text = "---\n";
                yaml::append(text, object.value);
                if (auto taken = take(each, object.rank, text); !taken)
                    return taken;
            }
        }
        return {};
    };
    const auto unfit = eachElement(context, Text::Trees, one, overlay);
    return unfit ? Result<void>() : Result<void>(unfit.error());
}

Result<void> addPlainFiles(const Context &context, FileSink &files)
{
    std::map<std::string, Spool> overlays;
    const auto made = eachPlainText(
        context, {}, [&](const Overlay &overlay, std::size_t rank, std::string_view text) {
            return overlays[overlay.name].add(rank, text);
        });
    if (!made)
        return made;
    for (auto &[overlay, spool] : overlays) {
        const auto written =
            files.addLong(fmt::format("deploy/plain/{}.yaml", overlay),
                          [&](const FileSink::Print &print) { return spool.take(print); });
        if (!written)
            return written;
    }
    return {};
}

} // namespace moldloft::kubernetes
