#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "cli/what_if_report.h"

namespace moldloft::cli
{

namespace
{

using namespace simulate;

std::string timeOr(const std::optional<double> &seconds, const char *otherwise)
{
    return seconds ? timeText(*seconds) : otherwise;
}

std::string counted(std::size_t number, const std::string &thing)
{
    return fmt::format("{} {}{}", number, thing, number == 1 ? "" : "s");
}

std::size_t nameWidth(const System &system)
{
    std::size_t width = 12;
    for (const EntryPoint &entry : system.entries)
        width = std::max(width, entry.name.size());
    return width;
}

/// "front 62 %, orders 30 %, orders-db 8 %": what takes most, in the order in which it is reached.
std::string pathOf(const EntryLatency &entry, const System &system)
{
    constexpr std::size_t most = 6;
    constexpr double little = 0.005;
    std::vector<double> shares;
    for (const HopShare &hop : entry.hops)
        shares.push_back(hop.share);
    std::sort(shares.rbegin(), shares.rend());
    const double least = std::max(little, shares.size() > most ? shares[most - 1] : 0);
    std::string text;
    std::size_t shown = 0, rest = 0;
    for (const HopShare &hop : entry.hops) {
        if (hop.share < least || shown == most) {
            rest += hop.share >= little;
            continue;
        }
        const std::string &name = system.parts[hop.part].name;
        text += fmt::format("{}{} {} %", shown == 0 ? "" : ", ", name.substr(name.find('/') + 1),
                            std::round(hop.share * 100));
        ++shown;
    }
    return rest == 0 ? text : text + fmt::format(" and {} more", rest);
}

std::string entryTable(const pipeline::WhatIf &result)
{
    const std::size_t width = nameWidth(result.system);
    std::string text = fmt::format("\n{:<{}}  {:>8}  {:>8}  {:>8}  {:>12}  {}\n", "Entry point",
                                   width, "p50", "p95", "p99", "available", "slowest path");
    for (std::size_t i = 0; i < result.latency.size(); ++i) {
        const EntryLatency &entry = result.latency[i];
        text += fmt::format("{:<{}}  {:>8}  {:>8}  {:>8}  {:>12}  {}\n",
                            result.system.entries[i].name, width, timeOr(entry.answer.p50, "fails"),
                            timeOr(entry.answer.p95, "fails"), timeOr(entry.answer.p99, "fails"),
                            shareText(result.availability[i].share), pathOf(entry, result.system));
    }
    return text;
}

std::string settledText(const pipeline::WhatIf &result)
{
    std::string text;
    for (std::size_t i = 0; i < result.latency.size(); ++i) {
        const EntryLatency &entry = result.latency[i];
        if (entry.settled)
            text += fmt::format("  {}: the answer after {}, the last event is dealt with after {} "
                                "(medians)\n",
                                result.system.entries[i].name, timeOr(entry.answer.p50, "never"),
                                timeOr(entry.settled->p50, "never"));
    }
    return text.empty() ? text : "\nEvents\n" + text;
}

std::string improvementText(const pipeline::WhatIf &result)
{
    std::string text;
    for (std::size_t i = 0; i < result.availability.size(); ++i) {
        const EntryAvailability &entry = result.availability[i];
        if (!entry.best || 1 - entry.best->availability > 0.95 * (1 - entry.share))
            continue; // nothing that would be noticed
        const Part &part = result.system.parts[entry.best->part];
        const std::string change =
            entry.best->call
                ? fmt::format("a fallback in {} for its call of {}", part.name,
                              result.system.parts[part.calls[*entry.best->call].to].name)
                : fmt::format("{} pods of {} instead of {}", part.pods + 1, part.name, part.pods);
        text += fmt::format("  {}: {} ({} a year down) becomes {} ({}) with {}\n",
                            result.system.entries[i].name, shareText(entry.share),
                            timeText(downSecondsPerYear(entry.share)),
                            shareText(entry.best->availability),
                            timeText(downSecondsPerYear(entry.best->availability)), change);
    }
    return text.empty() ? text : "\nWhat would help availability most\n" + text;
}

std::string_view wordOf(State state)
{
    constexpr std::string_view words[]{"up", "degraded", "slow", "down"};
    return words[static_cast<std::size_t>(state)];
}

std::string cascadeText(const pipeline::WhatIf &result)
{
    std::string text = "\nWhat happens\n";
    for (const Effect &effect : result.cascade.effects) {
        text += fmt::format("  wave {}  {:>6}  {:<8}  {}: {}", effect.wave, timeText(effect.at),
                            wordOf(effect.state), result.system.parts[effect.part].name,
                            effect.reason.text());
        text += std::isinf(effect.recovers)
                    ? " It does not recover by itself.\n"
                    : fmt::format(" Back after {}.\n", timeText(effect.recovers));
    }
    if (result.cascade.effects.empty())
        text += "  Nothing fails.\n";
    text += "\nEntry points now\n";
    const std::size_t width = nameWidth(result.system);
    for (std::size_t i = 0; i < result.now.size(); ++i) {
        const EntryLatency &before = result.latency[i], &now = result.now[i];
        text += fmt::format("  {:<{}}  {:<8}  {:>8} served  p95 {} -> {}\n",
                            result.system.entries[i].name, width,
                            wordOf(result.cascade.entries[i].state), shareText(now.served),
                            timeOr(before.answer.p95, "fails"), timeOr(now.answer.p95, "fails"));
    }
    return text;
}

std::string backlogText(const pipeline::WhatIf &result)
{
    std::string text;
    for (const Backlog &held : result.cascade.backlogs) {
        text += fmt::format("  {}: {:.4g} events a second. {}",
                            result.system.streams[held.stream].name, held.rate, held.reason.text());
        if (held.fullAt)
            text += fmt::format(" Full after {}.", timeText(*held.fullAt));
        if (held.mostEvents)
            text += fmt::format(" {:.0f} held when it is back.", *held.mostEvents);
        if (held.drainedAt)
            text += fmt::format(" Caught up with after {}.", timeText(*held.drainedAt));
        else if (held.mostEvents)
            text += " Never caught up with.";
        text += '\n';
    }
    return text.empty() ? text : "\nWhat piles up\n" + text;
}

std::string blastText(const pipeline::WhatIf &result)
{
    constexpr std::size_t most = 12;
    std::string text = "\nBlast radius: when it is down\n";
    std::size_t shown = 0, rest = 0;
    for (const Blast &blast : result.blasts) {
        if (blast.entriesLost + blast.servicesDown + blast.servicesDegraded == 0)
            continue;
        if (++shown > most) {
            ++rest;
            continue;
        }
        text += fmt::format(
            "  {:<28}  {} of {} entry points lost, {} down, {} degraded\n",
            blast.kind == ElementKind::Namespace ? blast.name + " (namespace)" : blast.name,
            blast.entriesLost, result.system.entries.size(),
            counted(std::size_t(blast.servicesDown), "service"), blast.servicesDegraded);
    }
    if (rest > 0)
        text += fmt::format("  and {} more (--format json has them all)\n", rest);
    return shown == 0 ? "" : text;
}

std::string clusterText(const PodPlacement &placement)
{
    if (placement.nodes.empty())
        return "\nCluster: the design has no node pools, so no pod is placed.\n";
    std::string text =
        fmt::format("\nCluster: {} on {}, {} pending", counted(placement.pods.size(), "pod"),
                    counted(placement.nodes.size(), "node"), placement.pending());
    if (placement.price)
        text += fmt::format(", {:.2f} a month{}", *placement.price,
                            placement.priceIncomplete ? " for the pools that have a price" : "");
    text += '\n';
    for (const Node &node : placement.nodes) {
        text += fmt::format("  {:<16} {:<5} {}", node.name, node.dead ? "dead" : "",
                            counted(std::size_t(node.pods), "pod"));
        if (node.cpu)
            text += fmt::format(", {:.2g} of {:.2g} CPU", double(node.usedCpu) / 1000,
                                double(*node.cpu) / 1000);
        if (node.memory)
            text += fmt::format(", {} of {} MiB", node.usedMemory >> 20, *node.memory >> 20);
        text += '\n';
    }
    for (const Pod &pod : placement.pods) {
        if (!pod.node)
            text += fmt::format("  pending  {}: {}\n", pod.name, pod.reason.text());
        else if (pod.moved)
            text += fmt::format("  moved    {}: {} -> {}\n", pod.name,
                                placement.nodes[*pod.moved].name, placement.nodes[*pod.node].name);
    }
    return text;
}

} // namespace

std::string timeText(double seconds)
{
    if (std::isinf(seconds))
        return "never";
    if (seconds == 0)
        return "0 s";
    if (seconds < 0.9995)
        return fmt::format("{:.3g} ms", seconds * 1000);
    if (seconds < 120)
        return fmt::format("{:.3g} s", seconds);
    if (seconds < 7200)
        return fmt::format("{:.3g} min", seconds / 60);
    return fmt::format("{:.3g} h", seconds / 3600);
}

std::string shareText(double share)
{
    const double missing = 1 - share;
    const int digits =
        missing < 1e-9
            ? 0
            : std::clamp(static_cast<int>(std::ceil(-std::log10(missing) - 1e-6)) - 2, 1, 7);
    return fmt::format("{:.{}f} %", share * 100, share == 0 ? 0 : digits);
}

std::string whatIfText(const std::string &file, const pipeline::WhatIf &result,
                       const pipeline::WhatIfQuestion &question)
{
    std::size_t assumed = 0, assumedRates = 0;
    for (const Part &part : result.system.parts)
        assumed += part.assumed;
    for (const EntryPoint &entry : result.system.entries)
        assumedRates += entry.assumedRate;
    std::string text = fmt::format("{}: {}, {} requests each, seed {}\n", file,
                                   counted(result.system.entries.size(), "entry point"),
                                   question.requests, question.seed);
    if (result.system.entries.empty())
        text += "Nobody outside reaches it: draw an ingress, a LoadBalancer or a NodePort.\n";
    if (assumed > 0)
        text += fmt::format("Assumed, because the design says nothing: {} of {} latencies", assumed,
                            result.system.parts.size());
    if (assumedRates > 0)
        text += fmt::format("{}{} requests a second at {}",
                            assumed > 0 ? ", " : "Assumed: ", assumedRate,
                            counted(assumedRates, "entry point"));
    if (assumed + assumedRates > 0)
        text += '\n';
    const auto cut = static_cast<std::size_t>(
        std::count_if(result.latency.begin(), result.latency.end(),
                      [](const simulate::EntryLatency &entry) { return entry.truncated; }));
    if (cut > 0)
        text +=
            fmt::format("One request sets off more than {} pieces of work at {}: what is beyond "
                        "is left out, times are at least these.\n",
                        simulate::mostSites, counted(cut, "entry point"));
    if (!result.system.entries.empty())
        text += entryTable(result) + settledText(result) + improvementText(result);
    if (question.hasFailure())
        text += cascadeText(result);
    return text + backlogText(result) + (question.hasFailure() ? "" : blastText(result)) +
           clusterText(result.placement);
}

} // namespace moldloft::cli
