#include "simulate/load.h"

#include <algorithm>

#include "base/components.h"

namespace moldloft::simulate
{

namespace
{

using Number = std::uint32_t; ///< of a part
using Numbers = std::span<const Number>;

/// What one piece of work of a part sets off.
struct Outcome {
    Number to = 0;
    bool isEvent = false;
};

/// Everything that its work sets off, once for each time that it does.
template<class Visit>
void eachOutcome(const System &system, const Part &part, const Visit &visit)
{
    for (const Hop &hop : part.calls)
        visit(Outcome{static_cast<Number>(hop.to), false});
    for (const std::size_t stream : part.publishes) {
        for (const std::size_t subscriber : system.streams[stream].subscribers)
            visit(Outcome{static_cast<Number>(subscriber), true});
    }
}

Components knotsOf(const System &system)
{
    Pieces<Number> outcomes;
    for (const Part &part : system.parts) {
        eachOutcome(system, part,
                    [&](const Outcome &outcome) { outcomes.all.push_back(outcome.to); });
        outcomes.close();
    }
    return componentsOf(outcomes);
}

/// What goes round in the knots of a design, by part.
class Circles
{
public:
    Circles(const System &system, const Components &knots)
        : asked(system.parts.size(), 0), woken(asked), onward(asked), again(asked),
          m_isAtWork(system.parts.size(), 0), m_now(asked), m_next(asked)
    {
        for (Number from = 0; from < system.parts.size(); ++from) {
            eachOutcome(system, system.parts[from], [&](const Outcome &outcome) {
                if (knots.isTogether(from, outcome.to))
                    m_inside.all.push_back(outcome);
            });
            m_inside.close();
        }
    }

    std::vector<double> asked;  ///< requests from within the knot
    std::vector<double> woken;  ///< events from within the knot
    std::vector<double> onward; ///< pieces of work that set off what the part is drawn to
    std::vector<double> again;  ///< those that set off nothing: it was at work already

    bool isRound(Number part) const { return !m_inside[part].empty(); }

    /// `entering`: what comes to each of the members from outside of their knot.
    void goRound(Numbers members, const std::vector<double> &entering)
    {
        m_steps = 0;
        for (std::size_t i = 0; i < members.size() && m_steps <= mostSites; ++i) {
            if (entering[i] > 0)
                follow(members[i], entering[i]);
        }
        if (m_steps > mostSites)
            goEverywhere(members, entering);
    }

private:
    struct Frame {
        Number part;
        std::size_t next = 0;
    };

    /// All ways through the knot on which nothing is met twice. It needs no depth of the stack: a
    /// circle may be as long as the design.
    void follow(Number start, double rate)
    {
        std::vector<Frame> way;
        const auto enter = [&](Number part) {
            way.push_back({part});
            m_isAtWork[part] = 1;
            onward[part] += rate;
        };
        enter(start);
        while (!way.empty()) {
            const auto outcomes = m_inside[way.back().part];
            if (way.back().next == outcomes.size() || m_steps > mostSites) {
                m_isAtWork[way.back().part] = 0;
                way.pop_back();
                continue;
            }
            ++m_steps;
            const Outcome &outcome = outcomes[way.back().next++];
            if (m_isAtWork[outcome.to] == 0) {
                (outcome.isEvent ? woken : asked)[outcome.to] += rate;
                enter(outcome.to);
            } else if (!outcome.isEvent) {
                asked[outcome.to] += rate;
                again[outcome.to] += rate;
            }
        }
    }

    /// All ways of at most as many steps as there are members, whatever they meet twice: never
    /// fewer than `follow` finds, and never fewer with a line more.
    void goEverywhere(Numbers members, const std::vector<double> &entering)
    {
        for (std::size_t i = 0; i < members.size(); ++i) {
            const Number part = members[i];
            asked[part] = woken[part] = again[part] = 0;
            onward[part] = m_now[part] = entering[i];
        }
        bool grows = true;
        for (std::size_t step = 1; step <= members.size() && grows; ++step)
            grows = goOn(members, step == members.size());
        for (const Number part : members)
            m_now[part] = m_next[part] = 0;
    }

    /// One step; false where no sum grows any more.
    bool goOn(Numbers members, bool isLast)
    {
        bool grows = false;
        const auto add = [&](double &sum, double rate) {
            const double now = std::min(sum + rate, mostRate);
            grows = grows || now > sum;
            sum = now;
        };
        for (const Number part : members)
            m_next[part] = 0;
        for (const Number part : members) {
            for (const Outcome &outcome : m_inside[part]) {
                add((outcome.isEvent ? woken : asked)[outcome.to], m_now[part]);
                m_next[outcome.to] = std::min(m_next[outcome.to] + m_now[part], mostRate);
            }
        }
        for (const Number part : members)
            add((isLast ? again : onward)[part], m_next[part]);
        std::swap(m_now, m_next);
        return grows;
    }

    Pieces<Outcome> m_inside; ///< by part: what stays in its knot
    std::vector<char> m_isAtWork;
    std::vector<double> m_now, m_next; ///< what arrives at a step
    std::size_t m_steps = 0;
};

/// Hands rates on from those that set off to those that are set off, knot by knot.
class Flood
{
public:
    explicit Flood(const System &system)
        : m_system(system), m_knots(knotsOf(system)), m_circles(system, m_knots)
    {
        m_load.requests.assign(system.parts.size(), 0);
        m_load.events.assign(system.parts.size(), 0);
        m_load.streams.assign(system.streams.size(), 0);
        for (const EntryPoint &entry : system.entries)
            m_load.requests[entry.service] += entry.rate;
    }

    Load run()
    {
        for (std::size_t knot = m_knots.members.size(); knot-- > 0;)
            handOn(m_knots.members[knot]);
        return std::move(m_load);
    }

private:
    void handOn(Numbers members)
    {
        std::vector<double> entering;
        for (const Number part : members)
            entering.push_back(m_load.requests[part] + m_load.events[part]);
        if (m_circles.isRound(members.front()))
            m_circles.goRound(members, entering);
        else
            m_circles.onward[members.front()] = entering.front();
        for (const Number part : members) {
            add(m_load.requests[part], m_circles.asked[part]);
            add(m_load.events[part], m_circles.woken[part]);
            work(part);
        }
    }

    static void add(double &sum, double rate) { sum = std::min(sum + rate, mostRate); }

    void work(Number number)
    {
        const Part &part = m_system.parts[number];
        const double onward = m_circles.onward[number], all = onward + m_circles.again[number];
        if (all <= 0)
            return;
        for (const std::size_t store : part.stores)
            add(m_load.requests[store], all);
        for (const std::size_t broker : brokersAwaited(m_system, part))
            add(m_load.requests[broker], onward);
        for (const std::size_t stream : part.publishes)
            add(m_load.streams[stream], all);
        eachOutcome(m_system, part, [&](const Outcome &outcome) {
            if (!m_knots.isTogether(number, outcome.to))
                add((outcome.isEvent ? m_load.events : m_load.requests)[outcome.to], onward);
        });
    }

    const System &m_system;
    const Components m_knots;
    Circles m_circles;
    Load m_load;
};

} // namespace

Load loadOf(const System &system)
{
    return Flood(system).run();
}

} // namespace moldloft::simulate
