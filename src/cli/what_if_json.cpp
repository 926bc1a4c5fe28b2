#include <cmath>

#include <nlohmann/json.hpp>

#include "cli/what_if_report.h"

namespace moldloft::cli
{

namespace
{

using Json = nlohmann::ordered_json;
using namespace simulate;

/// Seconds to the microsecond; null: never.
Json seconds(double value)
{
    return std::isinf(value) ? Json() : Json(std::round(value * 1e6) / 1e6);
}

Json seconds(const std::optional<double> &value)
{
    return value ? seconds(*value) : Json();
}

Json rounded(double value, double digits)
{
    return std::round(value * digits) / digits;
}

const char *nameOf(State state)
{
    constexpr const char *names[]{"up", "degraded", "slow", "down"};
    return names[static_cast<std::size_t>(state)];
}

const char *nameOf(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Database:
        return "database";
    case ElementKind::Broker:
        return "broker";
    case ElementKind::External:
        return "external";
    case ElementKind::Namespace:
        return "namespace";
    default:
        return "service";
    }
}

Json percentilesOf(const Percentiles &times)
{
    return {{"p50", seconds(times.p50)}, {"p95", seconds(times.p95)}, {"p99", seconds(times.p99)}};
}

Json latencyOf(const EntryLatency &entry, const System &system)
{
    Json hops = Json::array();
    for (const HopShare &hop : entry.hops)
        hops.push_back({{"element", system.parts[hop.part].name},
                        {"seconds", seconds(hop.seconds)},
                        {"share", rounded(hop.share, 1e6)}});
    Json json = percentilesOf(entry.answer);
    json["mean"] = seconds(entry.mean);
    json["served"] = rounded(entry.served, 1e6);
    json["degraded"] = rounded(entry.degraded, 1e6);
    json["hops"] = std::move(hops);
    json["settled"] = entry.settled ? percentilesOf(*entry.settled) : Json();
    json["truncated"] = entry.truncated;
    return json;
}

Json availabilityOf(const EntryAvailability &entry, const System &system)
{
    Json needs = Json::array();
    for (const std::size_t part : entry.needs)
        needs.push_back(system.parts[part].name);
    Json best;
    if (entry.best) {
        const Part &part = system.parts[entry.best->part];
        best = {{"element", part.name},
                {"change", entry.best->call ? "call-with-fallback" : "one-pod-more"},
                {"call", entry.best->call
                             ? Json(system.parts[part.calls[*entry.best->call].to].name)
                             : Json()},
                {"availability", entry.best->availability}};
    }
    return {{"share", entry.share}, {"needs", std::move(needs)}, {"best", std::move(best)}};
}

Json entriesOf(const pipeline::WhatIf &result)
{
    Json list = Json::array();
    for (std::size_t i = 0; i < result.latency.size(); ++i) {
        const EntryPoint &entry = result.system.entries[i];
        Json json{{"name", entry.name},
                  {"service", result.system.parts[entry.service].name},
                  {"requestRate", entry.rate},
                  {"assumedRate", entry.assumedRate},
                  {"latency", latencyOf(result.latency[i], result.system)}};
        if (!result.now.empty()) {
            json["now"] = latencyOf(result.now[i], result.system);
            json["state"] = nameOf(result.cascade.entries[i].state);
            json["wave"] = result.cascade.entries[i].wave;
        }
        json["availability"] = availabilityOf(result.availability[i], result.system);
        list.push_back(std::move(json));
    }
    return list;
}

/// The moments at which something changes, in their order.
Json timelineOf(const pipeline::WhatIf &result)
{
    Json list = Json::array();
    for (const Moment &moment : result.timeline.moments) {
        Json what = Json::array();
        for (const Message &sentence : moment.what)
            what.push_back(sentence.text());
        list.push_back({{"at", moment.time}, {"wave", moment.wave}, {"what", std::move(what)}});
    }
    return list;
}

Json cascadeOf(const pipeline::WhatIf &result)
{
    Json list = Json::array();
    for (const Effect &effect : result.cascade.effects)
        list.push_back(
            {{"element", result.system.parts[effect.part].name},
             {"state", nameOf(effect.state)},
             {"wave", effect.wave},
             {"at", seconds(effect.at)},
             {"recovers", seconds(effect.recovers)},
             {"cause", effect.cause ? Json(result.system.parts[*effect.cause].name) : Json()},
             {"reason", effect.reason.text()}});
    return list;
}

Json backlogsOf(const pipeline::WhatIf &result)
{
    Json list = Json::array();
    for (const Backlog &held : result.cascade.backlogs)
        list.push_back({{"channel", result.system.streams[held.stream].name},
                        {"rate", held.rate},
                        {"inOutbox", held.inOutbox},
                        {"until", seconds(held.until)},
                        {"fullAt", seconds(held.fullAt)},
                        {"mostEvents", held.mostEvents ? Json(*held.mostEvents) : Json()},
                        {"drainedAt", seconds(held.drainedAt)},
                        {"reason", held.reason.text()}});
    return list;
}

Json blastsOf(const pipeline::WhatIf &result)
{
    Json list = Json::array();
    for (const Blast &blast : result.blasts)
        list.push_back({{"element", blast.name},
                        {"kind", nameOf(blast.kind)},
                        {"entryPointsLost", blast.entriesLost},
                        {"servicesDown", blast.servicesDown},
                        {"servicesDegraded", blast.servicesDegraded}});
    return list;
}

Json placementOf(const PodPlacement &placement)
{
    Json nodes = Json::array(), pods = Json::array();
    for (const Node &node : placement.nodes)
        nodes.push_back({{"name", node.name},
                         {"pool", node.pool},
                         {"dead", node.dead},
                         {"pods", node.pods},
                         {"cpuMillis", node.usedCpu},
                         {"cpuMillisOf", node.cpu ? Json(*node.cpu) : Json()},
                         {"memory", node.usedMemory},
                         {"memoryOf", node.memory ? Json(*node.memory) : Json()}});
    for (const Pod &pod : placement.pods)
        pods.push_back({{"name", pod.name},
                        {"node", pod.node ? Json(placement.nodes[*pod.node].name) : Json()},
                        {"movedFrom", pod.moved ? Json(placement.nodes[*pod.moved].name) : Json()},
                        {"pending", pod.reason.empty() ? Json() : Json(pod.reason.text())}});
    return {{"nodes", std::move(nodes)},
            {"pods", std::move(pods)},
            {"price", placement.price ? Json(*placement.price) : Json()},
            {"priceIncomplete", placement.priceIncomplete}};
}

} // namespace

Json whatIfJson(const pipeline::WhatIf &result, const pipeline::WhatIfQuestion &question)
{
    Json assumed = Json::array();
    for (const Part &part : result.system.parts) {
        if (part.assumed)
            assumed.push_back(part.name);
    }
    return {{"requests", question.requests},
            {"seed", question.seed},
            {"assumedLatencies", std::move(assumed)},
            {"entryPoints", entriesOf(result)},
            {"cascade", cascadeOf(result)},
            {"backlogs", backlogsOf(result)},
            {"timeline", timelineOf(result)},
            {"blastRadii", blastsOf(result)},
            {"cluster", placementOf(result.placement)}};
}

} // namespace moldloft::cli
