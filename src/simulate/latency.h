#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "simulate/load.h"

namespace moldloft::simulate
{

/// How long requests of each entry point take, by Monte Carlo.
///
/// A request makes a service work (its latency, after the wait for a free place where it has a
/// concurrency), then ask its databases one after the other, then make its calls: one after the
/// other, those of one `parallel` group at once, the group ending with its last. An attempt that
/// fails is made again after a pause of 1 ms to min(1 s, 25 ms · 2^n), as long as the timeout of
/// the call, which is for all attempts together, has not run out. A call that fails makes its
/// caller fail, except with `fallback`. What is down refuses at once. A service without a database
/// waits for the brokers it publishes to; one with a database has an outbox and does not.
///
/// Percentiles are of the time until a good answer: a request that fails counts as one that never
/// ends, so that a failure cannot make anything look faster.
struct Percentiles {
    std::optional<double> p50, p95, p99; ///< seconds; nothing: so many never end
};

/// What one part adds to the mean of good answers, along the slowest path.
struct HopShare {
    std::size_t part = 0;
    double seconds = 0;
    double share = 0; ///< of the mean
};

struct EntryLatency {
    Percentiles answer;
    /// Until the last subscriber that the request wakes, directly or not, is done.
    std::optional<Percentiles> settled;
    double served = 1;   ///< share of requests that get a good answer
    double degraded = 0; ///< of these, with a fallback
    double mean = 0;     ///< of good answers
    std::vector<HopShare> hops;
    bool truncated = false; ///< the call tree was too large to follow whole
};

struct LatencyOptions {
    int requests = 100'000; ///< of each entry point
    std::uint64_t seed = 1;
    std::function<bool()> isCancelled;
};

/// In the order of System::entries; fewer where it was cancelled.
std::vector<EntryLatency> latencies(const System &system, const Faults &faults,
                                    const LatencyOptions &options);

/// The wait in front of each part: nothing but where a service has a concurrency. What a request
/// holds a place for is all its work, the calls it waits for included.
std::vector<Wait> waitsOf(const System &system, const Faults &faults, std::uint64_t seed);

} // namespace moldloft::simulate
