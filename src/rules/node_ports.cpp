#include "rules/node_ports.h"

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

const std::vector<NodePorts::Use> &NodePorts::of(int nodePort) const
{
    static const std::vector<Use> none;
    const auto it = m_uses.find(nodePort);
    return it == m_uses.end() ? none : it->second;
}

} // namespace moldloft::rules
