#include "export/kubernetes/workload_env.h"

#include <algorithm>

#include <fmt/format.h>

#include "export/data_access.h"
#include "export/runtime_contract.h"

namespace moldloft::kubernetes
{
namespace
{

/// Adds the variable, or gives it another value: no name stands twice.
void put(Ordered<std::string> &env, const std::string &name, std::string value)
{
    const auto same = [&](const auto &entry) { return entry.first == name; };
    const auto found = std::ranges::find_if(env, same);
    if (found == env.end())
        env.emplace_back(name, std::move(value));
    else
        found->second = std::move(value);
}

void putDatabase(Ordered<std::string> &env, const Context &context, const Record &service,
                 const Record &database)
{
    using namespace runtime;
    const std::string &name = database.name;
    put(env, databaseHostEnv(name), context.hostName(service.ns, database));
    put(env, databasePortEnv(name), std::to_string(access::portOf(database)));
    put(env, databaseNameEnv(name), access::databaseName(database));
    put(env, databaseUserEnv(name), access::databaseUser(database));
}

void putCallee(Ordered<std::string> &env, const Context &context, const Record &service,
               const Record &target)
{
    const std::string name = runtime::callUrlEnv(service.ns, target.ns, target.name);
    if (const auto *external = target.as<External>())
        put(env, name,
            runtime::externalUrl(external->host.value_or(""),
                                 external->port.value_or(runtime::defaultExternalPort)));
    else
        put(env, name,
            runtime::httpUrl(context.hostName(service.ns, target), servicePortOf(target)));
}

} // namespace

Ordered<std::string> workloadEnv(const Context &context, const Record &record,
                                 const Service &service)
{
    Ordered<std::string> env;
    if (isGenerated(service)) {
        put(env, "HTTP_PORT", std::to_string(portsOf(service).front().second.port));
        put(env, "ADMIN_PORT", std::to_string(runtime::adminPort));
    }
    for (const Flow *flow : context.flows.outOf(record.id)) {
        const Record &target = *flow->to;
        if (target.kind() == ElementKind::Database)
            putDatabase(env, context, record, target);
        else if (target.kind() == ElementKind::Broker)
            put(env, runtime::brokerUrlEnv(record.ns, target.ns, target.name),
                access::brokerUrl(target, context.hostName(record.ns, target)));
        else
            putCallee(env, context, record, target);
    }
    for (const auto &[name, value] : service.env)
        put(env, name, value);
    return env;
}

} // namespace moldloft::kubernetes
