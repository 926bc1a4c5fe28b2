#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/message.h"
#include "simulate/load.h"

namespace moldloft::simulate
{

enum class State { Up, Degraded, Slow, Down };

/// What happens to one part, by index of System::parts.
struct Effect {
    std::size_t part = 0;
    State state = State::Up;
    int wave = 0;                     ///< 0: what was taken down or slowed
    double at = 0;                    ///< seconds from the beginning
    std::optional<std::size_t> cause; ///< the part through which it came
    Message reason;
    double recovers = never; ///< when it is well again by itself
};

struct EntryEffect {
    std::size_t entry = 0;
    State state = State::Up;
    int wave = 0;
    double at = 0;
    Message reason;
    double recovers = never;
};

/// Events that pile up in a channel (or in the outboxes of its publishers, while its broker is
/// down).
struct Backlog {
    std::size_t stream = 0;
    double rate = 0;                  ///< events a second
    bool inOutbox = false;            ///< held by the publishers
    bool lost = false;                ///< publishers have no outbox: they fail instead
    double from = 0;                  ///< when it begins
    double until = never;             ///< when somebody takes them again
    std::optional<double> fullAt;     ///< when its limit is reached, if that is before `until`
    std::optional<double> mostEvents; ///< held at `until`
    std::optional<double> drainedAt;  ///< when all is caught up with
    Message reason;
};

/// How a failure spreads. Times and rules:
///
/// - A service fails when it, a database that it owns or uses, or the target of a call without
///   fallback is down, in the wave after its cause, at once: what is down refuses connections.
///   With a call that has a fallback it is degraded. A generated service whose database is down is
///   taken out of rotation after readinessSeconds.
/// - A service without a database fails while a broker that it publishes to is down; one with a
///   database keeps its events in its outbox. Subscribers of a broker that is down are degraded.
/// - What is slow makes its callers slow, and those fail whose timeout (for all attempts) runs out;
///   times are medians.
/// - A crashed service, database or broker is started again by Kubernetes and is back after its
///   startup and one period of its readiness probe; what failed through it is back with it. An
///   external host, something slow and a namespace that is gone do not recover by themselves.
struct Cascade {
    std::vector<Effect> effects;      ///< by wave, then in the order of the design
    std::vector<EntryEffect> entries; ///< all, in the order of the system
    std::vector<Backlog> backlogs;

    State stateOf(std::size_t part) const;
    int waves() const;
};

inline constexpr double readinessPeriod = 5;   ///< of the exported probes, seconds
inline constexpr double readinessSeconds = 10; ///< two of them fail

/// Overrides for what was taken down: when it is back. A crash where nothing is said.
struct Recovery {
    std::size_t part = 0;
    double at = never;
    Message reason; ///< why it is down; "": it was taken down
};

/// What piles up where, given what happened to the parts (one entry each).
std::vector<Backlog> backlogsOf(const System &system, const Load &load,
                                const std::vector<Effect> &effects);

Cascade cascadeOf(const System &system, const Load &load, const Faults &faults,
                  const std::vector<Recovery> &recoveries = {});

/// What falls when one thing falls.
struct Blast {
    ElementId id;
    std::string name;
    ElementKind kind = ElementKind::Service;
    int entriesLost = 0;
    int servicesDown = 0; ///< itself not counted
    int servicesDegraded = 0;
};

/// Of every service, database, broker, external host and namespace; the widest first.
/// Empty where it was cancelled.
std::vector<Blast> blastRadii(const System &system, const Document &document,
                              const std::function<bool()> &isCancelled = {});

} // namespace moldloft::simulate
