#pragma once

#include <vector>

#include "rules/call_graph.h"

namespace moldloft::rules
{

/// How deep the synchronous calls go, and how often a request is tried on its way down. Calls
/// within a cycle are left out: the rule call-cycle is about them.
class CallPaths
{
public:
    using Path = std::vector<const Edge *>;

    static constexpr unsigned dependsOn = CallGraph::dependsOn;

    explicit CallPaths(const Context &context);

    /// Services from which a chain of more than longestChain calls begins.
    const std::vector<ElementId> &withLongChain() const { return m_long; }
    /// Services that have calls which multiply beyond mostAttempts.
    const std::vector<ElementId> &amplifying() const { return m_amplifying; }

    /// The calls of a longest chain that begins at the service, which nobody calls; empty for all
    /// others.
    Path chainFrom(ElementId service) const;

    /// A call at which the attempts of one request exceed a number for the first time.
    struct Amplified {
        const Edge *call = nullptr;
        long long attempts = 0; ///< at its target
        Path path;              ///< from where the request came in to this call
    };
    /// Those of the service, with more than mostAttempts.
    std::vector<Amplified> amplifiedBy(ElementId service) const;

private:
    struct Node {
        const CallGraph::Arc *deepest = nullptr; ///< the first of the calls in a row below it
        const CallGraph::Arc *worst = nullptr;   ///< the call by which most attempts come
        long long attempts = 1;                  ///< of one request, at worst
        int depth = 0;                           ///< calls in a row below it
        bool called = false;                     ///< by another service
    };

    template<class Visit>
    void eachCall(CallGraph::Number from, const Visit &visit) const;
    long long attemptsAfter(CallGraph::Number from, const CallGraph::Arc &arc) const;
    bool isAmplifying(CallGraph::Number from, const CallGraph::Arc &arc) const;
    void findDepths();
    void findAttempts();

    const CallGraph &m_graph;
    std::vector<Node> m_nodes; ///< by number
    std::vector<ElementId> m_long;
    std::vector<ElementId> m_amplifying;
};

} // namespace moldloft::rules
