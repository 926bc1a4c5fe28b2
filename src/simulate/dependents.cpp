#include "simulate/dependents.h"

namespace moldloft::simulate
{

Dependents::Dependents(const System &system) : m_of(system.parts.size())
{
    const auto add = [this](std::size_t part, std::size_t dependent) {
        std::vector<std::size_t> &list = m_of[part];
        if (list.empty() || list.back() != dependent)
            list.push_back(dependent);
    };
    for (std::size_t i = 0; i < system.parts.size(); ++i) {
        const Part &part = system.parts[i];
        for (const std::size_t store : part.stores)
            add(store, i);
        for (const Hop &hop : part.calls)
            add(hop.to, i);
        for (const std::size_t broker : brokersAwaited(system, part))
            add(broker, i);
        for (const std::size_t stream : part.subscribes) {
            if (const auto broker = system.streams[stream].broker)
                add(*broker, i);
        }
    }
}

} // namespace moldloft::simulate
