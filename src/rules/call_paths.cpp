#include "rules/call_paths.h"

#include <algorithm>

#include "rules/thresholds.h"

namespace moldloft::rules
{

namespace
{

using Arc = CallGraph::Arc;
using Number = CallGraph::Number;

constexpr long long countedUpTo = 1'000'000'000;

} // namespace

CallPaths::CallPaths(const Context &context)
    : m_graph(context.index<CallGraph>()), m_nodes(m_graph.services().size())
{
    findDepths();
    findAttempts();
    for (Number i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i].depth > longestChain && !m_nodes[i].called)
            m_long.push_back(m_graph.services()[i]);
        bool amplifies = false;
        eachCall(i, [&](const Arc &arc) { amplifies = amplifies || isAmplifying(i, arc); });
        if (amplifies)
            m_amplifying.push_back(m_graph.services()[i]);
    }
}

template<class Visit>
void CallPaths::eachCall(Number from, const Visit &visit) const
{
    for (const Arc &arc : m_graph.callsOf(from)) {
        if (!m_graph.groups().isTogether(arc.to, from))
            visit(arc);
    }
}

/// At the target of the call.
long long CallPaths::attemptsAfter(Number from, const Arc &arc) const
{
    return std::min(countedUpTo, m_nodes[from].attempts * arc.attempts);
}

bool CallPaths::isAmplifying(Number from, const Arc &arc) const
{
    return m_nodes[from].attempts <= mostAttempts && attemptsAfter(from, arc) > mostAttempts;
}

void CallPaths::findDepths()
{
    for (const Number from : m_graph.groups().members.all) { // called ones first
        eachCall(from, [&](const Arc &arc) {
            m_nodes[arc.to].called = true;
            if (m_nodes[arc.to].depth < m_nodes[from].depth)
                return;
            m_nodes[from].depth = m_nodes[arc.to].depth + 1;
            m_nodes[from].deepest = &arc;
        });
    }
}

void CallPaths::findAttempts()
{
    const auto &groups = m_graph.groups().members;
    for (std::size_t g = groups.size(); g-- > 0;) { // callers first
        for (const Number from : groups[g]) {
            eachCall(from, [&](const Arc &arc) {
                const long long attempts = attemptsAfter(from, arc);
                if (attempts <= m_nodes[arc.to].attempts)
                    return;
                m_nodes[arc.to].attempts = attempts;
                m_nodes[arc.to].worst = &arc;
            });
        }
    }
}

CallPaths::Path CallPaths::chainFrom(ElementId service) const
{
    Path path;
    Number at = m_graph.numberOf(service);
    if (at == CallGraph::none || m_nodes[at].called)
        return path;
    for (; m_nodes[at].deepest; at = m_nodes[at].deepest->to)
        path.push_back(m_nodes[at].deepest->edge);
    return path;
}

std::vector<CallPaths::Amplified> CallPaths::amplifiedBy(ElementId service) const
{
    std::vector<Amplified> found;
    const Number own = m_graph.numberOf(service);
    if (own == CallGraph::none)
        return found;
    eachCall(own, [&](const Arc &arc) {
        if (!isAmplifying(own, arc))
            return;
        Amplified entry{arc.edge, attemptsAfter(own, arc), {arc.edge}};
        for (const Arc *worst = m_nodes[own].worst; worst;
             worst = m_nodes[m_graph.numberOf(worst->edge->from)].worst)
            entry.path.insert(entry.path.begin(), worst->edge);
        found.push_back(std::move(entry));
    });
    return found;
}

} // namespace moldloft::rules
