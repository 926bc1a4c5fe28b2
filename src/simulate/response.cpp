#include "simulate/response.h"

#include <algorithm>

namespace moldloft::simulate
{

namespace
{
constexpr double unknown = -1;
constexpr double beingComputed = -2;
} // namespace

Response::Response(const System &system, const Faults &faults)
    : m_system(system), m_faults(faults), m_times(system.parts.size(), unknown)
{
}

double Response::of(std::size_t part) const
{
    if (m_times[part] == beingComputed) // calls in a circle: as call_tree.h has it
        return m_system.parts[part].work.quantile(0.5) + m_faults.slower[part];
    if (m_times[part] == unknown) {
        m_times[part] = beingComputed;
        m_times[part] = compute(part);
    }
    return m_times[part];
}

double Response::compute(std::size_t index) const
{
    const Part &part = m_system.parts[index];
    if (m_faults.down[index])
        return 0;
    double time = part.work.quantile(0.5) + m_faults.slower[index];
    for (const std::size_t store : part.stores)
        time += of(store);
    for (const std::size_t broker : brokersAwaited(m_system, part))
        time += of(broker);
    std::vector<std::pair<int, double>> groups;
    for (const Hop &hop : part.calls) {
        const double one = std::min(hop.timeout, of(hop.to));
        const auto it = std::find_if(groups.begin(), groups.end(), [&](const auto &group) {
            return hop.group >= 0 && group.first == hop.group;
        });
        if (it == groups.end())
            groups.emplace_back(hop.group, one);
        else
            it->second = std::max(it->second, one);
    }
    for (const auto &[group, longest] : groups)
        time += longest;
    return time;
}

} // namespace moldloft::simulate
