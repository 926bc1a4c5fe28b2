#include "rules/call_graph.h"

#include <algorithm>
#include <deque>

namespace moldloft::rules
{

namespace
{

/// In larger groups the cycle is sought from the first service only: the whole stays O(n).
constexpr std::size_t exhaustiveGroup = 64;

} // namespace

CallGraph::CallGraph(const Context &context)
    : m_services(context.services().begin(), context.services().end()),
      m_numbers(context.document().lastId().value + 1, none)
{
    for (Number i = 0; i < m_services.size(); ++i)
        m_numbers[m_services[i].value] = i;
    const auto &arcs = context.index<CallArcs>();
    Pieces<Number> targets;
    for (const ElementId service : m_services) {
        for (const CallArcs::Arc &arc : arcs.of(service)) {
            targets.all.push_back(m_numbers[arc.to.value]);
            m_calls.all.push_back({targets.all.back(), arc.attempts, arc.edge});
        }
        targets.close();
        m_calls.close();
    }
    m_groups = componentsOf(targets);
    for (std::size_t i = 0; i < m_groups.members.size(); ++i) {
        const auto group = m_groups.members[i];
        if (group.size() == 1 && !callsItself(group.front()))
            continue;
        Cycle cycle = shortestCycle(group);
        if (cycle.empty())
            continue;
        const auto first = std::min_element(cycle.begin(), cycle.end(), [&](auto *a, auto *b) {
            return numberOf(a->from) < numberOf(b->from);
        });
        std::rotate(cycle.begin(), first, cycle.end());
        const ElementId at = cycle.front()->from;
        m_cycles.emplace(at, std::move(cycle));
    }
}

CallGraph::Number CallGraph::numberOf(ElementId service) const
{
    return service.value < m_numbers.size() ? m_numbers[service.value] : none;
}

bool CallGraph::callsItself(Number service) const
{
    const auto calls = callsOf(service);
    return std::any_of(calls.begin(), calls.end(),
                       [service](const Arc &arc) { return arc.to == service; });
}

CallGraph::Cycle CallGraph::shortestCycle(std::span<const Number> group) const
{
    Cycle shortest;
    const std::size_t starts = group.size() <= exhaustiveGroup ? group.size() : 1;
    for (std::size_t i = 0; i < starts; ++i) {
        Cycle cycle = cycleFrom(group[i]);
        if (!cycle.empty() && (shortest.empty() || cycle.size() < shortest.size()))
            shortest = std::move(cycle);
    }
    return shortest;
}

/// Breadth first within the group, until a call leads back to where it began.
CallGraph::Cycle CallGraph::cycleFrom(Number start) const
{
    struct Step {
        Number from = none;
        const Edge *edge = nullptr;
    };
    std::unordered_map<Number, Step> reached;
    std::deque<Number> queue{start};
    while (!queue.empty()) {
        const Number node = queue.front();
        queue.pop_front();
        for (const Arc &arc : callsOf(node)) {
            if (!m_groups.isTogether(arc.to, start) || reached.contains(arc.to))
                continue;
            reached[arc.to] = {node, arc.edge};
            if (arc.to != start) {
                queue.push_back(arc.to);
                continue;
            }
            Cycle cycle;
            Number at = start;
            do {
                cycle.push_back(reached[at].edge);
                at = reached[at].from;
            } while (at != start);
            std::reverse(cycle.begin(), cycle.end());
            return cycle;
        }
    }
    return {};
}

std::vector<ElementId> CallGraph::withCycle() const
{
    std::vector<ElementId> found;
    for (const auto &[service, cycle] : m_cycles)
        found.push_back(service);
    return found;
}

const CallGraph::Cycle *CallGraph::cycleAt(ElementId service) const
{
    const auto it = m_cycles.find(service);
    return it == m_cycles.end() ? nullptr : &it->second;
}

} // namespace moldloft::rules
