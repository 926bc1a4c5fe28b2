#include "export/kubernetes/deployment.h"

#include "export/kubernetes/service_pod.h"
#include "kinds/needs.h"

namespace moldloft::kubernetes
{

int replicasOf(const Service &service)
{
    return service.replicas.value_or(defaultReplicas);
}

std::pair<int, int> scaleOf(const Service &service)
{
    const PodRange range = podRange(service);
    return {range.least, range.most};
}

Value deployment(const Context &context, const Record &record)
{
    const auto &service = *record.as<Service>();
    const std::string version = versionLabel(context, record);
    Value spec = Value::map();
    if (!service.autoscale) // each apply would take the pods away that the autoscaler added
        spec.set("replicas", replicasOf(service));
    spec.set("revisionHistoryLimit", 3);
    spec.set("selector", mapOf({{"matchLabels", selector(record.name)}}));
    // a second pod could not mount a volume of one node
    const bool alone = hasVolumeOfOneNode(service);
    spec.set("strategy", mapOf({{"type", "RollingUpdate"},
                                {"rollingUpdate", mapOf({{"maxSurge", alone ? 0 : 1},
                                                         {"maxUnavailable", alone ? 1 : 0}})}}));
    spec.set("template", podTemplate(context, record, service, version));
    Value result = object(context, record, "apps/v1", "Deployment", record.name, version);
    result.set("spec", std::move(spec));
    return result;
}

Value autoscaler(const Context &context, const Record &record)
{
    const auto &service = *record.as<Service>();
    const auto [min, max] = scaleOf(service);
    const int target = service.autoscale->cpu.value_or(defaultCpuTarget);
    Value utilisation =
        mapOf({{"name", "cpu"},
               {"target", mapOf({{"type", "Utilization"}, {"averageUtilization", target}})}});
    Value result =
        object(context, record, "autoscaling/v2", "HorizontalPodAutoscaler", record.name);
    result.set(
        "spec",
        mapOf({{"scaleTargetRef",
                mapOf({{"apiVersion", "apps/v1"}, {"kind", "Deployment"}, {"name", record.name}})},
               {"minReplicas", min},
               {"maxReplicas", max},
               {"metrics",
                listOf({mapOf({{"type", "Resource"}, {"resource", std::move(utilisation)}})})}}));
    return result;
}

} // namespace moldloft::kubernetes
