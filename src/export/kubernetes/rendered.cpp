#include "export/kubernetes/rendered.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include <fmt/format.h>

#include "export/kubernetes/json_patch.h"
#include "export/kubernetes/strategic_merge.h"

namespace moldloft::kubernetes
{
namespace
{

/// What others need comes first; kinds that are not named stand at the end.
std::size_t rankOf(std::string_view kind)
{
    constexpr std::array order{"Namespace",
                               "ResourceQuota",
                               "LimitRange",
                               "PriorityClass",
                               "ServiceAccount",
                               "ConfigMap",
                               "PersistentVolumeClaim",
                               "Service",
                               "Cluster",
                               "Kafka",
                               "KafkaNodePool",
                               "KafkaTopic",
                               "RabbitmqCluster",
                               "Deployment",
                               "StatefulSet",
                               "HorizontalPodAutoscaler",
                               "CronJob",
                               "Job",
                               "Ingress",
                               "Gateway",
                               "HTTPRoute",
                               "NetworkPolicy",
                               "PodDisruptionBudget"};
    return static_cast<std::size_t>(std::find(order.begin(), order.end(), kind) - order.begin());
}

std::string identityOf(const ManifestFile &manifest)
{
    return fmt::format("{} {}/{}", manifest.kind, manifest.ns, manifest.name);
}

} // namespace

std::vector<Rendered> rendered(const Manifests &all, const Overlay &overlay)
{
    struct Placed {
        const ManifestFile *file;
        Rendered object;
    };
    std::vector<Placed> placed;
    std::unordered_map<std::string, std::size_t> byIdentity;
    for (const auto *files : {&all.base, &overlay.objects}) {
        for (const ManifestFile &file : *files) {
            byIdentity.emplace(identityOf(file), placed.size());
            placed.push_back({&file, {file.path, file.elementPath, file.tree}});
        }
    }
    for (const ManifestFile &patch : overlay.patches) {
        // a patch of a Secret hits none of these
        const auto found = byIdentity.find(identityOf(patch));
        if (found == byIdentity.end())
            continue;
        Value &value = placed[found->second].object.value;
        for (const JsonOperation &operation : patch.json)
            (void)applyJson(value, operation); // what cannot be done is a finding of the design
        if (patch.json.empty())
            strategicMerge(value, patch.tree);
    }
    std::stable_sort(placed.begin(), placed.end(), [](const Placed &a, const Placed &b) {
        return rankOf(a.file->kind) < rankOf(b.file->kind);
    });
    std::vector<Rendered> objects;
    objects.reserve(placed.size());
    for (Placed &one : placed)
        objects.push_back(std::move(one.object));
    return objects;
}

Result<void> refuseSecretPatches(const Overlay &overlay)
{
    for (const ManifestFile &patch : overlay.patches) {
        if (patch.kind == "Secret")
            return Error{
                ErrorCode::Design,
                phrase("export",
                       "A patch changes the Secret {0}, which is in no manifest of this format.")(
                    patch.name),
                {},
                phrase("export", "Export with --format kustomize, or take the patch away.")};
    }
    return {};
}

} // namespace moldloft::kubernetes
