#include "simulate/latency.h"

#include <algorithm>
#include <cmath>

#include "simulate/sampler.h"

namespace moldloft::simulate
{

namespace
{

constexpr int tracedRequests = 2'000;
constexpr int momentRequests = 4'000;
constexpr int cancelEvery = 512;

std::optional<double> percentile(std::vector<double> &times, double p)
{
    const auto rank = static_cast<long>(std::ceil(p * static_cast<double>(times.size()))) - 1;
    const auto at = times.begin() + std::max(0L, rank);
    std::nth_element(times.begin(), at, times.end());
    return std::isinf(*at) ? std::nullopt : std::optional(*at);
}

Percentiles percentiles(std::vector<double> &times)
{
    return {percentile(times, 0.5), percentile(times, 0.95), percentile(times, 0.99)};
}

/// Collects what single requests tell.
class Tally
{
public:
    explicit Tally(int requests) { m_times.reserve(std::size_t(requests)); }

    void add(const Outcome &outcome, std::optional<double> settled)
    {
        m_times.push_back(outcome.ok ? outcome.time : never);
        if (settled)
            m_settled.push_back(*settled);
        if (!outcome.ok)
            return;
        ++m_good;
        m_degraded += outcome.degraded;
        m_sum += outcome.time;
    }

    void addTrace(const std::vector<Contribution> &trace, const CallTree &tree)
    {
        ++m_traced;
        for (const Contribution &entry : trace) {
            const std::size_t part = tree.sites[entry.site].part;
            auto it = std::find_if(m_hops.begin(), m_hops.end(),
                                   [&](const HopShare &hop) { return hop.part == part; });
            if (it == m_hops.end())
                it = m_hops.insert(it, {part, 0, 0});
            it->seconds += entry.seconds;
        }
    }

    EntryLatency result()
    {
        EntryLatency entry;
        if (m_times.empty())
            return entry;
        const auto all = static_cast<double>(m_times.size());
        entry.served = m_good / all;
        entry.degraded = m_good > 0 ? m_degraded / m_good : 0;
        entry.mean = m_good > 0 ? m_sum / m_good : 0;
        entry.answer = percentiles(m_times);
        if (!m_settled.empty())
            entry.settled = percentiles(m_settled);
        double sum = 0;
        for (const HopShare &hop : m_hops)
            sum += hop.seconds;
        for (HopShare &hop : m_hops) {
            hop.share = sum > 0 ? hop.seconds / sum : 0;
            hop.seconds /= std::max(1, m_traced);
        }
        entry.hops = std::move(m_hops);
        return entry;
    }

private:
    std::vector<double> m_times, m_settled;
    double m_good = 0, m_degraded = 0, m_sum = 0;
    int m_traced = 0;
    std::vector<HopShare> m_hops;
};

/// Services that calls lead to before those that call them.
void callees(const System &system, std::size_t part, std::vector<char> &seen,
             std::vector<std::size_t> &order)
{
    if (seen[part])
        return;
    seen[part] = 1;
    for (const Hop &hop : system.parts[part].calls)
        callees(system, hop.to, seen, order);
    order.push_back(part);
}

/// The wait of one service, those of all that it calls being known.
Wait waitOf(const System &system, const Faults &faults, std::size_t index, double rate,
            const std::vector<Wait> &waits, std::uint64_t seed)
{
    const Part &part = system.parts[index];
    const CallTree tree = treeOf(system, index);
    double mean = part.work.mean() + faults.slower[index];
    double variance = part.work.variance();
    if (tree.sites[0].waits.size() + tree.sites[0].steps.size() > 0) {
        Sampler sampler(system, faults, tree, waits, seed);
        double sum = 0, squares = 0;
        for (int i = 0; i < momentRequests; ++i) {
            const double time = sampler.run(std::uint64_t(i), false).time;
            sum += time;
            squares += time * time;
        }
        mean = sum / momentRequests;
        variance = std::max(0.0, squares / momentRequests - mean * mean);
    }
    if (std::isinf(mean))
        return {1, 0, true};
    return waitFor(part.concurrency, rate / part.pods, mean, variance);
}

bool isCancelled(const LatencyOptions &options)
{
    return options.isCancelled && options.isCancelled();
}

} // namespace

std::vector<Wait> waitsOf(const System &system, const Faults &faults, std::uint64_t seed)
{
    std::vector<Wait> waits(system.parts.size());
    const bool anyWaits = std::any_of(system.parts.begin(), system.parts.end(),
                                      [](const Part &part) { return part.concurrency > 0; });
    if (!anyWaits)
        return waits;
    const Load load = loadOf(system);
    std::vector<char> seen(system.parts.size(), 0);
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < system.parts.size(); ++i)
        callees(system, i, seen, order);
    for (const std::size_t i : order) {
        if (system.parts[i].concurrency > 0 && system.parts[i].pods > 0)
            waits[i] = waitOf(system, faults, i, load.requests[i], waits, seed);
    }
    return waits;
}

std::vector<EntryLatency> latencies(const System &system, const Faults &faults,
                                    const LatencyOptions &options)
{
    std::vector<EntryLatency> result;
    const std::vector<Wait> waits = waitsOf(system, faults, options.seed);
    for (const EntryPoint &entry : system.entries) {
        const CallTree tree = treeOf(system, entry.service);
        Sampler sampler(system, faults, tree, waits, options.seed);
        Tally tally(options.requests);
        for (int i = 0; i < options.requests; ++i) {
            if (i % cancelEvery == 0 && isCancelled(options))
                return result;
            sampler.trace(i < tracedRequests);
            const Outcome outcome = sampler.run(std::uint64_t(i));
            tally.add(outcome, sampler.settled());
            if (i < tracedRequests && outcome.ok)
                tally.addTrace(sampler.contributions(), tree);
        }
        result.push_back(tally.result());
        result.back().truncated = tree.truncated;
    }
    return result;
}

} // namespace moldloft::simulate
