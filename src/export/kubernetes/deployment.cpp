#include "export/kubernetes/deployment.h"

#include <algorithm>

#include <fmt/format.h>

#include "export/kubernetes/pod_parts.h"
#include "export/kubernetes/workload_env.h"
#include "export/runtime_contract.h"

namespace moldloft::kubernetes
{
namespace
{

constexpr const char *scratchSize = "64Mi";
constexpr const char *writableSize = "1Gi";
/// Above the time that a service takes to drain and stop.
constexpr int graceSeconds = runtime::terminationGraceSeconds + 5;

/// Collects a pod's volumes while containers mount them.
struct Mounts {
    Value volumes = Value::list();
    Value mounts = Value::list();
};

void addSecrets(const Context &context, const Record &record, const Service &service, Mounts &to)
{
    const auto add = [&](const std::string &name, const std::string &secret) {
        to.volumes.push(secretVolume("secret-" + name, secret));
        to.mounts.push(mount("secret-" + name, runtime::secretsMount(name), true));
    };
    for (const Flow *flow : context.flows.outOf(record.id)) {
        if (flow->to->kind() == ElementKind::Database)
            add(flow->to->name, runtime::credentialsSecretName(flow->to->name));
    }
    std::vector<std::string> seen;
    for (const std::string &secret : service.secrets) {
        if (std::ranges::find(seen, secret) == seen.end())
            add(secret, secret);
        seen.push_back(secret);
    }
}

void addWritable(const Service &service, Mounts &to)
{
    std::vector<std::string> folders;
    if (service.security)
        folders = service.security->writable;
    if (std::ranges::find(folders, "/tmp") == folders.end())
        folders.insert(folders.begin(), "/tmp");
    int count = 0;
    for (const std::string &folder : folders) {
        const bool scratch = folder == "/tmp";
        const std::string name = scratch ? "tmp" : fmt::format("writable-{}", ++count);
        to.volumes.push(emptyDir(name, scratch ? scratchSize : writableSize));
        to.mounts.push(mount(name, folder));
    }
}

constexpr Timing startup{2, 60};
constexpr Timing readiness{5, 2};
constexpr Timing liveness{10, 6};

/// A generated service answers on its admin port. Only readiness depends on its database: a restart
/// does not mend one that is away.
void addOwnProbes(const Service &service, Value &container)
{
    container.set("startupProbe", httpProbe(runtime::startupPath, runtime::adminPortName, startup));
    const auto &path = service.health ? service.health->http : std::nullopt;
    if (path && *path != runtime::readyPath)
        container.set("readinessProbe",
                      httpProbe(*path, portsOf(service).front().first, readiness));
    else
        container.set("readinessProbe",
                      httpProbe(runtime::readyPath, runtime::adminPortName, readiness));
    container.set("livenessProbe", httpProbe(runtime::livePath, runtime::adminPortName, liveness));
}

/// A foreign image: what `health:` says tells whether it is ready; whether it lives is asked by
/// connecting, because a path that waits for a database would have it killed for nothing.
void addForeignProbes(const Service &service, Value &container)
{
    const auto ports = portsOf(service);
    const auto usable = [](const auto &entry) {
        return protocolOf(entry.first, entry.second) != "udp";
    };
    const auto lead = std::ranges::find_if(ports, usable);
    if (lead == ports.end())
        return;
    std::string port = lead->first;
    if (service.health && service.health->tcp)
        port = *service.health->tcp;
    container.set("startupProbe", tcpProbe(port, startup));
    if (service.health && service.health->http)
        container.set("readinessProbe", httpProbe(*service.health->http, lead->first, readiness));
    else
        container.set("readinessProbe", tcpProbe(port, readiness));
    container.set("livenessProbe", tcpProbe(port, liveness));
}

Value envList(const Ordered<std::string> &env)
{
    Value list = Value::list();
    for (const auto &[name, value] : env)
        list.push(envEntry(name, value));
    return list;
}

Value portList(const Service &service)
{
    Value list = Value::list();
    for (const auto &[name, port] : portsOf(service))
        list.push(containerPort(name, port.port, protocolOf(name, port)));
    if (isGenerated(service))
        list.push(containerPort(runtime::adminPortName, runtime::adminPort, "http"));
    return list;
}

Value mainContainer(const Context &context, const Record &record, const Service &service,
                    Value mounts)
{
    const auto &settings = context.document.settings();
    const std::string image = service.image.value_or(
        runtime::serviceImage(settings.registry.value_or(""), context.project, record.ns,
                              record.name, context.options.imageTag));
    Value container = mapOf({{"name", record.name},
                             {"image", image},
                             {"imagePullPolicy", "IfNotPresent"},
                             {"ports", portList(service)}});
    container.setIfAny("env", envList(workloadEnv(context, record, service)));
    if (isGenerated(service))
        addOwnProbes(service, container);
    else
        addForeignProbes(service, container);
    // A generated service drains by itself. `sleep` needs no program in the image.
    if (!isGenerated(service) && context.kubernetesAtLeast(1, 30))
        container.set(
            "lifecycle",
            mapOf({{"preStop", mapOf({{"sleep", mapOf({{"seconds", runtime::drainSeconds}})}})}}));
    container.set("resources", resources(needsOf(service)));
    container.set("securityContext", containerSecurity());
    container.set("volumeMounts", std::move(mounts));
    return container;
}

Value sidecarContainer(const Sidecar &sidecar, Value &volumes)
{
    const std::string scratch = "tmp-" + sidecar.name;
    volumes.push(emptyDir(scratch, scratchSize));
    Value container = mapOf(
        {{"name", sidecar.name}, {"image", sidecar.image}, {"imagePullPolicy", "IfNotPresent"}});
    container.setIfAny("env", envList(sidecar.env));
    container.set("resources", resources({defaultCpu, defaultMemory}));
    container.set("securityContext", containerSecurity());
    container.set("volumeMounts", listOf({mount(scratch, "/tmp")}));
    return container;
}

Value podTemplate(const Context &context, const Record &record, const Service &service,
                  std::string_view version)
{
    Mounts mounts;
    addSecrets(context, record, service, mounts);
    addWritable(service, mounts);
    Value containers = listOf({mainContainer(context, record, service, std::move(mounts.mounts))});
    for (const Sidecar &sidecar : service.sidecars)
        containers.push(sidecarContainer(sidecar, mounts.volumes));

    const int uid =
        service.security ? service.security->uid.value_or(runtime::userId) : runtime::userId;
    Value spec = podSpec(record.name, uid, graceSeconds);
    spec.set("containers", std::move(containers));
    spec.set("volumes", std::move(mounts.volumes));
    Value annotations = mapOf({{"kubectl.kubernetes.io/default-container", record.name}});
    return mapOf({{"metadata", mapOf({{"labels", labels(context, record, version)},
                                      {"annotations", std::move(annotations)}})},
                  {"spec", std::move(spec)}});
}

} // namespace

int replicasOf(const Service &service)
{
    return service.replicas.value_or(defaultReplicas);
}

std::pair<int, int> scaleOf(const Service &service)
{
    if (!service.autoscale)
        return {replicasOf(service), replicasOf(service)};
    const int min = std::max(1, service.autoscale->min.value_or(replicasOf(service)));
    const int max = std::max(min, service.autoscale->max.value_or(2 * min));
    return {min, max};
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
    spec.set("strategy",
             mapOf({{"type", "RollingUpdate"},
                    {"rollingUpdate", mapOf({{"maxSurge", 1}, {"maxUnavailable", 0}})}}));
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
