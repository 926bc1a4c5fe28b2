#include "export/explain/patches_of.h"

#include <algorithm>
#include <string_view>

namespace moldloft::explain
{
namespace
{

constexpr std::string_view patchesOfDesign = "patches/";

bool isOf(const Patch &patch, const Object &object)
{
    const auto &target = patch.target;
    const bool inNamespace =
        !target.ns || *target.ns == object.ns || (object.ns.empty() && *target.ns == object.name);
    return target.kind == object.kind && target.name == object.name && inNamespace;
}

} // namespace

Document withPatchesOf(const Document &document, const Object &object)
{
    Settings settings = document.settings();
    std::erase_if(settings.patches, [&](const Patch &patch) { return !isOf(patch, object); });
    return document.withSettings(std::move(settings));
}

std::string patchInDesign(const Document &document, const Object &object, const std::string &path)
{
    if (!path.starts_with(patchesOfDesign))
        return path;
    const std::size_t end = std::min(path.find('/', patchesOfDesign.size()), path.size());
    std::size_t left = std::stoul(path.substr(patchesOfDesign.size()));
    const auto &patches = document.settings().patches;
    for (std::size_t i = 0; i < patches.size(); ++i) {
        if (isOf(patches[i], object) && left-- == 0)
            return std::string(patchesOfDesign) + std::to_string(i) + path.substr(end);
    }
    return path;
}

} // namespace moldloft::explain
