#include "simulate/cascade.h"

#include <algorithm>
#include <set>

#include "simulate/dependents.h"
#include "simulate/response.h"

namespace moldloft::simulate
{

namespace
{

/// One way in which a part depends on another, seen from the dependent.
struct Verdict {
    State state = State::Up;
    double at = 0;
    double recovers = 0;
    std::optional<std::size_t> cause;
    Message reason;
};

class Spreading
{
public:
    Spreading(const System &system, const Faults &faults, const std::vector<Recovery> &recoveries)
        : m_system(system), m_faults(faults), m_dependents(system), m_response(system, faults),
          m_effects(system.parts.size())
    {
        begin(recoveries);
    }

    std::vector<Effect> run()
    {
        std::set<std::size_t> front;
        for (std::size_t i = 0; i < m_effects.size(); ++i) {
            if (m_effects[i].state != State::Up)
                front.insert(i);
        }
        const auto most = static_cast<int>(m_system.parts.size()) * 2 + 2;
        for (int wave = 1; !front.empty() && wave < most; ++wave)
            front = spread(front, wave);
        return std::move(m_effects);
    }

private:
    void begin(const std::vector<Recovery> &recoveries);
    std::set<std::size_t> spread(const std::set<std::size_t> &front, int wave);
    Verdict judge(std::size_t index) const;
    Verdict ofStore(const Part &part, std::size_t store) const;
    Verdict ofCall(const Hop &hop) const;
    Verdict ofEvents(const Part &part) const;
    const std::string &name(std::size_t part) const { return m_system.parts[part].name; }

    const System &m_system;
    const Faults &m_faults;
    Dependents m_dependents;
    Response m_response;
    std::vector<Effect> m_effects;
};

void Spreading::begin(const std::vector<Recovery> &recoveries)
{
    for (std::size_t i = 0; i < m_effects.size(); ++i) {
        const Part &part = m_system.parts[i];
        Effect &effect = m_effects[i];
        effect.part = i;
        if (m_faults.down[i]) {
            effect.state = State::Down;
            effect.recovers = part.startup + readinessPeriod;
            effect.reason = phrase("simulate", "Taken down.");
        } else if (part.pods == 0) {
            effect.state = State::Down;
            effect.reason = phrase("simulate", "It has no pods.");
        } else if (m_faults.slower[i] > 0) {
            effect.state = State::Slow;
            effect.reason = phrase("simulate", "Slowed down.");
        }
    }
    for (const Recovery &recovery : recoveries) {
        Effect &effect = m_effects[recovery.part];
        effect.recovers = recovery.at;
        if (!recovery.reason.empty())
            effect.reason = recovery.reason;
    }
}

/// The worse one; of two equal ones the first, but the later recovery.
void take(Verdict &worst, Verdict other)
{
    if (other.state > worst.state) {
        std::swap(worst, other);
        if (other.state != worst.state)
            return;
    }
    if (other.state == worst.state)
        worst.recovers = std::max(worst.recovers, other.recovers);
}

Verdict Spreading::ofStore(const Part &part, std::size_t store) const
{
    const Effect &cause = m_effects[store];
    if (cause.state == State::Slow)
        return {State::Slow, cause.at, cause.recovers, store,
                phrase("simulate", "{0} answers late.")(name(store))};
    if (cause.state != State::Down)
        return {};
    const bool leavesRotation = part.isGenerated && cause.recovers - cause.at > readinessSeconds;
    return {State::Down, cause.at, cause.recovers + (leavesRotation ? readinessPeriod : 0), store,
            leavesRotation ? phrase("simulate",
                                    "It cannot work without {0}; its readiness fails after {1} s.")(
                                 name(store), static_cast<int>(readinessSeconds))
                           : phrase("simulate", "It cannot work without {0}.")(name(store))};
}

Verdict Spreading::ofCall(const Hop &hop) const
{
    const Effect &cause = m_effects[hop.to];
    const std::string &target = name(hop.to);
    switch (cause.state) {
    case State::Up:
        return {};
    case State::Down:
        if (hop.fallback)
            return {State::Degraded, cause.at, cause.recovers, hop.to,
                    phrase("simulate", "It answers without {0}.")(target)};
        return {State::Down, cause.at, cause.recovers, hop.to,
                phrase("simulate", "Its call of {0} fails.")(target)};
    case State::Degraded:
        return {State::Degraded, cause.at, cause.recovers, hop.to,
                phrase("simulate", "{0} answers with less.")(target)};
    case State::Slow:
        break;
    }
    if (m_response.of(hop.to) <= hop.timeout)
        return {State::Slow, cause.at, cause.recovers, hop.to,
                phrase("simulate", "{0} answers late.")(target)};
    return {hop.fallback ? State::Degraded : State::Down, cause.at + hop.timeout, cause.recovers,
            hop.to, phrase("simulate", "Its call of {0} runs out of time.")(target)};
}

Verdict Spreading::ofEvents(const Part &part) const
{
    Verdict worst;
    for (const std::size_t broker : brokersAwaited(m_system, part)) {
        const Effect &cause = m_effects[broker];
        if (cause.state == State::Down)
            take(worst, {State::Down, cause.at, cause.recovers, broker,
                         phrase("simulate", "It cannot publish without {0}, and has no database to "
                                            "keep its events in.")(name(broker))});
        else if (cause.state == State::Slow)
            take(worst, {State::Slow, cause.at, cause.recovers, broker,
                         phrase("simulate", "{0} answers late.")(name(broker))});
    }
    for (const std::size_t stream : part.subscribes) {
        const auto broker = m_system.streams[stream].broker;
        if (broker && m_effects[*broker].state == State::Down)
            take(worst,
                 {State::Degraded, m_effects[*broker].at, m_effects[*broker].recovers, *broker,
                  phrase("simulate", "It hears no events while {0} is down.")(name(*broker))});
    }
    return worst;
}

Verdict Spreading::judge(std::size_t index) const
{
    const Part &part = m_system.parts[index];
    Verdict worst;
    for (const std::size_t store : part.stores)
        take(worst, ofStore(part, store));
    for (const Hop &hop : part.calls)
        take(worst, ofCall(hop));
    take(worst, ofEvents(part));
    return worst;
}

std::set<std::size_t> Spreading::spread(const std::set<std::size_t> &front, int wave)
{
    std::set<std::size_t> touched;
    for (const std::size_t part : front) {
        for (const std::size_t dependent : m_dependents.of(part))
            touched.insert(dependent);
    }
    std::vector<std::pair<std::size_t, Verdict>> news;
    for (const std::size_t index : touched) {
        Verdict verdict = judge(index);
        if (verdict.state > m_effects[index].state)
            news.emplace_back(index, std::move(verdict));
    }
    std::set<std::size_t> next;
    for (auto &[index, verdict] : news) {
        Effect &effect = m_effects[index];
        effect.state = verdict.state;
        effect.wave = wave;
        effect.at = verdict.at;
        effect.recovers = verdict.recovers;
        effect.cause = verdict.cause;
        effect.reason = std::move(verdict.reason);
        next.insert(index);
    }
    return next;
}

EntryEffect entryEffect(const System &system, std::size_t index, const std::vector<Effect> &effects)
{
    const EntryPoint &entry = system.entries[index];
    const Effect &cause = effects[entry.service];
    const std::string &name = system.parts[entry.service].name;
    EntryEffect effect;
    effect.entry = index;
    effect.state = cause.state;
    if (cause.state == State::Up)
        return effect;
    effect.wave = cause.wave + 1;
    effect.at = cause.at;
    effect.recovers = cause.recovers;
    effect.reason = cause.state == State::Down ? phrase("simulate", "{0} does not answer.")(name)
                    : cause.state == State::Slow
                        ? phrase("simulate", "{0} answers late.")(name)
                        : phrase("simulate", "{0} answers with less.")(name);
    return effect;
}

} // namespace

State Cascade::stateOf(std::size_t part) const
{
    for (const Effect &effect : effects) {
        if (effect.part == part)
            return effect.state;
    }
    return State::Up;
}

int Cascade::waves() const
{
    int last = 0;
    for (const Effect &effect : effects)
        last = std::max(last, effect.wave);
    for (const EntryEffect &entry : entries)
        last = std::max(last, entry.wave);
    return last;
}

Cascade cascadeOf(const System &system, const Load &load, const Faults &faults,
                  const std::vector<Recovery> &recoveries)
{
    std::vector<Effect> all = Spreading(system, faults, recoveries).run();
    Cascade cascade;
    for (std::size_t i = 0; i < system.entries.size(); ++i)
        cascade.entries.push_back(entryEffect(system, i, all));
    cascade.backlogs = backlogsOf(system, load, all);
    for (Effect &effect : all) {
        if (effect.state != State::Up)
            cascade.effects.push_back(std::move(effect));
    }
    std::stable_sort(cascade.effects.begin(), cascade.effects.end(),
                     [](const Effect &a, const Effect &b) { return a.wave < b.wave; });
    return cascade;
}

} // namespace moldloft::simulate
