#include "export/compose/networks.h"

#include <fmt/format.h>

#include "export/compose/servers.h"
#include "export/data_access.h"

namespace moldloft::compose
{
namespace
{

/// Docker has addresses for some thirty networks of its own choice, and for four thousand of these.
constexpr std::size_t mostWithoutAddresses = 24;
constexpr std::size_t mostWithAddresses = 4096;

void setAddresses(Value &networks)
{
    if (networks.size() <= mostWithoutAddresses || networks.size() > mostWithAddresses)
        return;
    std::size_t number = 0;
    for (auto &[name, network] : networks.asMap()) {
        const std::string subnet = fmt::format("10.231.{}.{}/28", number / 16, number % 16 * 16);
        network.set("ipam",
                    Value::map({{"config", Value::list({Value::map({{"subnet", subnet}})})}}));
        ++number;
    }
}

void join(Value &services, const std::string &entry, const std::string &network)
{
    services[entry]["networks"].push(network);
}

} // namespace

Value joinNetworks(const kubernetes::Flows &flows, const std::set<ElementId> &published,
                   Value &services)
{
    Value networks = Value::map();
    std::set<std::string> outgoing;
    for (const kubernetes::Flow &flow : flows.all()) {
        const std::string from = hostOf(*flow.from), to = hostOf(*flow.to);
        if (published.contains(flow.to->id))
            outgoing.insert(to);
        if (flow.kind == EdgeKind::Route || flow.from == flow.to)
            continue;
        if (access::outsideOf(*flow.to)) {
            outgoing.insert(from);
            continue;
        }
        const std::string name = fmt::format("{}_{}", from, to);
        networks.set(name, Value::map({{"internal", true}}));
        join(services, from, name);
        join(services, to, name);
    }
    for (auto &[entry, service] : services.asMap()) {
        if (service.find("ports"))
            outgoing.insert(entry);
    }
    for (const std::string &entry : outgoing) {
        networks.set(entry, Value::map());
        join(services, entry, entry);
    }
    for (auto &[entry, service] : services.asMap()) {
        if (!service.find("networks")) // else it would join the default network of all others
            service.set("network_mode", "none");
    }
    setAddresses(networks);
    return networks;
}

} // namespace moldloft::compose
