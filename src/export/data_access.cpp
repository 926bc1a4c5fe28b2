#include "export/data_access.h"

#include <fmt/format.h>

#include "export/runtime_contract.h"
#include "kinds/defaults.h"
#include "kinds/engines.h"

namespace moldloft::access
{

std::optional<Outside> outsideOf(const Record &record)
{
    if (const auto *external = record.as<External>()) {
        if (!external->host)
            return std::nullopt;
        return Outside{*external->host, external->port.value_or(runtime::defaultExternalPort),
                       external->cidrs};
    }
    if (managedOf(record) != Managed::External)
        return std::nullopt;
    const auto *database = record.as<Database>();
    const auto *broker = record.as<Broker>();
    const auto &host = database ? database->host : broker->host;
    return Outside{host.value_or(record.name), portOf(record),
                   database ? database->cidrs : broker->cidrs};
}

std::string serviceName(const Record &record)
{
    if (managedOf(record) != Managed::Operator)
        return record.name;
    if (record.as<Database>())
        return record.name + "-rw";
    return record.as<Broker>()->engine == "kafka" ? record.name + "-kafka-bootstrap" : record.name;
}

int portOf(const Record &record)
{
    const bool external = managedOf(record) == Managed::External;
    if (const auto *database = record.as<Database>()) {
        const int usual = runtime::databasePort(database->engine);
        return external ? database->port.value_or(usual) : usual;
    }
    const auto *broker = record.as<Broker>();
    const int usual = runtime::brokerPort(broker->engine);
    return external ? broker->port.value_or(usual) : usual;
}

std::string databaseName(const Record &record)
{
    const auto &database = *record.as<Database>();
    const std::string usual = runtime::databaseSchemaName(record.name);
    return managedOf(database) == Managed::External ? database.database.value_or(usual) : usual;
}

std::string databaseUser(const Record &record)
{
    const auto &database = *record.as<Database>();
    return managedOf(database) == Managed::External ? database.user.value_or(databaseName(record))
                                                    : databaseName(record);
}

std::string brokerUrl(const Record &broker, const std::string &host)
{
    const Engine *engine = brokerEngine(broker.as<Broker>()->engine);
    return engine ? fmt::format("{}://{}:{}", engine->scheme, host, portOf(broker)) : host;
}

} // namespace moldloft::access
