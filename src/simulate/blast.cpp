#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "simulate/cascade.h"
#include "simulate/dependents.h"

namespace moldloft::simulate
{

namespace
{

/// What cascadeOf() finds, without when and why: by the same rules, for many failures in a row.
class Reach
{
public:
    explicit Reach(const System &system)
        : m_system(system), m_dependents(system), m_states(system.parts.size(), State::Up),
          m_isTouched(system.parts.size(), 0)
    {
        for (std::size_t i = 0; i < system.parts.size(); ++i) {
            if (system.parts[i].pods == 0)
                m_states[i] = State::Down;
        }
        std::vector<std::size_t> front;
        for (std::size_t i = 0; i < m_states.size(); ++i) {
            if (m_states[i] == State::Down)
                front.push_back(i);
        }
        spread(front);
        m_before = m_states;
        m_isTouched.assign(system.parts.size(), 0);
    }

    Blast blast(const std::vector<std::size_t> &roots)
    {
        m_touched.clear();
        for (const std::size_t root : roots)
            set(root, State::Down);
        spread(roots);
        Blast blast;
        for (const std::size_t part : m_touched) {
            const bool isRoot = std::find(roots.begin(), roots.end(), part) != roots.end();
            if (m_system.parts[part].kind != ElementKind::Service || isRoot)
                continue;
            blast.servicesDown += m_states[part] == State::Down;
            blast.servicesDegraded += m_states[part] == State::Degraded;
        }
        for (const EntryPoint &entry : m_system.entries) {
            blast.entriesLost +=
                m_states[entry.service] == State::Down && m_before[entry.service] != State::Down;
        }
        for (const std::size_t part : m_touched) {
            m_states[part] = m_before[part];
            m_isTouched[part] = 0;
        }
        return blast;
    }

private:
    void set(std::size_t part, State state)
    {
        if (!m_isTouched[part])
            m_touched.push_back(part);
        m_isTouched[part] = 1;
        m_states[part] = state;
    }

    void spread(std::vector<std::size_t> front)
    {
        while (!front.empty()) {
            const std::size_t part = front.back();
            front.pop_back();
            for (const std::size_t dependent : m_dependents.of(part)) {
                const State state = judge(m_system.parts[dependent]);
                if (state <= m_states[dependent])
                    continue;
                set(dependent, state);
                front.push_back(dependent);
            }
        }
    }

    bool isDown(std::size_t part) const { return m_states[part] == State::Down; }

    State judge(const Part &part) const
    {
        State worst = State::Up;
        if (std::any_of(part.stores.begin(), part.stores.end(),
                        [this](std::size_t store) { return isDown(store); }))
            return State::Down;
        for (const Hop &hop : part.calls) {
            if (isDown(hop.to) && !hop.fallback)
                return State::Down;
            if (m_states[hop.to] != State::Up)
                worst = State::Degraded;
        }
        for (const std::size_t broker : brokersAwaited(m_system, part)) {
            if (isDown(broker))
                return State::Down;
        }
        for (const std::size_t stream : part.subscribes) {
            const auto broker = m_system.streams[stream].broker;
            if (broker && isDown(*broker))
                worst = State::Degraded;
        }
        return worst;
    }

    const System &m_system;
    Dependents m_dependents;
    std::vector<State> m_states, m_before;
    std::vector<std::size_t> m_touched;
    std::vector<char> m_isTouched;
};

bool isWider(const Blast &a, const Blast &b)
{
    return std::tie(a.entriesLost, a.servicesDown, a.servicesDegraded) >
           std::tie(b.entriesLost, b.servicesDown, b.servicesDegraded);
}

} // namespace

std::vector<Blast> blastRadii(const System &system, const Document &document,
                              const std::function<bool()> &isCancelled)
{
    Reach reach(system);
    std::vector<Blast> list;
    std::unordered_map<std::string, std::vector<std::size_t>> namespaces;
    const auto add = [&](ElementId id, const std::string &name, ElementKind kind,
                         const std::vector<std::size_t> &roots) {
        Blast &blast = list.emplace_back(reach.blast(roots));
        blast.id = id;
        blast.name = name;
        blast.kind = kind;
    };
    for (std::size_t i = 0; i < system.parts.size(); ++i) {
        if (isCancelled && isCancelled())
            return {};
        const Part &part = system.parts[i];
        add(part.id, part.name, part.kind, {i});
        if (part.kind != ElementKind::External) // the host is elsewhere
            namespaces[part.ns].push_back(i);
    }
    for (const Record *record : document.all(ElementKind::Namespace)) {
        if (const auto it = namespaces.find(record->name); it != namespaces.end())
            add(record->id, record->name, ElementKind::Namespace, it->second);
    }
    std::stable_sort(list.begin(), list.end(), isWider);
    return list;
}

} // namespace moldloft::simulate
