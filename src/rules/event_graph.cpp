#include "rules/event_graph.h"

#include <algorithm>
#include <deque>

namespace moldloft::rules
{

namespace
{

/// Nothing but events makes it act: it has no API and nobody calls it.
bool actsOnEventsOnly(const Context &context, const Record &service)
{
    const auto &body = *service.as<Service>();
    if (!body.api.empty() || !body.expose.empty() || body.subscribes.empty() ||
        body.publishes.empty())
        return false;
    const auto edges = context.edgesTo(service.id);
    return std::all_of(edges.begin(), edges.end(), [](const Edge *edge) {
        return edge->kind != EdgeKind::Call && edge->kind != EdgeKind::Route &&
               edge->kind != EdgeKind::Alias;
    });
}

struct Arc {
    ElementId to;
    ElementId service;
};
using Arcs = std::unordered_map<ElementId, std::vector<Arc>>;

Arcs arcsOf(const Context &context)
{
    Arcs arcs;
    for (const ElementId service : context.services()) {
        if (!actsOnEventsOnly(context, *context.document().find(service)))
            continue;
        for (const Edge &read : context.edgesFrom(service)) {
            if (read.kind != EdgeKind::Subscribe || !read.to)
                continue;
            for (const Edge &published : context.edgesFrom(service)) {
                if (published.kind == EdgeKind::Publish && published.to)
                    arcs[read.to].push_back({published.to, service});
            }
        }
    }
    return arcs;
}

/// A shortest way from the channel back to it.
EventGraph::Loop loopFrom(const Arcs &arcs, ElementId start)
{
    std::unordered_map<ElementId, EventGraph::Step> reached; // channel → by which step
    std::deque<ElementId> queue{start};
    while (!queue.empty()) {
        const ElementId at = queue.front();
        queue.pop_front();
        const auto from = arcs.find(at);
        if (from == arcs.end())
            continue;
        for (const Arc &arc : from->second) {
            if (!reached.try_emplace(arc.to, EventGraph::Step{at, arc.service}).second)
                continue;
            if (arc.to != start) {
                queue.push_back(arc.to);
                continue;
            }
            EventGraph::Loop loop;
            ElementId channel = start;
            do {
                loop.push_back(reached.at(channel));
                channel = loop.back().channel;
            } while (channel != start);
            std::reverse(loop.begin(), loop.end());
            return loop;
        }
    }
    return {};
}

} // namespace

EventGraph::EventGraph(const Context &context)
{
    const Arcs arcs = arcsOf(context);
    if (arcs.empty())
        return;
    std::unordered_map<ElementId, bool> told;
    for (const Record *channel : context.document().all(ElementKind::Channel)) {
        if (!arcs.contains(channel->id) || told[channel->id])
            continue;
        Loop loop = loopFrom(arcs, channel->id);
        if (loop.empty())
            continue;
        for (const Step &step : loop)
            told[step.channel] = true;
        m_loops.emplace(channel->id, std::move(loop));
    }
}

std::vector<ElementId> EventGraph::withLoop() const
{
    std::vector<ElementId> found;
    for (const auto &[channel, loop] : m_loops)
        found.push_back(channel);
    return found;
}

const EventGraph::Loop *EventGraph::loopAt(ElementId channel) const
{
    const auto it = m_loops.find(channel);
    return it == m_loops.end() ? nullptr : &it->second;
}

} // namespace moldloft::rules
