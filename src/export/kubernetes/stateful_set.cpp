#include "export/kubernetes/stateful_set.h"

#include <cstdint>

#include <fmt/format.h>

#include "export/runtime_contract.h"

namespace moldloft::kubernetes
{
namespace
{

std::string configName(const Record &record)
{
    return record.name + "-config";
}

Value configMap(const Context &context, const Record &record, const DataServer &server)
{
    Value data = Value::map();
    for (const auto &[name, content] : server.files)
        data.set(name, content);
    for (const auto &[name, content] : server.settings)
        data.set(name, content);
    Value result = object(context, record, "v1", "ConfigMap", configName(record));
    result.set("data", std::move(data));
    return result;
}

/// A changed ConfigMap starts no pod anew; a changed annotation of the template does. FNV-1a: this
/// tells versions apart and protects nothing.
std::string fingerprint(const DataServer &server)
{
    std::uint64_t hash = 14695981039346656037ULL;
    const auto mix = [&](const std::string &text) {
        for (const char c : text)
            hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
        hash = (hash ^ static_cast<unsigned char>('\n')) * 1099511628211ULL;
    };
    for (const auto *entries : {&server.files, &server.settings}) {
        for (const auto &[name, content] : *entries) {
            mix(name);
            mix(content);
        }
    }
    return fmt::format("{:016x}", hash);
}

Value stringList(const std::vector<std::string> &words)
{
    Value list = Value::list();
    for (const std::string &word : words)
        list.push(word);
    return list;
}

Value volumesOf(const Record &record, const DataServer &server)
{
    Value volumes = Value::list();
    if (!server.files.empty()) {
        Value items = Value::list();
        for (const auto &[name, content] : server.files)
            items.push(mapOf({{"key", name}, {"path", name}}));
        Value source = mapOf({{"name", configName(record)}, {"items", std::move(items)}});
        volumes.push(mapOf({{"name", "files"}, {"configMap", std::move(source)}}));
    }
    if (server.ownPassword)
        volumes.push(secretVolume("owner", runtime::credentialsSecretName(record.name)));
    if (server.adminPassword)
        volumes.push(secretVolume("admin", adminSecretName(record.name)));
    for (const ScratchFolder &scratch : server.scratch)
        volumes.push(emptyDir(scratch.volume, scratch.limit));
    return volumes;
}

Value mountsOf(const Record &record, const DataServer &server)
{
    Value mounts = listOf({mount("data", server.dataFolder)});
    // File by file where the image has files of its own in that folder.
    const bool shared = server.filesFolder.ends_with("conf.d");
    for (const auto &[name, content] : server.files) {
        if (!shared)
            continue;
        Value single = mount("files", server.filesFolder + '/' + name, true);
        single.set("subPath", name);
        mounts.push(std::move(single));
    }
    if (!server.files.empty() && !shared)
        mounts.push(mount("files", server.filesFolder, true));
    if (server.ownPassword)
        mounts.push(mount("owner", runtime::secretsMount(record.name), true));
    if (server.adminPassword)
        mounts.push(mount("admin", adminFolder, true));
    for (const ScratchFolder &scratch : server.scratch)
        mounts.push(mount(scratch.volume, scratch.folder));
    return mounts;
}

/// Takes its trees out of `server`.
Value containerOf(const Record &record, DataServer &server)
{
    Value ports = listOf({containerPort(server.portName, server.port, "tcp")});
    for (const auto &[name, number] : server.extraPorts)
        ports.push(containerPort(name, number, "tcp"));
    Value container = mapOf(
        {{"name", record.name}, {"image", server.image}, {"imagePullPolicy", "IfNotPresent"}});
    container.setIfAny("command", stringList(server.command));
    container.setIfAny("args", stringList(server.args));
    container.set("ports", std::move(ports));
    container.setIfAny("env", std::move(server.env));
    container.set("startupProbe", std::move(server.startup));
    container.set("readinessProbe", std::move(server.readiness));
    container.set("livenessProbe", std::move(server.liveness));
    container.set("resources", resources(needsOf(record)));
    container.set("securityContext", containerSecurity());
    container.set("volumeMounts", mountsOf(record, server));
    return container;
}

Value volumeClaim(const Context &context, const Record &record)
{
    const ServerStorage storage = storageOf(context, record);
    // with apiVersion and kind: the server adds them, and a second apply would see a difference
    return mapOf(
        {{"apiVersion", "v1"},
         {"kind", "PersistentVolumeClaim"},
         {"metadata", mapOf({{"name", "data"}})},
         {"spec", claimSpec(context, defaultAccessMode, storage.size, storage.storageClass)}});
}

Value statefulSet(const Context &context, const Record &record, DataServer &&server)
{
    const std::string version = versionLabel(context, record);
    Value annotations = mapOf({{"kubectl.kubernetes.io/default-container", record.name}});
    if (!server.files.empty() || !server.settings.empty())
        annotations.set("moldloft.dev/config", fingerprint(server));
    Value pod = podSpec(record.name, runtime::userId, server.graceSeconds);
    pod.set("containers", listOf({containerOf(record, server)}));
    nameUserInContainers(pod);
    pod.setIfAny("volumes", volumesOf(record, server));

    Value spec = mapOf({{"replicas", 1}, {"revisionHistoryLimit", 3}});
    spec.set("serviceName", record.name);
    // OrderedReady would not roll out the fix of a server that does not start
    spec.set("podManagementPolicy", "Parallel");
    spec.set("updateStrategy", mapOf({{"type", "RollingUpdate"}}));
    spec.set("selector", mapOf({{"matchLabels", selector(record.name)}}));
    spec.set("template", mapOf({{"metadata", mapOf({{"labels", labels(context, record, version)},
                                                    {"annotations", std::move(annotations)}})},
                                {"spec", std::move(pod)}}));
    spec.set("volumeClaimTemplates", listOf({volumeClaim(context, record)}));
    Value result = object(context, record, "apps/v1", "StatefulSet", record.name, version);
    result.set("spec", std::move(spec));
    return result;
}

Value headlessService(const Context &context, const Record &record, const DataServer &server)
{
    Value port = mapOf({{"name", server.portName},
                        {"port", server.port},
                        {"targetPort", server.portName},
                        {"protocol", "TCP"}});
    Value result =
        object(context, record, "v1", "Service", record.name, versionLabel(context, record));
    result.set("spec", mapOf({{"type", "ClusterIP"},
                              {"clusterIP", "None"},
                              {"selector", selector(record.name)},
                              {"ports", listOf({std::move(port)})}}));
    return result;
}

} // namespace

DataServer dataServer(const Context &context, const Record &record)
{
    if (const auto *broker = record.as<Broker>())
        return brokerServer(context, record, *broker);
    return databaseServer(record, *record.as<Database>());
}

std::vector<Manifest> dataServerObjects(const Context &context, const Record &record)
{
    DataServer server = dataServer(context, record);
    std::vector<Manifest> made;
    const auto add = [&](std::string_view file, Value value) {
        made.push_back({basePath(record, file), std::move(value), record.path()});
    };
    if (!server.files.empty() || !server.settings.empty())
        add("config.yaml", configMap(context, record, server));
    add("service.yaml", headlessService(context, record, server));
    add("stateful-set.yaml", statefulSet(context, record, std::move(server)));
    return made;
}

} // namespace moldloft::kubernetes
