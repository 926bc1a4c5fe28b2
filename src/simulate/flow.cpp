#include "simulate/flow.h"

#include <algorithm>
#include <unordered_map>

#include "model/references.h"
#include "simulate/response.h"

namespace moldloft::simulate
{

namespace
{

class Flows
{
public:
    Flows(const System &system, const Load &load, const Faults &faults)
        : m_system(system), m_load(load), m_faults(faults), m_response(system, faults)
    {
        for (std::size_t i = 0; i < system.parts.size(); ++i)
            m_parts.emplace(system.parts[i].id, i);
        for (std::size_t i = 0; i < system.streams.size(); ++i)
            m_streams.emplace(system.streams[i].id, i);
        for (std::size_t i = 0; i < system.entries.size(); ++i)
            m_entries.emplace(keyOf(system.entries[i].via, system.entries[i].path), i);
    }

    std::optional<Flow> of(const Edge &edge) const
    {
        Flow flow;
        flow.from = edge.from;
        flow.path = edge.path;
        const bool known = edge.kind == EdgeKind::Route ? route(flow)
                           : isEvent(edge.kind)         ? event(edge, flow)
                                                        : request(edge, flow);
        return known ? std::optional(flow) : std::nullopt;
    }

private:
    static std::string keyOf(ElementId via, const std::string &path)
    {
        return std::to_string(via.value) + ' ' + path;
    }
    static bool isEvent(EdgeKind kind)
    {
        return kind == EdgeKind::Publish || kind == EdgeKind::Subscribe;
    }
    double workOf(std::size_t part) const { return m_load.requests[part] + m_load.events[part]; }
    bool isDown(std::size_t part) const { return m_faults.down[part] != 0; }

    bool route(Flow &flow) const
    {
        const auto it = m_entries.find(keyOf(flow.from, flow.path));
        if (it == m_entries.end())
            return false;
        const EntryPoint &entry = m_system.entries[it->second];
        flow.rate = entry.rate;
        flow.share = 1;
        if (!isDown(entry.service))
            flow.seconds = m_response.of(entry.service);
        return true;
    }

    bool event(const Edge &edge, Flow &flow) const
    {
        const auto stream = m_streams.find(edge.to);
        const auto part = m_parts.find(edge.from);
        if (stream == m_streams.end() || part == m_parts.end())
            return false;
        flow.stream = stream->second;
        flow.rate =
            edge.kind == EdgeKind::Publish ? workOf(part->second) : m_load.streams[stream->second];
        return true;
    }

    bool request(const Edge &edge, Flow &flow) const
    {
        const auto from = m_parts.find(edge.from);
        if (from == m_parts.end())
            return false;
        const Part &part = m_system.parts[from->second];
        std::optional<std::size_t> to;
        double timeout = never;
        if (edge.kind == EdgeKind::Call) {
            const auto hop =
                std::find_if(part.calls.begin(), part.calls.end(),
                             [&](const Hop &one) { return one.path + "/to" == edge.path; });
            if (hop == part.calls.end())
                return false;
            to = hop->to;
            timeout = hop->timeout;
        } else if (const auto store = m_parts.find(edge.to);
                   store != m_parts.end() &&
                   (edge.kind == EdgeKind::Owns || edge.kind == EdgeKind::Uses)) {
            to = store->second;
        }
        if (!to)
            return false;
        flow.rate = workOf(from->second);
        if (isDown(*to) || isDown(from->second))
            return true;
        flow.seconds = std::min(timeout, m_response.of(*to));
        const double whole = m_response.of(from->second);
        flow.share = whole > 0 ? std::min(1.0, *flow.seconds / whole) : 0;
        return true;
    }

    const System &m_system;
    const Load &m_load;
    const Faults &m_faults;
    Response m_response;
    std::unordered_map<ElementId, std::size_t> m_parts, m_streams;
    std::unordered_map<std::string, std::size_t> m_entries;
};

} // namespace

std::vector<Flow> flowsOf(const Document &document, const System &system, const Load &load,
                          const Faults &faults)
{
    const Flows flows(system, load, faults);
    std::vector<Flow> all;
    for (const Edge &edge : edges(document)) {
        if (auto flow = flows.of(edge))
            all.push_back(*std::move(flow));
    }
    return all;
}

} // namespace moldloft::simulate
