#include "export/kubernetes/service_pod.h"

#include <algorithm>

#include <fmt/format.h>

#include "export/kubernetes/deployment.h"
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

std::string claimName(const Record &record, const std::string &volume)
{
    return record.name + '-' + volume;
}

void addVolumes(const Record &record, const Service &service, Mounts &to)
{
    for (const auto &[name, volume] : service.volumes) {
        Value claim = mapOf({{"claimName", claimName(record, name)}});
        to.volumes.push(
            mapOf({{"name", "volume-" + name}, {"persistentVolumeClaim", std::move(claim)}}));
        to.mounts.push(mount("volume-" + name, volume.path));
    }
}

void addWritable(const Service &service, Mounts &to)
{
    std::vector<std::string> folders;
    if (service.security)
        folders = service.security->writable;
    if (std::ranges::find(folders, "/tmp") == folders.end())
        folders.insert(folders.begin(), "/tmp");
    for (const auto &[name, volume] : service.volumes)
        std::erase(folders, volume.path);
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

struct ForeignProbes {
    std::string port; ///< that is connected to
    std::optional<std::string> httpPath;
    std::string httpPort;
};

/// nullopt: no port can be asked.
std::optional<ForeignProbes> foreignProbes(const Ordered<Port> &ports,
                                           const std::optional<Health> &health)
{
    const auto usable = [](const auto &entry) {
        return protocolOf(entry.first, entry.second) != "udp";
    };
    const auto lead = std::ranges::find_if(ports, usable);
    if (lead == ports.end())
        return std::nullopt;
    ForeignProbes probes{lead->first, {}, lead->first};
    if (health && health->tcp)
        probes.port = *health->tcp;
    if (health)
        probes.httpPath = health->http;
    return probes;
}

/// A foreign image: what `health:` says tells whether it is ready; whether it lives is asked by
/// connecting, because a path that waits for a database would have it killed for nothing.
void addForeignProbes(const Ordered<Port> &ports, const std::optional<Health> &health,
                      Value &container)
{
    const auto probes = foreignProbes(ports, health);
    if (!probes)
        return;
    container.set("startupProbe", tcpProbe(probes->port, startup));
    container.set("readinessProbe", probes->httpPath
                                        ? httpProbe(*probes->httpPath, probes->httpPort, readiness)
                                        : tcpProbe(probes->port, readiness));
    container.set("livenessProbe", tcpProbe(probes->port, liveness));
}

Value envList(const Ordered<std::string> &env)
{
    Value list = Value::list();
    for (const auto &[name, value] : env)
        list.push(envEntry(name, value));
    return list;
}

Value portList(const Ordered<Port> &ports)
{
    Value list = Value::list();
    for (const auto &[name, port] : ports)
        list.push(containerPort(name, port.port, protocolOf(name, port)));
    return list;
}

void setCommand(const std::vector<std::string> &command, const std::vector<std::string> &args,
                Value &container)
{
    const auto words = [](const std::vector<std::string> &list) {
        Value value = Value::list();
        for (const std::string &word : list)
            value.push(escapeEnv(word));
        return value;
    };
    container.setIfAny("command", words(command));
    container.setIfAny("args", words(args));
}

Value mainContainer(const Context &context, const Record &record, const Service &service,
                    Value mounts)
{
    const auto &settings = context.document.settings();
    const std::string image = service.image.value_or(
        runtime::serviceImage(settings.registry.value_or(""), context.project, record.ns,
                              record.name, context.options.imageTag));
    Value container =
        mapOf({{"name", record.name}, {"image", image}, {"imagePullPolicy", "IfNotPresent"}});
    setCommand(service.command, service.args, container);
    Value ports = portList(portsOf(service));
    if (isGenerated(service))
        ports.push(containerPort(runtime::adminPortName, runtime::adminPort, "http"));
    container.setIfAny("ports", std::move(ports));
    container.setIfAny("env", envList(workloadEnv(context, record, service)));
    if (isJob(service))
        ; // nobody waits for it to be ready, and its deadline ends one that hangs
    else if (isGenerated(service))
        addOwnProbes(service, container);
    else
        addForeignProbes(portsOf(service), service.health, container);
    // A generated service drains by itself. `sleep` needs no program in the image.
    if (!isGenerated(service) && !isJob(service) && context.kubernetesAtLeast(1, 30))
        container.set(
            "lifecycle",
            mapOf({{"preStop", mapOf({{"sleep", mapOf({{"seconds", runtime::drainSeconds}})}})}}));
    container.set("resources", resources(needsOf(service)));
    container.set("securityContext", containerSecurity());
    container.set("volumeMounts", std::move(mounts));
    return container;
}

/// As a container beside the first one, or as one that starts before it and ends after it.
Value sidecarContainer(const Sidecar &sidecar, bool native, Value &volumes)
{
    const std::string scratch = "tmp-" + sidecar.name;
    volumes.push(emptyDir(scratch, scratchSize));
    Value container = mapOf(
        {{"name", sidecar.name}, {"image", sidecar.image}, {"imagePullPolicy", "IfNotPresent"}});
    if (native)
        container.set("restartPolicy", "Always");
    setCommand(sidecar.command, sidecar.args, container);
    container.setIfAny("ports", portList(sidecar.ports));
    container.setIfAny("env", envList(sidecar.env));
    addForeignProbes(sidecar.ports, sidecar.health, container);
    container.set("resources", resources(needsOf(sidecar)));
    container.set("securityContext", containerSecurity());
    container.set("volumeMounts", listOf({mount(scratch, "/tmp")}));
    return container;
}

} // namespace

bool hasNativeSidecars(const Context &context)
{
    return context.kubernetesAtLeast(1, 29);
}

Value podTemplate(const Context &context, const Record &record, const Service &service,
                  std::string_view version)
{
    Mounts mounts;
    addSecrets(context, record, service, mounts);
    addVolumes(record, service, mounts);
    addWritable(service, mounts);
    const bool native = hasNativeSidecars(context);
    Value containers = listOf({mainContainer(context, record, service, std::move(mounts.mounts))});
    Value before = Value::list();
    for (const Sidecar &sidecar : service.sidecars)
        (native ? before : containers).push(sidecarContainer(sidecar, native, mounts.volumes));

    const int uid =
        service.security ? service.security->uid.value_or(runtime::userId) : runtime::userId;
    Value spec = podSpec(record.name, uid, graceSeconds);
    if (isJob(service))
        spec.set("restartPolicy", "OnFailure");
    if (service.priority)
        spec.set("priorityClassName", *service.priority);
    spec.setIfAny("initContainers", std::move(before));
    spec.set("containers", std::move(containers));
    nameUserInContainers(spec);
    if (!isJob(service) && scaleOf(service).second > 1)
        spec.set("affinity", antiAffinity(record.name));
    spec.set("volumes", std::move(mounts.volumes));
    Value annotations = mapOf({{"kubectl.kubernetes.io/default-container", record.name}});
    return mapOf({{"metadata", mapOf({{"labels", labels(context, record, version)},
                                      {"annotations", std::move(annotations)}})},
                  {"spec", std::move(spec)}});
}

std::vector<Manifest> volumeClaims(const Context &context, const Record &record)
{
    std::vector<Manifest> made;
    for (const auto &[name, volume] : record.as<Service>()->volumes) {
        Value result =
            object(context, record, "v1", "PersistentVolumeClaim", claimName(record, name));
        result.set("spec",
                   claimSpec(context, volume.accessMode.value_or(defaultAccessMode),
                             volume.size.value_or(Quantity{defaultStorage}), volume.storageClass));
        made.push_back({basePath(record, fmt::format("volume-{}.yaml", name)), std::move(result),
                        record.path()});
    }
    return made;
}

} // namespace moldloft::kubernetes
