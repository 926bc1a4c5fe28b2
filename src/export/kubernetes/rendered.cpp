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

std::size_t rankOf(std::string_view kind)
{
    return static_cast<std::size_t>(std::find(order.begin(), order.end(), kind) - order.begin());
}

std::string identityOf(const ManifestFile &manifest)
{
    return fmt::format("{} {}/{}", manifest.kind, manifest.ns, manifest.name);
}

Value treeOf(const ManifestFile &file)
{
    return file.tree;
}

Value treeOf(ManifestFile &file)
{
    return std::move(file.tree);
}

std::vector<Rendered> render(auto &base, auto &own, const std::vector<ManifestFile> &patches)
{
    std::vector<Rendered> objects;
    std::unordered_map<std::string, std::size_t> byIdentity;
    objects.reserve(base.size() + own.size());
    for (auto *files : {&base, &own}) {
        for (auto &file : *files) {
            if (!patches.empty())
                byIdentity.emplace(identityOf(file), objects.size());
            objects.push_back({file.path, file.elementPath, treeOf(file), rankOf(file.kind)});
        }
    }
    for (const ManifestFile &patch : patches) {
        // a patch of a Secret hits none of these
        const auto found = byIdentity.find(identityOf(patch));
        if (found == byIdentity.end())
            continue;
        Value &value = objects[found->second].value;
        for (const JsonOperation &operation : patch.json)
            (void)applyJson(value, operation); // what cannot be done is a finding of the design
        if (patch.json.empty())
            strategicMerge(value, patch.tree);
    }
    std::ranges::stable_sort(objects, {}, &Rendered::rank);
    return objects;
}

} // namespace

const std::size_t rankCount = order.size() + 1;

std::vector<Rendered> rendered(const Manifests &all, const Overlay &overlay)
{
    return render(all.base, overlay.objects, overlay.patches);
}

std::vector<Rendered> rendered(Manifests &&all, const Overlay &overlay)
{
    std::vector<ManifestFile> own = overlay.objects;
    return render(all.base, own, overlay.patches);
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
