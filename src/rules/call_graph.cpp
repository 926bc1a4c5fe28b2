#include "rules/call_graph.h"

#include <algorithm>
#include <deque>
#include <limits>

namespace moldloft::rules
{

namespace
{

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
/// In larger groups the cycle is sought from the first service only: the whole stays O(n).
constexpr std::size_t exhaustiveGroup = 64;

/// Tarjan's strongly connected components without recursion: a design may chain 10,000 calls.
template<class Arcs>
class Components
{
public:
    explicit Components(const Arcs &arcs)
        : m_arcs(arcs), m_number(arcs.size(), none), m_low(arcs.size(), none),
          m_onStack(arcs.size(), false)
    {
        for (std::size_t node = 0; node < arcs.size(); ++node) {
            if (m_number[node] == none)
                walk(node);
        }
    }
    std::vector<std::vector<std::size_t>> take() { return std::move(m_found); }

private:
    struct Frame {
        std::size_t node;
        std::size_t next = 0;
    };

    void enter(std::size_t node)
    {
        m_number[node] = m_low[node] = m_count++;
        m_stack.push_back(node);
        m_onStack[node] = true;
        m_frames.push_back({node});
    }

    void walk(std::size_t root)
    {
        enter(root);
        while (!m_frames.empty()) {
            const std::size_t node = m_frames.back().node;
            if (m_frames.back().next < m_arcs[node].size()) {
                const std::size_t to = m_arcs[node][m_frames.back().next++].to;
                if (m_number[to] == none)
                    enter(to);
                else if (m_onStack[to])
                    m_low[node] = std::min(m_low[node], m_number[to]);
                continue;
            }
            m_frames.pop_back();
            if (!m_frames.empty()) {
                const std::size_t parent = m_frames.back().node;
                m_low[parent] = std::min(m_low[parent], m_low[node]);
            }
            if (m_low[node] == m_number[node])
                close(node);
        }
    }

    void close(std::size_t root)
    {
        std::vector<std::size_t> component;
        std::size_t node = none;
        do {
            node = m_stack.back();
            m_stack.pop_back();
            m_onStack[node] = false;
            component.push_back(node);
        } while (node != root);
        std::sort(component.begin(), component.end());
        m_found.push_back(std::move(component));
    }

    const Arcs &m_arcs;
    std::vector<std::size_t> m_number;
    std::vector<std::size_t> m_low;
    std::vector<bool> m_onStack;
    std::vector<std::size_t> m_stack;
    std::vector<Frame> m_frames;
    std::vector<std::vector<std::size_t>> m_found;
    std::size_t m_count = 0;
};

} // namespace

ElementId CallGraph::targetOf(const Document &document, const Edge &call)
{
    const Record *target = document.find(call.to);
    if (!target)
        return {};
    if (const auto *external = target->as<External>()) {
        target = external->alias ? resolve(document, EdgeKind::Alias, *external->alias, target->ns)
                                 : nullptr;
    }
    return target ? target->id : ElementId{};
}

CallGraph::CallGraph(const Context &context)
{
    const Document &document = context.document();
    std::vector<std::size_t> numbers(document.lastId().value + 1, none);
    for (const Record *service : document.all(ElementKind::Service)) {
        numbers[service->id.value] = m_services.size();
        m_services.push_back(service->id);
    }
    m_calls.resize(m_services.size());
    for (std::size_t i = 0; i < m_services.size(); ++i) {
        for (const Edge &edge : context.edgesFrom(m_services[i])) {
            if (edge.kind != EdgeKind::Call)
                continue;
            const std::size_t to = numbers[targetOf(document, edge).value];
            if (to != none)
                m_calls[i].push_back({to, &edge});
        }
    }
    std::vector<std::size_t> groupOf(m_services.size(), none);
    std::size_t mark = 0;
    m_groups = Components(m_calls).take();
    for (const Group &group : m_groups) {
        if (group.size() == 1 && !callsItself(group.front()))
            continue;
        Cycle cycle = shortestCycle(group, groupOf, mark++);
        if (cycle.empty())
            continue;
        const auto first = std::min_element(cycle.begin(), cycle.end(), [&](auto *a, auto *b) {
            return numbers[a->from.value] < numbers[b->from.value];
        });
        std::rotate(cycle.begin(), first, cycle.end());
        const ElementId at = cycle.front()->from;
        m_cycles.emplace(at, std::move(cycle));
    }
}

bool CallGraph::callsItself(std::size_t service) const
{
    const auto &calls = m_calls[service];
    return std::any_of(calls.begin(), calls.end(),
                       [service](const Arc &arc) { return arc.to == service; });
}

CallGraph::Cycle CallGraph::shortestCycle(const Group &group, std::vector<std::size_t> &groupOf,
                                          std::size_t mark) const
{
    for (const std::size_t node : group)
        groupOf[node] = mark;
    Cycle shortest;
    const std::size_t starts = group.size() <= exhaustiveGroup ? group.size() : 1;
    for (std::size_t i = 0; i < starts; ++i) {
        Cycle cycle = cycleFrom(group[i], groupOf, mark);
        if (!cycle.empty() && (shortest.empty() || cycle.size() < shortest.size()))
            shortest = std::move(cycle);
    }
    return shortest;
}

/// Breadth first within the group, until a call leads back to where it began.
CallGraph::Cycle CallGraph::cycleFrom(std::size_t start, const std::vector<std::size_t> &groupOf,
                                      std::size_t mark) const
{
    struct Step {
        std::size_t from = none;
        const Edge *edge = nullptr;
    };
    std::unordered_map<std::size_t, Step> reached;
    std::deque<std::size_t> queue{start};
    while (!queue.empty()) {
        const std::size_t node = queue.front();
        queue.pop_front();
        for (const Arc &arc : m_calls[node]) {
            if (groupOf[arc.to] != mark || reached.contains(arc.to))
                continue;
            reached[arc.to] = {node, arc.edge};
            if (arc.to != start) {
                queue.push_back(arc.to);
                continue;
            }
            Cycle cycle;
            std::size_t at = start;
            do {
                cycle.push_back(reached[at].edge);
                at = reached[at].from;
            } while (at != start);
            std::reverse(cycle.begin(), cycle.end());
            return cycle;
        }
    }
    return {};
}

std::vector<ElementId> CallGraph::withCycle() const
{
    std::vector<ElementId> found;
    for (const auto &[service, cycle] : m_cycles)
        found.push_back(service);
    return found;
}

const CallGraph::Cycle *CallGraph::cycleAt(ElementId service) const
{
    const auto it = m_cycles.find(service);
    return it == m_cycles.end() ? nullptr : &it->second;
}

} // namespace moldloft::rules
