#include "rules/node_ports.h"

#include <algorithm>

namespace moldloft::rules
{

NodePorts::NodePorts(const Context &context)
{
    for (const Record *record : context.document().all(ElementKind::Service)) {
        const auto &exposures = record->as<Service>()->expose;
        for (std::size_t i = 0; i < exposures.size(); ++i) {
            if (exposures[i].type == ServiceType::NodePort && exposures[i].nodePort)
                m_uses[*exposures[i].nodePort].push_back({record->id, i});
        }
    }
    int port = firstNodePort;
    while (port <= lastNodePort && m_uses.contains(port))
        ++port;
    m_free = port <= lastNodePort ? port : 0;
}

void NodePorts::keys(const Record &record, std::vector<std::string> &keys)
{
    const auto *service = record.as<Service>();
    if (service && std::any_of(service->expose.begin(), service->expose.end(),
                               [](const Expose &expose) { return expose.nodePort.has_value(); }))
        keys.emplace_back("node port");
}

const std::vector<NodePorts::Use> &NodePorts::of(int nodePort) const
{
    static const std::vector<Use> none;
    const auto it = m_uses.find(nodePort);
    return it == m_uses.end() ? none : it->second;
}

} // namespace moldloft::rules
