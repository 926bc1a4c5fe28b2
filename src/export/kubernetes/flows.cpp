#include "export/kubernetes/flows.h"

#include <algorithm>

namespace moldloft::kubernetes
{

const Record *behindAlias(const Document &document, const Record *record)
{
    const auto *external = record ? record->as<External>() : nullptr;
    if (!external || !external->alias)
        return record;
    return resolve(document, EdgeKind::Alias, *external->alias, record->ns);
}

Flows::Flows(const Document &document, const Owners &owners)
{
    for (const auto &record : document.records()) {
        if (record->kind() == ElementKind::Service)
            addServiceFlows(document, owners, *record);
        else if (record->kind() == ElementKind::Ingress)
            addIngressFlows(document, *record);
    }
    for (const Flow &flow : m_flows) { // only now: adding moves them
        m_into[flow.to->id].push_back(&flow);
        m_outOf[flow.from->id].push_back(&flow);
    }
}

const std::vector<const Flow *> &Flows::into(ElementId id) const
{
    static const std::vector<const Flow *> none;
    const auto found = m_into.find(id);
    return found == m_into.end() ? none : found->second;
}

const std::vector<const Flow *> &Flows::outOf(ElementId id) const
{
    static const std::vector<const Flow *> none;
    const auto found = m_outOf.find(id);
    return found == m_outOf.end() ? none : found->second;
}

void Flows::add(EdgeKind kind, const Record &from, const Record &to, int port)
{
    const auto [place, isNew] = m_seen[from.id].try_emplace(to.id, m_flows.size());
    if (isNew)
        m_flows.push_back({kind, &from, &to, {}});
    auto &ports = m_flows[place->second].ports;
    if (port != 0 && std::ranges::find(ports, port) == ports.end())
        ports.push_back(port);
}

void Flows::addServiceFlows(const Document &document, const Owners &owners, const Record &service)
{
    forEachRef(service, [&](EdgeKind kind, const Ref &ref, const std::string &) {
        const Record *target = resolve(document, kind, ref, service.ns);
        if (target && (kind == EdgeKind::Publish || kind == EdgeKind::Subscribe))
            target = resolve(document, EdgeKind::ChannelBroker, target->as<Channel>()->broker,
                             target->ns);
        if (kind == EdgeKind::Call)
            target = behindAlias(document, target);
        if (!target || kind == EdgeKind::Uses)
            return;
        if (kind == EdgeKind::Owns && owners.of(target->id) != &service)
            return;
        add(kind, service, *target);
    });
}

void Flows::addIngressFlows(const Document &document, const Record &ingress)
{
    for (const IngressRule &rule : ingress.as<Ingress>()->rules) {
        const Record *target = resolve(document, EdgeKind::Route, rule.to, ingress.ns);
        if (!target)
            continue;
        if (const auto port = routedPort(*target, rule))
            add(EdgeKind::Route, ingress, *target, port->target);
    }
}

std::vector<ServicePort> servicePorts(const Service &service, const Expose &expose, bool first)
{
    const Ordered<Port> ports = portsOf(service);
    if (ports.empty())
        return {};
    const int own = expose.port.value_or(defaultServicePort);
    const auto same = [&](const auto &entry) { return entry.second.port == own; };
    auto lead = expose.port ? std::ranges::find_if(ports, same) : ports.begin();
    if (lead == ports.end())
        lead = ports.begin();
    const auto made = [](const auto &entry, int port) {
        return ServicePort{entry.first, port, entry.second.port,
                           protocolOf(entry.first, entry.second)};
    };
    std::vector<ServicePort> result{made(*lead, own)};
    const bool all = first && expose.type == ServiceType::ClusterIP;
    for (auto it = ports.begin(); all && it != ports.end(); ++it) {
        if (it != lead && it->second.port != own)
            result.push_back(made(*it, it->second.port));
    }
    return result;
}

std::optional<ServicePort> routedPort(const Record &target, const IngressRule &rule)
{
    const auto &service = *target.as<Service>();
    const Expose expose = service.expose.empty() ? Expose{} : service.expose.front();
    const auto ports = servicePorts(service, expose, true);
    if (ports.empty())
        return std::nullopt;
    if (!rule.port)
        return ports.front();
    const auto found = std::ranges::find(ports, *rule.port, &ServicePort::port);
    return found == ports.end() ? std::nullopt : std::optional(*found);
}

} // namespace moldloft::kubernetes
