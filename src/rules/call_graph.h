#pragma once

#include <unordered_map>
#include <vector>

#include "rules/context.h"

namespace moldloft::rules
{

/// The synchronous calls between services, aliases followed, and the cycles among them.
class CallGraph
{
public:
    /// A cycle: calls that lead from a service back to it, in the order of the calls.
    using Cycle = std::vector<const Edge *>;

    /// One call between services, aliases followed.
    struct Arc {
        std::size_t to = 0; ///< number of the service
        const Edge *edge = nullptr;
    };
    using Group = std::vector<std::size_t>;

    static constexpr unsigned dependsOn = facets::calls;

    explicit CallGraph(const Context &context);

    /// Services by number, in file order, with their calls.
    const std::vector<ElementId> &services() const { return m_services; }
    const std::vector<std::vector<Arc>> &calls() const { return m_calls; }
    /// Services that all reach each other, called ones before their callers.
    const std::vector<Group> &groups() const { return m_groups; }

    /// A shortest cycle of each group of services that all reach each other, kept under the service
    /// that comes first in the file among those on it. nullptr where none is kept under this one.
    const Cycle *cycleAt(ElementId service) const;
    /// Those that have one.
    std::vector<ElementId> withCycle() const;
    /// The service that the call reaches in the end; 0 for a host outside, or for nothing.
    static ElementId targetOf(const Document &document, const Edge &call);

private:
    bool callsItself(std::size_t service) const;
    Cycle shortestCycle(const Group &group, std::vector<std::size_t> &groupOf,
                        std::size_t mark) const;
    Cycle cycleFrom(std::size_t start, const std::vector<std::size_t> &groupOf,
                    std::size_t mark) const;

    std::vector<ElementId> m_services;
    std::vector<std::vector<Arc>> m_calls;
    std::vector<Group> m_groups;
    std::unordered_map<ElementId, Cycle> m_cycles;
};

} // namespace moldloft::rules
