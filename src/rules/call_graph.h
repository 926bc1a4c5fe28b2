#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "base/components.h"
#include "rules/call_arcs.h"

namespace moldloft::rules
{

/// The synchronous calls between services, aliases followed, and the cycles among them. Flat lists
/// of numbers: it is made anew after each edit of a call, in a design of any size.
class CallGraph
{
public:
    /// A cycle: calls that lead from a service back to it, in the order of the calls.
    using Cycle = std::vector<const Edge *>;
    using Number = std::uint32_t; ///< of a service, in file order

    /// One call between services, aliases followed.
    struct Arc {
        Number to = 0;
        int attempts = 1; ///< how often it is made at most
        const Edge *edge = nullptr;
    };

    static constexpr unsigned dependsOn = CallArcs::dependsOn;

    explicit CallGraph(const Context &context);

    /// Services by number, in file order.
    std::span<const ElementId> services() const { return m_services; }
    /// The number of the service, or `none`.
    Number numberOf(ElementId service) const;
    static constexpr Number none = UINT32_MAX;

    std::span<const Arc> callsOf(Number service) const { return m_calls[service]; }
    /// Services that all reach each other, called ones before their callers.
    const Components &groups() const { return m_groups; }

    /// A shortest cycle of each group of services that all reach each other, kept under the service
    /// that comes first in the file among those on it. nullptr where none is kept under this one.
    const Cycle *cycleAt(ElementId service) const;
    /// Those that have one.
    std::vector<ElementId> withCycle() const;

private:
    bool callsItself(Number service) const;
    Cycle shortestCycle(std::span<const Number> group) const;
    Cycle cycleFrom(Number start) const;

    std::vector<ElementId> m_services;
    std::vector<Number> m_numbers; ///< by id
    Pieces<Arc> m_calls;
    Components m_groups;
    std::unordered_map<ElementId, Cycle> m_cycles;
};

} // namespace moldloft::rules
