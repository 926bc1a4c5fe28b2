#include <algorithm>

#include "simulate/cascade.h"

namespace moldloft::simulate
{

namespace
{

bool isDown(const std::vector<Effect> &effects, std::size_t part)
{
    return effects[part].state == State::Down;
}

/// What its publishers that are up give it.
double rateOf(const System &system, const Load &load, const std::vector<Effect> &effects,
              const Stream &stream, bool onlyOutbox)
{
    double rate = 0;
    for (const std::size_t publisher : stream.publishers) {
        if (!isDown(effects, publisher) && (!onlyOutbox || system.parts[publisher].hasOutbox))
            rate += load.requests[publisher] + load.events[publisher];
    }
    return rate;
}

/// Events a second that a subscriber takes from all its channels.
double capacityOf(const Part &part)
{
    return part.consumption > 0 ? part.consumption * part.pods : never;
}

void hold(Backlog &backlog, const std::optional<double> &limit, double from, double capacity)
{
    if (limit && backlog.rate > 0) {
        const double full = from + *limit / backlog.rate;
        if (full < backlog.until)
            backlog.fullAt = full;
    }
    if (backlog.until == never)
        return;
    double held = backlog.rate * (backlog.until - from);
    if (limit)
        held = std::min(held, *limit);
    backlog.mostEvents = held;
    if (capacity == never)
        backlog.drainedAt = backlog.until;
    else if (capacity > backlog.rate)
        backlog.drainedAt = backlog.until + held / (capacity - backlog.rate);
}

/// Where nothing failed: a subscriber that never catches up.
std::optional<Backlog> ofSlowSubscriber(const System &system, const Load &load, Backlog backlog,
                                        const Stream &stream)
{
    if (!system.hasAllRates()) // an alarm about a rate that nobody named would be none
        return std::nullopt;
    for (const std::size_t subscriber : stream.subscribers) {
        const Part &part = system.parts[subscriber];
        const double capacity = capacityOf(part), arriving = load.events[subscriber];
        if (part.pods == 0 || capacity >= arriving)
            continue;
        if (stream.limit)
            backlog.fullAt = *stream.limit / (arriving - capacity);
        backlog.reason =
            phrase("simulate", "{0} takes fewer events a second than come.")(part.name);
        return backlog;
    }
    return std::nullopt;
}

std::optional<Backlog> backlogOf(const System &system, const Load &load,
                                 const std::vector<Effect> &effects, std::size_t index)
{
    const Stream &stream = system.streams[index];
    Backlog backlog;
    backlog.stream = index;
    if (stream.broker && isDown(effects, *stream.broker)) {
        const Effect &broker = effects[*stream.broker];
        backlog.inOutbox = true;
        backlog.until = broker.recovers;
        backlog.rate = rateOf(system, load, effects, stream, true);
        backlog.reason =
            phrase("simulate", "{0} is down; publishers keep them in their databases.")(
                system.parts[*stream.broker].name);
        if (backlog.rate <= 0)
            return std::nullopt;
        backlog.from = broker.at;
        hold(backlog, std::nullopt, broker.at, never);
        return backlog;
    }
    backlog.rate = rateOf(system, load, effects, stream, false);
    double from = never, capacity = never;
    backlog.until = 0;
    std::vector<std::string> names;
    for (const std::size_t subscriber : stream.subscribers) {
        if (!isDown(effects, subscriber))
            continue;
        names.push_back(system.parts[subscriber].name);
        from = std::min(from, effects[subscriber].at);
        backlog.until = std::max(backlog.until, effects[subscriber].recovers);
        // what it takes from other channels comes first
        const double others = load.events[subscriber] - backlog.rate;
        capacity = std::min(capacity, capacityOf(system.parts[subscriber]) - std::max(0.0, others));
    }
    if (backlog.rate <= 0)
        return std::nullopt;
    if (names.empty()) {
        backlog.until = never;
        return ofSlowSubscriber(system, load, backlog, stream);
    }
    backlog.reason = phrase("simulate", "{0} does not take them.")(enumerated(names));
    backlog.from = from;
    hold(backlog, stream.limit, from, capacity);
    return backlog;
}

} // namespace

std::vector<Backlog> backlogsOf(const System &system, const Load &load,
                                const std::vector<Effect> &effects)
{
    std::vector<Backlog> list;
    for (std::size_t i = 0; i < system.streams.size(); ++i) {
        if (auto backlog = backlogOf(system, load, effects, i))
            list.push_back(*std::move(backlog));
    }
    return list;
}

} // namespace moldloft::simulate
