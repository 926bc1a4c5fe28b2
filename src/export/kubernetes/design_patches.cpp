#include "export/kubernetes/design_patches.h"

#include <map>

#include <fmt/format.h>

#include "base/text.h"

namespace moldloft
{
namespace kubernetes
{
namespace
{

struct Target {
    std::string apiVersion;
    std::string kind;
    std::string ns; ///< empty for a Namespace
    std::string name;
    std::string elementPath;
};

/// All objects of one overlay, by name.
using Targets = std::multimap<std::string, Target>;

void addTarget(Targets &targets, const ManifestFile &manifest)
{
    targets.emplace(manifest.name, Target{manifest.apiVersion, manifest.kind, manifest.ns,
                                          manifest.name, manifest.elementPath});
}

Targets targetsOf(const Context &context, const Manifests &all, const Overlay &overlay)
{
    Targets targets;
    for (const ManifestFile &manifest : all.base)
        addTarget(targets, manifest);
    for (const ManifestFile &manifest : overlay.objects)
        addTarget(targets, manifest);
    for (const SecretSpec &secret : context.secrets)
        targets.emplace(secret.name,
                        Target{"v1", "Secret", secret.ns, secret.name, secret.elementPath});
    return targets;
}

std::vector<Target> hits(const Targets &targets, const PatchTarget &wanted)
{
    std::vector<Target> found;
    const auto [begin, end] = targets.equal_range(wanted.name);
    for (auto it = begin; it != end; ++it) {
        const Target &target = it->second;
        // a Namespace lies in none, yet people name the one that it is
        const bool inNamespace = !wanted.ns || *wanted.ns == target.ns ||
                                 (target.ns.empty() && *wanted.ns == target.name);
        if (target.kind == wanted.kind && inNamespace)
            found.push_back(target);
    }
    return found;
}

/// The merge, with the target's identity in place of whatever it says about that itself.
Value patchFor(const Target &target, const Value &merge)
{
    Value metadata = merge.find("metadata") && merge.find("metadata")->isMap()
                         ? *merge.find("metadata")
                         : Value::map();
    metadata.set("name", target.name);
    if (!target.ns.empty())
        metadata.set("namespace", target.ns);
    Value patch = mapOf({{"apiVersion", target.apiVersion}, {"kind", target.kind}});
    patch.set("metadata", metadata);
    if (merge.isMap()) {
        for (const auto &[key, value] : merge.asMap()) {
            if (key != "apiVersion" && key != "kind" && key != "metadata")
                patch.set(key, value);
        }
    }
    return patch;
}

std::string lowered(std::string text)
{
    for (char &c : text) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

Error noTarget(std::size_t index, const PatchTarget &wanted, const Targets &targets)
{
    Message near;
    std::vector<std::string> names;
    for (const auto &[name, target] : targets) {
        if (target.kind == wanted.kind)
            names.push_back(name);
    }
    if (const auto match = closestMatch(wanted.name, names))
        near = phrase("export", "There is a {0} called {1}.")(wanted.kind, *match);
    else
        near = names.empty() ? phrase("export", "The export has no {0} at all.")(wanted.kind)
                             : phrase("export", "It has {0}.")(enumerated(names));

    return {ErrorCode::Design,
            wanted.ns
                ? phrase("export", "patches/{0}: the export has no {1} {2} in namespace {3}.")(
                      index, wanted.kind, wanted.name, *wanted.ns)
                : phrase("export", "patches/{0}: the export has no {1} {2}.")(index, wanted.kind,
                                                                              wanted.name),
            {},
            near};
}

/// Per patch, whether some overlay has its target.
std::vector<bool> applied(const Context &context, Manifests &all, Finisher &finisher,
                          std::vector<Targets> &targets)
{
    const auto &patches = context.document.settings().patches;
    std::vector<bool> used(patches.size(), false);
    for (Overlay &overlay : all.overlays) {
        targets.push_back(targetsOf(context, all, overlay));
        for (std::size_t i = 0; i < patches.size(); ++i) {
            for (const Target &target : hits(targets.back(), patches[i].target)) {
                used[i] = true;
                const std::string file =
                    fmt::format("{:03}-{}-{}{}{}.yaml", i + 1, lowered(target.kind), target.ns,
                                target.ns.empty() ? "" : "-", target.name);
                overlay.patches.push_back(finisher.finish(
                    {fmt::format("{}/patches/{}", overlayFolder(overlay.name), file),
                     patchFor(target, patches[i].merge), target.elementPath}));
            }
        }
    }
    return used;
}

} // namespace

Result<void> addDesignPatches(const Context &context, Manifests &all, Finisher &finisher)
{
    if (context.document.settings().patches.empty())
        return {};
    std::vector<Targets> targets;
    const auto used = applied(context, all, finisher, targets);
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (!used[i])
            return noTarget(i, context.document.settings().patches[i].target, targets.back());
    }
    return {};
}

} // namespace kubernetes

std::vector<std::size_t> danglingPatches(const Document &document)
{
    using namespace kubernetes;
    std::vector<std::size_t> dangling;
    if (document.settings().patches.empty())
        return dangling;
    Settings settings = document.settings();
    settings.patches.clear();
    const Document unpatched = document.withSettings(settings);
    const ExportOptions options;
    const Context context(unpatched, options);
    auto all = manifests(context, Text::LeftOut);
    if (!all)
        return dangling;
    const Context whole(document, options);
    Finisher finisher(Text::LeftOut);
    std::vector<Targets> targets;
    const auto used = applied(whole, *all, finisher, targets);
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (!used[i])
            dangling.push_back(i);
    }
    return dangling;
}

} // namespace moldloft
