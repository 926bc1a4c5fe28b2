#include "export/compose/export_compose.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "export/compose/networks.h"
#include "export/compose/published_ports.h"
#include "export/compose/servers.h"
#include "export/data_access.h"
#include "export/kubernetes/flows.h"
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
    const auto ports = portsOf(*target.as<Service>());
    return runtime::httpUrl(hostOf(target),
                            ports.empty() ? defaultContainerPort : ports.front().second.port);
}

/// What one service of the design needs around it, gathered from its edges.
struct Surroundings {
    Value environment = Value::map();
    Value volumes = Value::list();
    Value dependsOn = Value::map();
};

std::string hostFor(const Record &target)
{
    const auto outside = access::outsideOf(target);
    return outside ? outside->host : hostOf(target);
}

/// A server that stands in this file has to be ready first.
void waitFor(Surroundings &around, const Record &server)
{
    if (!access::outsideOf(server))
        around.dependsOn.set(hostOf(server), Value::map({{"condition", "service_healthy"}}));
}

void addDatabase(Surroundings &around, const Record &database)
{
    const std::string &name = database.name;
    around.environment.set(runtime::databaseHostEnv(name), hostFor(database));
    around.environment.set(runtime::databasePortEnv(name),
                           std::to_string(access::portOf(database)));
    around.environment.set(runtime::databaseNameEnv(name), access::databaseName(database));
    around.environment.set(runtime::databaseUserEnv(name), access::databaseUser(database));
    around.volumes.push(compose::credentialsMount(database));
    waitFor(around, database);
}

void addFlow(Surroundings &around, const Record &record, const Record &target)
{
    if (target.kind() == ElementKind::Database)
        return addDatabase(around, target);
    if (target.kind() == ElementKind::Broker) {
        around.environment.set(runtime::brokerUrlEnv(record.ns, target.ns, target.name),
                               access::brokerUrl(target, hostFor(target)));
        return waitFor(around, target);
    }
    around.environment.set(runtime::callUrlEnv(record.ns, target.ns, target.name), urlOf(target));
}

Surroundings surroundingsOf(const kubernetes::Flows &flows, const Record &record)
{
    const Service &service = *record.as<Service>();
    Surroundings around;
    for (const kubernetes::Flow *flow : flows.outOf(record.id))
        addFlow(around, record, *flow->to);
    for (const auto &[name, value] : service.env)
        around.environment.set(name, literal(value));
    for (const std::string &secret : service.secrets) {
        around.volumes.push(fmt::format("./deploy/overlays/{}/secrets/{}/{}:{}:ro", overlayNames[0],
                                        record.ns, secret, runtime::secretsMount(secret)));
    }
    for (const auto &[name, volume] : service.volumes)
        around.volumes.push(fmt::format("{}.{}:{}", hostOf(record), name, literal(volume.path)));
    return around;
}

Value words(const std::vector<std::string> &list)
{
    Value value;
    for (const std::string &word : list)
        value.push(literal(word));
    return value;
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

/// A job runs once; what has a schedule runs when somebody asks: `docker compose run NAME`.
void setRestart(Value &entry, const Service &service)
{
    if (!isJob(service)) {
        entry.set("restart", "unless-stopped");
        return;
    }
    if (isCronJob(service))
        entry.set("profiles", Value::list({"jobs"}));
    const int attempts = service.run->backoffLimit.value_or(defaultBackoffLimit);
    entry.set("restart", attempts == 0 ? "no" : fmt::format("on-failure:{}", attempts));
}

Value serviceEntry(const Document &document, const kubernetes::Flows &flows, const Record &record,
                   const ExportOptions &options)
{
    const Service &service = *record.as<Service>();
    Value entry = Value::map();
    addProgram(entry, document, record, options);
    entry.setIfAny("entrypoint", words(service.command));
    entry.setIfAny("command", words(service.args));
    Surroundings around = surroundingsOf(flows, record);
    entry.setIfAny("environment", std::move(around.environment));
    entry.setIfAny("volumes", std::move(around.volumes));
    entry.setIfAny("depends_on", std::move(around.dependsOn));
    setRestart(entry, service);
    return entry;
}

/// Shares the network of its service and ends with it.
void addSidecars(Value &services, const Record &record)
{
    for (const Sidecar &sidecar : record.as<Service>()->sidecars) {
        Value entry = Value::map({{"image", literal(sidecar.image)}});
        entry.setIfAny("entrypoint", words(sidecar.command));
        entry.setIfAny("command", words(sidecar.args));
        Value environment;
        for (const auto &[name, value] : sidecar.env)
            environment.set(name, literal(value));
        entry.setIfAny("environment", std::move(environment));
        entry.set("network_mode", "service:" + hostOf(record));
        if (isCronJob(*record.as<Service>()))
            entry.set("profiles", Value::list({"jobs"}));
        entry.set("restart", "unless-stopped");
        services.set(hostOf(record) + '.' + sidecar.name, std::move(entry));
    }
}

/// Variables that `.env` sets: `ORDERS_TICKETS_PORT`.
std::string portVariable(const Record &service)
{
    return fmt::format("{}_{}_PORT", runtime::envPrefix(service.name),
                       runtime::envPrefix(service.ns));
}

std::string environmentFile(const Document &document)
{
    std::string text = "# What differs from machine to machine; compose.yaml reads it.\n";
    for (const PublishedPort &published : publishedPorts(document))
        text += fmt::format("{}={}\n", portVariable(*published.service), published.hostPort);
    return text;
}

} // namespace

Result<FileSet> exportCompose(const Document &document, const ExportOptions &options)
{
    const Owners owners(document);
    const kubernetes::Flows flows(document, owners);
    FileSet files;
    Value services = Value::map();
    Value volumes = Value::map();
    const auto addServer = [&](const Record &record, Value entry) {
        services.set(hostOf(record), std::move(entry));
        volumes.set(hostOf(record), Value::map());
    };
    for (const Record *record : document.all(ElementKind::Database)) {
        if (access::outsideOf(*record))
            continue;
        addServer(*record, compose::databaseEntry(*record));
        if (record->as<Database>()->engine == "postgresql")
            files[compose::postgresqlOwnerPath] = {compose::postgresqlOwnerScript()};
    }
    for (const Record *record : document.all(ElementKind::Broker)) {
        if (!access::outsideOf(*record))
            addServer(*record, compose::brokerEntry(document.settings().name, *record));
    }
    for (const Record *record : document.all(ElementKind::Service)) {
        services.set(hostOf(*record), serviceEntry(document, flows, *record, options));
        for (const auto &[name, volume] : record->as<Service>()->volumes)
            volumes.set(hostOf(*record) + '.' + name, Value::map());
    }
    std::set<ElementId> published;
    for (const PublishedPort &one : publishedPorts(document)) {
        const auto ports = portsOf(*one.service->as<Service>());
        if (ports.empty())
            continue; // a job that offers nothing
        published.insert(one.service->id);
        services[hostOf(*one.service)].set(
            "ports",
            Value::list({fmt::format("127.0.0.1:${{{}:-{}}}:{}", portVariable(*one.service),
                                     one.hostPort, ports.front().second.port)}));
    }
    Value networks = compose::joinNetworks(flows, published, services);
    for (const Record *record : document.all(ElementKind::Service))
        addSidecars(services, *record);
    Value file = Value::map({{"name", document.settings().name}});
    file.set("services", std::move(services));
    file.setIfAny("networks", std::move(networks));
    file.setIfAny("volumes", std::move(volumes));
    files["compose.yaml"].bytes =
        "# The whole system on one machine, without a cluster: `make up`.\n" +
        yaml::write(file, {.indentLists = true, .flowColumns = 100, .flowHeight = 2});
    files[".env"] = {environmentFile(document), FilePolicy::WriteOnce, false};
    return files;
}

} // namespace moldloft
