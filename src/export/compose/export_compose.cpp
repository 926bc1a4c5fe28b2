#include "export/compose/export_compose.h"

#include <algorithm>

#include <fmt/format.h>

#include "export/compose/published_ports.h"
#include "export/compose/servers.h"
#include "export/overlay_names.h"
#include "export/runtime_contract.h"
#include "export/secrets.h"
#include "kinds/defaults.h"
#include "model/references.h"
#include "yaml/writer.h"

namespace moldloft
{
namespace
{

using compose::hostOf;

/// Compose replaces $NAME everywhere; $$ is a dollar sign.
std::string literal(std::string_view text)
{
    std::string result;
    for (const char c : text)
        result += c == '$' ? std::string("$$") : std::string(1, c);
    return result;
}

std::string urlOf(const Record &target)
{
    if (const auto *external = target.as<External>()) {
        return runtime::externalUrl(external->host.value_or(target.name),
                                    external->port.value_or(runtime::defaultExternalPort));
    }
    return runtime::httpUrl(hostOf(target), portsOf(*target.as<Service>()).front().second.port);
}

const Record *calleeOf(const Document &document, const Record &record, const Call &call)
{
    const Record *target = resolve(document, EdgeKind::Call, call.to, record.ns);
    if (!target)
        return nullptr;
    const auto *external = target->as<External>();
    if (external && external->alias)
        return resolve(document, EdgeKind::Alias, *external->alias, target->ns);
    return target;
}

/// What one service of the design needs around it, gathered from its edges.
struct Surroundings {
    Value environment = Value::map();
    Value volumes = Value::list();
    Value dependsOn = Value::map();
    Value networks = Value::list({"default"});
};

void addDatabase(Surroundings &around, const Record &database)
{
    const std::string &name = database.name;
    around.environment.set(runtime::databaseHostEnv(name), hostOf(database));
    around.environment.set(runtime::databasePortEnv(name),
                           std::to_string(runtime::databasePort(database.as<Database>()->engine)));
    around.environment.set(runtime::databaseNameEnv(name), runtime::databaseSchemaName(name));
    around.environment.set(runtime::databaseUserEnv(name), runtime::databaseSchemaName(name));
    around.volumes.push(compose::credentialsMount(database));
    around.dependsOn.set(hostOf(database), Value::map({{"condition", "service_healthy"}}));
    around.networks.push(hostOf(database));
}

void addBroker(Surroundings &around, const Record &record, const Record &broker)
{
    around.environment.set(runtime::brokerUrlEnv(record.ns, broker.ns, broker.name),
                           runtime::brokerUrl(broker.as<Broker>()->engine, hostOf(broker)));
    around.dependsOn.set(hostOf(broker), Value::map({{"condition", "service_started"}}));
}

Surroundings surroundingsOf(const Document &document, const Owners &owners, const Record &record)
{
    const Service &service = *record.as<Service>();
    Surroundings around;
    for (const Edge &edge : edgesOf(document, record)) {
        const Record *target = document.find(edge.to);
        if (!target)
            continue;
        if (edge.kind == EdgeKind::Owns && owners.of(target->id) == &record)
            addDatabase(around, *target);
        if (edge.kind != EdgeKind::Publish && edge.kind != EdgeKind::Subscribe)
            continue;
        const Record *broker =
            resolve(document, EdgeKind::ChannelBroker, target->as<Channel>()->broker, target->ns);
        if (broker)
            addBroker(around, record, *broker);
    }
    for (const Call &call : service.calls) {
        if (const Record *target = calleeOf(document, record, call))
            around.environment.set(runtime::callUrlEnv(record.ns, target->ns, target->name),
                                   urlOf(*target));
    }
    for (const auto &[name, value] : service.env)
        around.environment.set(name, literal(value));
    for (const std::string &secret : service.secrets) {
        around.volumes.push(fmt::format("./deploy/overlays/{}/secrets/{}/{}:{}:ro", overlayNames[0],
                                        record.ns, secret, runtime::secretsMount(secret)));
    }
    return around;
}

void addProgram(Value &entry, const Document &document, const Record &record,
                const ExportOptions &options)
{
    const Service &service = *record.as<Service>();
    if (!isGenerated(service)) {
        entry.set("image", literal(*service.image));
        return;
    }
    const Settings &settings = document.settings();
    const std::string target = fmt::format("svc_{}__{}", record.ns, record.name);
    entry.set("build", Value::map({{"context", "."}, {"args", Value::map({{"SERVICE", target}})}}));
    entry.set("image", literal(runtime::serviceImage(settings.registry.value_or(""), settings.name,
                                                     record.ns, record.name, options.imageTag)));
    entry.set("user", fmt::format("${{HOST_USER:-{0}:{0}}}", runtime::userId));
    entry.set("read_only", true);
    entry.set("cap_drop", Value::list({"ALL"}));
    entry.set("security_opt", Value::list({"no-new-privileges:true"}));
    entry.set("stop_grace_period", fmt::format("{}s", runtime::terminationGraceSeconds));
    entry.set("healthcheck",
              Value::map({{"test", Value::list({"CMD", runtime::programPath, runtime::healthFlag})},
                          {"interval", "5s"},
                          {"start_period", "60s"}}));
}

Value serviceEntry(const Document &document, const Owners &owners, const Record &record,
                   const ExportOptions &options)
{
    Value entry = Value::map();
    addProgram(entry, document, record, options);
    Surroundings around = surroundingsOf(document, owners, record);
    entry.setIfAny("environment", std::move(around.environment));
    entry.setIfAny("volumes", std::move(around.volumes));
    entry.setIfAny("depends_on", std::move(around.dependsOn));
    if (around.networks.size() > 1)
        entry.set("networks", std::move(around.networks));
    entry.set("restart", "unless-stopped");
    return entry;
}

} // namespace

Result<FileSet> exportCompose(const Document &document, const ExportOptions &options)
{
    const Owners owners(document);
    Value services = Value::map();
    Value volumes = Value::map();
    Value networks = Value::map();
    for (const Record *record : document.all(ElementKind::Database)) {
        services.set(hostOf(*record), compose::databaseEntry(*record));
        volumes.set(hostOf(*record), Value::map());
        networks.set(hostOf(*record), Value::map({{"internal", true}}));
    }
    for (const Record *record : document.all(ElementKind::Broker)) {
        services.set(hostOf(*record), compose::brokerEntry(*record));
        volumes.set(hostOf(*record), Value::map());
    }
    for (const Record *record : document.all(ElementKind::Service))
        services.set(hostOf(*record), serviceEntry(document, owners, *record, options));
    for (const PublishedPort &published : publishedPorts(document)) {
        const int port = portsOf(*published.service->as<Service>()).front().second.port;
        services[hostOf(*published.service)].set(
            "ports", Value::list({fmt::format("127.0.0.1:{}:{}", published.hostPort, port)}));
    }
    Value file = Value::map({{"name", document.settings().name}});
    file.set("services", std::move(services));
    file.setIfAny("networks", std::move(networks));
    file.setIfAny("volumes", std::move(volumes));
    FileSet files;
    files["compose.yaml"].bytes =
        "# The whole system on one machine, without a cluster: `make up`.\n" + yaml::write(file);
    return files;
}

} // namespace moldloft
