#pragma once

#include "simulate/call_tree.h"

namespace moldloft::simulate
{

/// How a piece of work ended.
struct Outcome {
    double time = 0;
    bool ok = true;
    bool degraded = false;
};

struct Contribution {
    SiteIndex site = 0;
    double seconds = 0;
};

/// Follows single requests through a tree. The maths stands in latency.h.
class Sampler
{
public:
    Sampler(const System &system, const Faults &faults, const CallTree &tree,
            const std::vector<Wait> &waits, std::uint64_t seed);

    /// The same number is the same request. Root waits can be left out: then it is the time that a
    /// place is held.
    Outcome run(std::uint64_t request, bool withRootWait = true);
    /// The end of the last piece of work that the last request set off; nothing where nothing was.
    std::optional<double> settled() const { return m_settled; }
    /// What the slowest path of the last request was made of, once asked for.
    void trace(bool on) { m_tracing = on; }
    const std::vector<Contribution> &contributions() const { return m_trace; }

private:
    Outcome visit(SiteIndex at, std::uint64_t draw, double start);
    Outcome call(const CallSite &call, std::uint64_t draw, double start);
    bool makeStep(const std::vector<CallSite> &step, std::uint64_t draw, double start,
                  Outcome &sum);
    void publish(const Site &site, std::uint64_t draw, double end);
    void note(SiteIndex site, double seconds);

    const System &m_system;
    const Faults &m_faults;
    const CallTree &m_tree;
    const std::vector<Wait> &m_waits;
    std::uint64_t m_seed;
    bool m_withRootWait = true;
    bool m_tracing = false;
    std::optional<double> m_settled;
    std::vector<Contribution> m_trace;
};

} // namespace moldloft::simulate
