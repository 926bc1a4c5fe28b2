#include "kinds/defaults.h"

#include <algorithm>

#include "kinds/engines.h"
#include "model/references.h"

namespace moldloft
{

Ordered<Port> portsOf(const Service &service)
{
    if (!service.ports.empty())
        return service.ports;
    if (isJob(service) && service.image)
        return {};
    Port http;
    http.port = defaultContainerPort;
    return {{"http", http}};
}

std::string protocolOf(const std::string &portName, const Port &port)
{
    if (port.protocol)
        return *port.protocol;
    for (const char *protocol : {"grpc", "tcp", "udp"}) {
        if (portName == protocol || portName.starts_with(std::string(protocol) + '-'))
            return protocol;
    }
    return "http";
}

bool isGenerated(const Service &service)
{
    return !service.image;
}

bool isJob(const Service &service)
{
    return service.run.has_value();
}

bool isCronJob(const Service &service)
{
    return service.run && service.run->cron;
}

namespace
{

Managed managedOf(const std::optional<std::string> &managed)
{
    if (!managed)
        return Managed::StatefulSet;
    return *managed == "operator" ? Managed::Operator : Managed::External;
}

} // namespace

Managed managedOf(const Database &database)
{
    return managedOf(database.managed);
}

Managed managedOf(const Broker &broker)
{
    return managedOf(broker.managed);
}

Managed managedOf(const Record &record)
{
    if (const auto *database = record.as<Database>())
        return managedOf(*database);
    const auto *broker = record.as<Broker>();
    return broker ? managedOf(*broker) : Managed::StatefulSet;
}

ReachedServices::ReachedServices(const Document &document)
{
    for (const auto &record : document.records()) {
        forEachRef(*record, [&](EdgeKind kind, const Ref &ref, const std::string &) {
            if (kind != EdgeKind::Call && kind != EdgeKind::Alias && kind != EdgeKind::Route)
                return;
            const Record *target = resolve(document, kind, ref, record->ns);
            if (target && target->kind() == ElementKind::Service)
                m_ids.insert(target->id);
        });
    }
}

std::vector<Expose> exposuresOf(const ReachedServices &reached, const Record &record)
{
    const auto *service = record.as<Service>();
    if (!service)
        return {};
    if (!service->expose.empty() || !reached.contains(record.id) || portsOf(*service).empty())
        return service->expose;
    return {Expose{}};
}

std::string exposureName(const Record &service, const std::vector<Expose> &exposures, std::size_t i)
{
    if (i == 0)
        return service.name;
    const auto suffix = [](ServiceType type) {
        switch (type) {
        case ServiceType::ClusterIP:
            return "-clusterip";
        case ServiceType::NodePort:
            return "-nodeport";
        case ServiceType::LoadBalancer:
            break;
        }
        return "-lb";
    };
    const auto before =
        std::count_if(exposures.begin() + 1, exposures.begin() + static_cast<std::ptrdiff_t>(i),
                      [&](const Expose &other) { return other.type == exposures[i].type; });
    std::string name = service.name + suffix(exposures[i].type);
    if (before > 0)
        name += '-' + std::to_string(before + 1);
    return name;
}

int servicePortOf(const Record &record)
{
    const auto *service = record.as<Service>();
    if (!service || service->expose.empty())
        return defaultServicePort;
    return service->expose.front().port.value_or(defaultServicePort);
}

std::string versionOf(const Database &database)
{
    const Engine *engine = databaseEngine(database.engine);
    return database.version.value_or(engine ? engine->version : "");
}

std::string versionOf(const Broker &broker)
{
    const Engine *engine = brokerEngine(broker.engine);
    return broker.version.value_or(engine ? engine->version : "");
}

} // namespace moldloft
