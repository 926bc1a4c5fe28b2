#include "simulate/timeline.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace moldloft::simulate
{

namespace
{

constexpr double sameInstant = 1e-6;

/// What happens after the waves, by its time.
class Later
{
public:
    explicit Later(double first) : m_first(first) {}

    void add(double time, bool begins, Message what)
    {
        if (std::isinf(time))
            return;
        Moment &moment = at(std::max(time, m_first));
        moment.begins = moment.begins && begins;
        moment.what.push_back(std::move(what));
    }

    /// Nothing happens then, but more has piled up.
    void stretch(double time) { at(time).begins = true; }

    std::vector<Moment> take() { return std::move(m_moments); }

private:
    Moment &at(double time)
    {
        auto it = std::find_if(m_moments.begin(), m_moments.end(), [&](const Moment &moment) {
            return moment.time >= time - sameInstant;
        });
        if (it == m_moments.end() || it->time > time + sameInstant) {
            it = m_moments.insert(it, Moment());
            it->time = time;
        }
        return *it;
    }

    double m_first;
    std::vector<Moment> m_moments;
};

Message sentenceOf(const System &system, const Effect &effect)
{
    const std::string &name = system.parts[effect.part].name;
    switch (effect.state) {
    case State::Down:
        return phrase("simulate", "{0} fails.")(name);
    case State::Slow:
        return phrase("simulate", "{0} is slow.")(name);
    default:
        return phrase("simulate", "{0} is degraded.")(name);
    }
}

std::vector<Moment> wavesOf(const System &system, const Cascade &cascade)
{
    std::vector<Moment> waves(static_cast<std::size_t>(cascade.waves()) + 1);
    for (const Effect &effect : cascade.effects) {
        Moment &wave = waves[static_cast<std::size_t>(effect.wave)];
        wave.time = std::max(wave.time, effect.at);
        wave.what.push_back(sentenceOf(system, effect));
    }
    for (const EntryEffect &entry : cascade.entries) {
        if (entry.state == State::Up)
            continue;
        Moment &wave = waves[static_cast<std::size_t>(entry.wave)];
        wave.time = std::max(wave.time, entry.at);
        const std::string &name = system.entries[entry.entry].name;
        wave.what.push_back(
            entry.state == State::Down   ? phrase("simulate", "{0} answers no longer.")(name)
            : entry.state == State::Slow ? phrase("simulate", "{0} answers late.")(name)
                                         : phrase("simulate", "{0} answers with less.")(name));
    }
    for (std::size_t i = 0; i < waves.size(); ++i) {
        waves[i].wave = static_cast<int>(i);
        if (i > 0) // it needs the one before
            waves[i].time = std::max(waves[i].time, waves[i - 1].time);
    }
    return waves;
}

} // namespace

double Timeline::timeAt(double position) const
{
    position = std::clamp(position, 0.0, last());
    const auto before = static_cast<std::size_t>(position);
    if (before + 1 >= moments.size())
        return moments.back().time;
    const double part = position - static_cast<double>(before);
    return moments[before].time + part * (moments[before + 1].time - moments[before].time);
}

int Timeline::waveAt(double position) const
{
    return moments[static_cast<std::size_t>(std::clamp(position, 0.0, last()))].wave;
}

double Timeline::positionOf(int wave) const
{
    const auto it = std::find_if(moments.begin(), moments.end(),
                                 [&](const Moment &moment) { return moment.wave >= wave; });
    return it == moments.end() ? last() : static_cast<double>(it - moments.begin());
}

Timeline timelineOf(const System &system, const Cascade &cascade)
{
    Timeline timeline;
    timeline.moments = wavesOf(system, cascade);
    const Moment last = timeline.moments.back();
    Later later(last.time);
    for (const Effect &effect : cascade.effects)
        later.add(effect.recovers, false,
                  phrase("simulate", "{0} is well again.")(system.parts[effect.part].name));
    bool forEver = false;
    for (const Backlog &held : cascade.backlogs) {
        const std::string &name = system.streams[held.stream].name;
        if (held.fullAt)
            later.add(*held.fullAt, true, phrase("simulate", "{0} is full.")(name));
        if (held.drainedAt)
            later.add(*held.drainedAt, false,
                      phrase("simulate", "All events of {0} are handled.")(name));
        forEver = forEver || (!held.drainedAt && !held.fullAt);
    }
    std::vector<Moment> rest = later.take();
    if (forEver) {
        const double end = rest.empty() ? last.time : rest.back().time;
        later = Later(last.time);
        later.stretch(end + horizon);
        for (Moment &moment : later.take())
            rest.push_back(std::move(moment));
    }
    for (Moment &moment : rest) {
        moment.wave = last.wave;
        timeline.moments.push_back(std::move(moment));
    }
    return timeline;
}

State stateAt(const Effect &effect, int wave, double time)
{
    return effect.wave <= wave && time < effect.recovers ? effect.state : State::Up;
}

State stateAt(const EntryEffect &effect, int wave, double time)
{
    return effect.wave <= wave && time < effect.recovers ? effect.state : State::Up;
}

double heldAt(const Backlog &backlog, double time)
{
    if (time <= backlog.from)
        return 0;
    const double full = backlog.fullAt.value_or(never);
    const double stop = std::min({time, full, backlog.until});
    const double held = backlog.rate * (stop - backlog.from);
    if (time <= backlog.until)
        return held;
    if (!backlog.drainedAt)
        return held;
    const double end = *backlog.drainedAt;
    return end <= backlog.until || time >= end ? 0 : held * (end - time) / (end - backlog.until);
}

} // namespace moldloft::simulate
