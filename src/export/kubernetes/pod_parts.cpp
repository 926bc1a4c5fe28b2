#include "export/kubernetes/pod_parts.h"

#include <algorithm>

#include <fmt/format.h>

#include "kinds/needs.h"

namespace moldloft::kubernetes
{
namespace
{

constexpr int readableByOwner = 0400;

Value timed(Value probe, Timing timing)
{
    probe.set("periodSeconds", timing.period);
    probe.set("timeoutSeconds", timing.timeout);
    probe.set("failureThreshold", timing.failures);
    return probe;
}

} // namespace

Value podSecurity(int uid)
{
    return mapOf({{"runAsNonRoot", true},
                  {"runAsUser", uid},
                  {"runAsGroup", uid},
                  {"fsGroup", uid},
                  {"fsGroupChangePolicy", "OnRootMismatch"},
                  {"seccompProfile", mapOf({{"type", "RuntimeDefault"}})}});
}

Value containerSecurity()
{
    return mapOf({{"allowPrivilegeEscalation", false},
                  {"privileged", false},
                  {"readOnlyRootFilesystem", true},
                  {"runAsNonRoot", true},
                  {"capabilities", mapOf({{"drop", listOf({"ALL"})}})}});
}

void nameUserInContainers(Value &podSpec)
{
    const Value &security = *podSpec.find("securityContext");
    for (const char *key : {"initContainers", "containers"}) {
        Value *containers = podSpec.find(key);
        if (!containers)
            continue;
        for (Value &container : containers->asList()) {
            Value &own = container["securityContext"];
            for (const char *user : {"runAsUser", "runAsGroup"})
                own.set(user, *security.find(user));
        }
    }
}

Value antiAffinity(std::string_view element)
{
    Value term = mapOf({{"topologyKey", "kubernetes.io/hostname"},
                        {"labelSelector", mapOf({{"matchLabels", selector(element)}})}});
    Value preferred = listOf({mapOf({{"weight", 100}, {"podAffinityTerm", std::move(term)}})});
    return mapOf({{"podAntiAffinity", mapOf({{"preferredDuringSchedulingIgnoredDuringExecution",
                                              std::move(preferred)}})}});
}

std::string escapeEnv(const std::string &value)
{
    if (value.find("$(") == std::string::npos && value.find("$$") == std::string::npos)
        return value;
    std::string escaped;
    for (const char c : value) {
        escaped += c;
        if (c == '$')
            escaped += '$'; // Kubernetes reads every pair as one
    }
    return escaped;
}

Value envEntry(std::string_view name, std::string_view value)
{
    return mapOf({{"name", name}, {"value", escapeEnv(std::string(value))}});
}

Value emptyDir(std::string_view name, std::string_view sizeLimit)
{
    return mapOf({{"name", name}, {"emptyDir", mapOf({{"sizeLimit", sizeLimit}})}});
}

Value secretVolume(std::string_view volume, std::string_view secret)
{
    return mapOf({{"name", volume},
                  {"secret", mapOf({{"secretName", secret}, {"defaultMode", readableByOwner}})}});
}

namespace
{

std::optional<std::string> classOr(const Context &context, const std::optional<std::string> &own)
{
    const auto &cluster = context.document.settings().cluster;
    return own || !cluster ? own : cluster->storageClass;
}

} // namespace

ServerStorage storageOf(const Context &context, const Record &record)
{
    const auto *database = record.as<Database>();
    const auto *broker = record.as<Broker>();
    const auto &size = database ? database->storage : broker->storage;
    return {size.value_or(Quantity{defaultStorage}),
            classOr(context, database ? database->storageClass : broker->storageClass)};
}

Value claimSpec(const Context &context, std::string_view accessMode, const Quantity &size,
                const std::optional<std::string> &storageClass)
{
    Value requests = mapOf({{"storage", size.text}});
    Value spec = mapOf({{"accessModes", listOf({accessMode})},
                        {"resources", mapOf({{"requests", std::move(requests)}})}});
    if (const auto name = classOr(context, storageClass))
        spec.set("storageClassName", *name);
    return spec;
}

Value mount(std::string_view volume, std::string_view path, bool readOnly)
{
    Value value = mapOf({{"name", volume}, {"mountPath", path}});
    if (readOnly)
        value.set("readOnly", true);
    return value;
}

std::string_view transportOf(std::string_view protocol)
{
    return protocol == "udp" ? "UDP" : "TCP";
}

Value containerPort(std::string_view name, int port, std::string_view protocol)
{
    return mapOf({{"name", name}, {"containerPort", port}, {"protocol", transportOf(protocol)}});
}

Value httpProbe(std::string_view path, std::string_view port, Timing timing)
{
    return timed(mapOf({{"httpGet", mapOf({{"path", path}, {"port", port}})}}), timing);
}

Value tcpProbe(std::string_view port, Timing timing)
{
    return timed(mapOf({{"tcpSocket", mapOf({{"port", port}})}}), timing);
}

Value execProbe(const std::vector<std::string> &command, Timing timing)
{
    Value words = Value::list();
    for (const std::string &word : command)
        words.push(word);
    return timed(mapOf({{"exec", mapOf({{"command", std::move(words)}})}}), timing);
}

namespace
{

Needs needsOf(const std::optional<Resources> &resources)
{
    Needs needs{defaultCpu, defaultMemory};
    if (resources && resources->cpu)
        needs.cpu = resources->cpu->text;
    if (resources && resources->memory)
        needs.memory = resources->memory->text;
    return needs;
}

} // namespace

Needs needsOf(const Service &service)
{
    return needsOf(service.resources);
}

Needs needsOf(const Sidecar &sidecar)
{
    return needsOf(sidecar.resources);
}

Needs needsOf(const Record &server)
{
    const ServerNeeds needs = serverNeeds(server);
    return {needs.cpu, needs.memory};
}

std::int64_t cpuLimitMillis(const Needs &needs)
{
    constexpr std::int64_t oneCore = 1000;
    return std::max(oneCore, 4 * milliUnits({needs.cpu}));
}

Value resources(const Needs &needs)
{
    const std::string cpuLimit = fmt::format("{}m", cpuLimitMillis(needs));
    return mapOf({{"requests", mapOf({{"cpu", needs.cpu}, {"memory", needs.memory}})},
                  {"limits", mapOf({{"cpu", cpuLimit}, {"memory", needs.memory}})}});
}

Value podSpec(std::string_view account, int uid, int graceSeconds)
{
    return mapOf({{"serviceAccountName", account},
                  {"automountServiceAccountToken", false},
                  {"enableServiceLinks", false},
                  {"restartPolicy", "Always"},
                  {"terminationGracePeriodSeconds", graceSeconds},
                  {"securityContext", podSecurity(uid)}});
}

Value serviceAccount(const Context &context, const Record &record)
{
    Value account = object(context, record, "v1", "ServiceAccount", record.name);
    account.set("automountServiceAccountToken", false);
    return account;
}

} // namespace moldloft::kubernetes
