#include "simulate/sampler.h"

#include <algorithm>
#include <cmath>

#include "simulate/random.h"

namespace moldloft::simulate
{

namespace
{

enum Purpose : std::uint64_t { Work = 0x57, Waiting = 0x77, Failing = 0x66, Pausing = 0x70 };

double uniform(std::uint64_t draw, std::uint64_t key, Purpose purpose)
{
    return unitOf(mixed(draw ^ (key + purpose * 0x9e3779b97f4a7c15ULL)));
}

/// Before the n-th retry: as the clients of generated services pause.
double pauseBefore(int retry, double p)
{
    const double longest = std::min(1000, 25 << std::min(retry, 10));
    return (1 + std::floor(p * longest)) / 1000;
}

} // namespace

Sampler::Sampler(const System &system, const Faults &faults, const CallTree &tree,
                 const std::vector<Wait> &waits, std::uint64_t seed)
    : m_system(system), m_faults(faults), m_tree(tree), m_waits(waits), m_seed(mixed(seed))
{
}

Outcome Sampler::run(std::uint64_t request, bool withRootWait)
{
    m_withRootWait = withRootWait;
    m_settled.reset();
    m_trace.clear();
    return visit(0, mixed(m_seed ^ request), 0);
}

void Sampler::note(SiteIndex site, double seconds)
{
    if (m_tracing)
        m_trace.push_back({site, seconds});
}

Outcome Sampler::visit(SiteIndex at, std::uint64_t draw, double start)
{
    const Site &site = m_tree.sites[at];
    const Part &part = m_system.parts[site.part];
    if (m_faults.down[site.part] || part.pods == 0)
        return {0, false, false};
    Outcome sum;
    sum.time = part.work.isConstant() ? part.work.mean()
                                      : part.work.quantile(uniform(draw, site.key, Work));
    sum.time += m_faults.slower[site.part];
    const Wait &wait = m_waits[site.part];
    if (wait.overloaded)
        return {never, false, false};
    if (wait.share > 0 && (at != 0 || m_withRootWait))
        sum.time += wait.quantile(uniform(draw, site.key, Waiting));
    note(at, sum.time);
    if (part.errorRate > 0 && uniform(draw, site.key, Failing) < part.errorRate)
        return {sum.time, false, false};
    for (const SiteIndex store : site.waits) {
        const Outcome asked = visit(store, draw, start + sum.time);
        sum.time += asked.time;
        if (!asked.ok)
            return {sum.time, false, false};
    }
    for (const auto &step : site.steps) {
        if (!makeStep(step, draw, start, sum))
            return {sum.time, false, false};
    }
    if (!site.events.empty())
        publish(site, draw, start + sum.time);
    return sum;
}

bool Sampler::makeStep(const std::vector<CallSite> &step, std::uint64_t draw, double start,
                       Outcome &sum)
{
    const std::size_t before = m_trace.size();
    std::vector<Contribution> slowest;
    double end = 0;
    bool ok = true;
    for (const CallSite &one : step) {
        const std::size_t mark = m_trace.size();
        const Outcome outcome = call(one, draw, start + sum.time);
        if (m_tracing && step.size() > 1) {
            if (outcome.time >= end)
                slowest.assign(m_trace.begin() + long(mark), m_trace.end());
            m_trace.resize(mark);
        }
        end = std::max(end, outcome.time);
        ok = ok && (outcome.ok || one.fallback);
        sum.degraded = sum.degraded || !outcome.ok || outcome.degraded;
    }
    if (m_tracing && step.size() > 1) {
        m_trace.resize(before);
        m_trace.insert(m_trace.end(), slowest.begin(), slowest.end());
    }
    sum.time += end;
    return ok;
}

Outcome Sampler::call(const CallSite &call, std::uint64_t draw, double start)
{
    const std::size_t mark = m_trace.size();
    double elapsed = 0;
    for (int attempt = 0; attempt <= call.retries; ++attempt) {
        const std::uint64_t own = attempt == 0 ? draw : mixed(draw, std::uint64_t(attempt));
        if (attempt > 0) {
            const double p = uniform(own, m_tree.sites[call.site].key, Pausing);
            const double pause = pauseBefore(attempt, p);
            if (elapsed + pause >= call.timeout)
                break;
            elapsed += pause;
            note(call.site, pause);
        }
        const Outcome outcome = visit(call.site, own, start + elapsed);
        if (elapsed + outcome.time > call.timeout) {
            if (m_tracing)
                m_trace.resize(mark);
            note(call.site, call.timeout);
            return {call.timeout, false, false};
        }
        elapsed += outcome.time;
        if (outcome.ok)
            return {elapsed, true, outcome.degraded};
    }
    return {elapsed, false, false};
}

void Sampler::publish(const Site &site, std::uint64_t draw, double end)
{
    const bool wasTracing = m_tracing;
    m_tracing = false;
    for (const EventSite &event : site.events) {
        double start = end;
        if (event.broker != 0) {
            const Outcome carried = visit(event.broker, draw, start);
            start += carried.ok ? carried.time : never;
        }
        const Outcome handled = visit(event.site, draw, start);
        const double done = handled.ok ? start + handled.time : never;
        m_settled = std::max(m_settled.value_or(0), done);
    }
    m_tracing = wasTracing;
}

} // namespace moldloft::simulate
