#include "export/kubernetes/overlays.h"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "export/kubernetes/deployment.h"
#include "export/kubernetes/job.h"
#include "export/kubernetes/operators.h"
#include "export/kubernetes/service_pod.h"
#include "export/kubernetes/stateful_set.h"
#include "kinds/needs.h"

namespace moldloft::kubernetes
{
namespace
{

struct Strictness {
    int replicas; ///< at least that many pods of a service
    bool pull;    ///< imagePullPolicy Always
    bool apart;   ///< pods of one service avoid each other
    bool budget;  ///< PodDisruptionBudget
    bool quotas;  ///< LimitRange and ResourceQuota
};

Strictness strictnessOf(std::string_view overlay)
{
    if (overlay == "prod")
        return {prodPods, true, true, true, true};
    if (overlay == "staging")
        return {stagingPods, true, true, true, false};
    return {1, false, false, false, false};
}

std::string overlayPath(std::string_view overlay, const Record &record, std::string_view file)
{
    if (record.kind() == ElementKind::Namespace)
        return fmt::format("{}/changes/{}/{}", overlayFolder(overlay), record.name, file);
    return fmt::format("{}/changes/{}/{}/{}", overlayFolder(overlay), record.ns, record.name, file);
}

/// A patch names its object by kind, name and namespace.
Value patchOf(const Record &record, std::string_view apiVersion, std::string_view kind, Value spec)
{
    Value metadata = mapOf({{"name", record.name}, {"namespace", record.ns}});
    return mapOf({{"apiVersion", apiVersion},
                  {"kind", kind},
                  {"metadata", std::move(metadata)},
                  {"spec", std::move(spec)}});
}

Value pullAlways(const std::string &container)
{
    return mapOf({{"name", container}, {"imagePullPolicy", "Always"}});
}

Value spread(const Record &record)
{
    Value constraints = Value::list();
    for (const char *key : {"topology.kubernetes.io/zone", "kubernetes.io/hostname"})
        constraints.push(
            mapOf({{"maxSkew", 1},
                   {"topologyKey", key},
                   {"whenUnsatisfiable", "ScheduleAnyway"},
                   {"labelSelector", mapOf({{"matchLabels", selector(record.name)}})}}));
    return constraints;
}

/// Of a pod: images are pulled always.
Value podPatch(const Context &context, const Record &record, const Service &service)
{
    Value containers = listOf({pullAlways(record.name)}), before = Value::list();
    for (const Sidecar &sidecar : service.sidecars)
        (hasNativeSidecars(context) ? before : containers).push(pullAlways(sidecar.name));
    Value pod = mapOf({{"containers", std::move(containers)}});
    pod.setIfAny("initContainers", std::move(before));
    return pod;
}

Value jobPatch(const Context &context, const Record &record, const Service &service)
{
    Value spec = mapOf({{"template", mapOf({{"spec", podPatch(context, record, service)}})}});
    if (!isCronJob(service))
        return patchOf(record, "batch/v1", "Job", std::move(spec));
    return patchOf(record, "batch/v1", "CronJob",
                   mapOf({{"jobTemplate", mapOf({{"spec", std::move(spec)}})}}));
}

Value deploymentPatch(const Context &context, const Record &record, const Service &service,
                      const Strictness &strict)
{
    Value pod = Value::map();
    if (strict.apart)
        pod.set("affinity", antiAffinity(record.name));
    pod.set("topologySpreadConstraints", spread(record));
    const Value pulled = podPatch(context, record, service);
    for (const auto &[key, value] : pulled.asMap())
        pod.set(key, value);
    Value spec = Value::map();
    if (!service.autoscale)
        spec.set("replicas", podsOfAtLeast(strict.replicas, service));
    spec.set("template", mapOf({{"spec", std::move(pod)}}));
    return patchOf(record, "apps/v1", "Deployment", std::move(spec));
}

Value autoscalerPatch(const Record &record, const Service &service, const Strictness &strict)
{
    const int least = podsOfAtLeast(strict.replicas, service);
    return patchOf(
        record, "autoscaling/v2", "HorizontalPodAutoscaler",
        mapOf({{"minReplicas", least}, {"maxReplicas", std::max(least, podRange(service).most)}}));
}

Value statefulSetPatch(const Record &record)
{
    Value pod = mapOf({{"containers", listOf({pullAlways(record.name)})}});
    return patchOf(record, "apps/v1", "StatefulSet",
                   mapOf({{"template", mapOf({{"spec", std::move(pod)}})}}));
}

/// Pods that are not ready may always be evicted: else one that never starts blocks its node's
/// drain.
Value disruptionBudget(const Context &context, const Record &record)
{
    Value result = object(context, record, "policy/v1", "PodDisruptionBudget", record.name);
    result.set("spec", mapOf({{"maxUnavailable", 1},
                              {"unhealthyPodEvictionPolicy", "AlwaysAllow"},
                              {"selector", mapOf({{"matchLabels", podLabels(record)}})}}));
    return result;
}

/// The sum of what a namespace may ask for.
struct Sum {
    std::int64_t pods = 0;
    std::int64_t cpuMillis = 0;
    std::int64_t cpuLimitMillis = 0;
    std::int64_t memory = 0;
    std::int64_t storage = 0;
    std::int64_t claims = 0;

    void add(std::int64_t count, const Needs &needs)
    {
        cpuMillis += count * milliUnits({needs.cpu});
        cpuLimitMillis += count * kubernetes::cpuLimitMillis(needs);
        memory += count * wholeUnits({needs.memory});
    }
};

/// With one pod more of each Deployment while it rolls.
Sum sumOf(const Context &context, const Record &ns, const Strictness &strict)
{
    Sum sum;
    for (const Record *record : context.document.elementsOf(ns.name)) {
        if (const auto *service = record->as<Service>()) {
            const int count = isJob(*service)
                                  ? podsOfJob(*service)
                                  : std::max(strict.replicas, scaleOf(*service).second) + 1;
            sum.pods += count;
            sum.add(count, needsOf(*service));
            for (const Sidecar &sidecar : service->sidecars)
                sum.add(count, needsOf(sidecar));
            for (const auto &[volumeName, volume] : service->volumes) {
                sum.claims += 1;
                sum.storage += wholeUnits(volume.size.value_or(Quantity{defaultStorage}));
            }
        } else if ((record->kind() == ElementKind::Database ||
                    record->kind() == ElementKind::Broker) &&
                   managedOf(*record) != Managed::External) {
            const bool operated = managedOf(*record) == Managed::Operator;
            const int servers = serversOf(*record);
            sum.pods += servers + (operated ? 1 : 0); // a job or a helper of the operator
            sum.claims += servers;
            sum.storage += servers * wholeUnits(storageOf(context, *record).size);
            sum.add(servers + (operated ? 1 : 0), needsOf(*record));
        }
    }
    return sum;
}

constexpr std::int64_t mebi = 1024 * 1024;
/// Room for what is started by hand, a job or a debugging pod.
constexpr std::int64_t room = 2;

/// What the design says goes before what follows from it. Limits follow the requests.
void setDrawn(const std::optional<Quota> &drawn, Value &hard)
{
    if (!drawn)
        return;
    if (drawn->pods)
        hard.set("pods", std::to_string(*drawn->pods));
    const auto set = [&](const char *key, const std::optional<Quantity> &quantity) {
        if (quantity)
            hard.set(key, quantity->text);
    };
    set("requests.cpu", drawn->cpu);
    set("requests.memory", drawn->memory);
    set("limits.memory", drawn->memory);
    set("requests.storage", drawn->storage);
}

Value quota(const Context &context, const Record &ns, const Sum &sum)
{
    const auto count = [](std::int64_t value) { return std::to_string(value); };
    const auto millis = [](std::int64_t value) { return fmt::format("{}m", value * room); };
    const auto bytes = [](std::int64_t value) {
        return fmt::format("{}Mi", (value * room + mebi - 1) / mebi);
    };
    Value hard = mapOf({{"pods", count(sum.pods * room)},
                        {"requests.cpu", millis(sum.cpuMillis)},
                        {"requests.memory", bytes(sum.memory)},
                        {"limits.cpu", millis(sum.cpuLimitMillis)},
                        {"limits.memory", bytes(sum.memory)}});
    if (sum.claims > 0) {
        hard.set("persistentvolumeclaims", count(sum.claims * room));
        hard.set("requests.storage", bytes(sum.storage));
    }
    setDrawn(ns.as<Namespace>()->quota, hard);
    Value result = object(context, ns, "v1", "ResourceQuota", ns.name);
    result.set("spec", mapOf({{"hard", std::move(hard)}}));
    return result;
}

/// What a container gets that names nothing itself: ours all do. None may have more than the quota
/// gives all together, and none asks for nothing.
Value limitRange(const Context &context, const Record &ns, const Value *quota)
{
    const Quantity usualCpu{"1"}, usualMemory{defaultMemory};
    Value most = mapOf({{"cpu", usualCpu.text}, {"memory", usualMemory.text}});
    const Value *hard = quota ? quota->find("spec")->find("hard") : nullptr;
    if (hard) {
        const std::string &cpu = hard->find("limits.cpu")->asString();
        const std::string &memory = hard->find("limits.memory")->asString();
        if (milliUnits({cpu}) > milliUnits(usualCpu))
            most.set("cpu", cpu);
        if (wholeUnits({memory}) > wholeUnits(usualMemory))
            most.set("memory", memory);
    }
    Value limit =
        mapOf({{"type", "Container"},
               {"min", mapOf({{"cpu", "1m"}, {"memory", "1Mi"}})},
               {"max", std::move(most)},
               {"default", mapOf({{"cpu", usualCpu.text}, {"memory", usualMemory.text}})},
               {"defaultRequest", mapOf({{"cpu", defaultCpu}, {"memory", usualMemory.text}})}});
    Value result = object(context, ns, "v1", "LimitRange", ns.name);
    result.set("spec", mapOf({{"limits", listOf({std::move(limit)})}}));
    return result;
}

} // namespace

Overlay overlay(const Context &context, std::string_view name, const Record &record,
                Finisher &finisher)
{
    const Strictness strict = strictnessOf(name);
    Overlay made{std::string(name), {}, {}};
    const auto add = [&](std::vector<ManifestFile> &to, std::string_view file, Value value) {
        to.push_back(
            finisher.finish({overlayPath(name, record, file), std::move(value), record.path()}));
    };
    if (const auto *service = record.as<Service>(); service && isJob(*service)) {
        if (strict.pull)
            add(made.patches, isCronJob(*service) ? "cron-job.yaml" : "job.yaml",
                jobPatch(context, record, *service));
    } else if (service) {
        if (strict.pull)
            add(made.patches, "deployment.yaml",
                deploymentPatch(context, record, *service, strict));
        if (service->autoscale && strict.replicas > 1)
            add(made.patches, "autoscaler.yaml", autoscalerPatch(record, *service, strict));
        if (strict.budget)
            add(made.objects, "disruption-budget.yaml", disruptionBudget(context, record));
    }
    const bool stateful =
        (record.kind() == ElementKind::Database || record.kind() == ElementKind::Broker) &&
        managedOf(record) == Managed::StatefulSet;
    if (stateful && strict.pull)
        add(made.patches, "stateful-set.yaml", statefulSetPatch(record));
    if (strict.budget && needsBudget(record))
        add(made.objects, "disruption-budget.yaml", disruptionBudget(context, record));
    if (record.kind() == ElementKind::Namespace && strict.quotas) {
        const Sum sum = sumOf(context, record, strict);
        Value whole = sum.pods > 0 ? quota(context, record, sum) : Value();
        add(made.objects, "limit-range.yaml",
            limitRange(context, record, sum.pods > 0 ? &whole : nullptr));
        if (sum.pods > 0)
            add(made.objects, "quota.yaml", std::move(whole));
    }
    return made;
}

} // namespace moldloft::kubernetes
