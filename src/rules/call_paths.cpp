#include "rules/call_paths.h"

#include <algorithm>

#include "rules/call_graph.h"
#include "rules/calls.h"
#include "rules/thresholds.h"

namespace moldloft::rules
{

namespace
{

constexpr long long countedUpTo = 1'000'000'000;

} // namespace

CallPaths::CallPaths(const Context &context) : m_document(context.document())
{
    const CallGraph &graph = context.index<CallGraph>();
    const std::size_t count = graph.services().size();
    std::vector<Node> nodes(count);
    std::vector<std::size_t> groupOf(count);
    for (std::size_t g = 0; g < graph.groups().size(); ++g) {
        for (const std::size_t node : graph.groups()[g])
            groupOf[node] = g;
    }
    const auto visit = [&](std::size_t from, const auto &each) {
        for (const CallGraph::Arc &arc : graph.calls()[from]) {
            if (groupOf[arc.to] != groupOf[from])
                each(arc);
        }
    };
    for (const auto &group : graph.groups()) { // called ones first
        for (const std::size_t from : group) {
            visit(from, [&](const CallGraph::Arc &arc) {
                nodes[arc.to].called = true;
                if (nodes[arc.to].depth < nodes[from].depth)
                    return;
                nodes[from].depth = nodes[arc.to].depth + 1;
                nodes[from].deepest = arc.edge;
            });
        }
    }
    for (auto group = graph.groups().rbegin(); group != graph.groups().rend(); ++group) {
        for (const std::size_t from : *group) {
            visit(from, [&](const CallGraph::Arc &arc) {
                const long long attempts = std::min(
                    countedUpTo,
                    nodes[from].attempts *
                        attemptsOf(callAt(*m_document.find(graph.services()[from]), *arc.edge)));
                if (attempts > mostAttempts && nodes[from].attempts <= mostAttempts)
                    nodes[from].amplified.push_back(arc.edge);
                if (attempts > nodes[arc.to].attempts) {
                    nodes[arc.to].attempts = attempts;
                    nodes[arc.to].worst = arc.edge;
                }
            });
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (nodes[i].depth > longestChain && !nodes[i].called)
            m_long.push_back(graph.services()[i]);
        if (!nodes[i].amplified.empty())
            m_amplifying.push_back(graph.services()[i]);
        if (nodes[i].depth > 0 || nodes[i].worst)
            m_nodes.emplace(graph.services()[i], std::move(nodes[i]));
    }
}

CallPaths::Path CallPaths::chainFrom(ElementId service) const
{
    Path path;
    auto node = m_nodes.find(service);
    if (node == m_nodes.end() || node->second.called)
        return path;
    while (node != m_nodes.end() && node->second.deepest) {
        path.push_back(node->second.deepest);
        node = m_nodes.find(CallGraph::targetOf(m_document, *node->second.deepest));
    }
    return path;
}

std::vector<CallPaths::Amplified> CallPaths::amplifiedBy(ElementId service) const
{
    std::vector<Amplified> found;
    const auto own = m_nodes.find(service);
    if (own == m_nodes.end())
        return found;
    for (const Edge *call : own->second.amplified) {
        Amplified entry{call, 0, {call}};
        const Record &caller = *m_document.find(service);
        entry.attempts = own->second.attempts * attemptsOf(callAt(caller, *call));
        for (auto node = own; node != m_nodes.end() && node->second.worst;
             node = m_nodes.find(node->second.worst->from))
            entry.path.insert(entry.path.begin(), node->second.worst);
        found.push_back(std::move(entry));
    }
    return found;
}

} // namespace moldloft::rules
