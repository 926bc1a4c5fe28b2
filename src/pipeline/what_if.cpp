#include "pipeline/what_if.h"

#include <algorithm>

#include "base/text.h"
#include "pipeline/task.h"

namespace moldloft::pipeline
{

namespace
{

using simulate::Part;
using simulate::System;

Error unknownName(const System &system, const std::string &name)
{
    std::vector<std::string> names;
    for (const Part &part : system.parts) {
        names.push_back(part.name);
        names.push_back(part.name.substr(part.name.find('/') + 1));
    }
    const auto near = closestMatch(name, names);
    return {ErrorCode::Input,
            phrase("pipeline", "`{0}` is nothing that could fail.")(name),
            {},
            near ? phrase("pipeline", "Did you mean `{0}`?")(*near)
                 : phrase("pipeline", "Name a service, database, broker, external host or "
                                      "namespace.")};
}

/// Pods on dead nodes: a part of which too few are left is down until some stand elsewhere.
void applyDeadNodes(const simulate::PodPlacement &placement, const System &system,
                    simulate::Faults &faults, std::vector<simulate::Recovery> &recoveries)
{
    struct Count {
        int lost = 0, all = 0, placed = 0;
    };
    std::vector<Count> counts(system.parts.size());
    for (const simulate::Pod &pod : placement.pods) {
        Count &count = counts[pod.part];
        ++count.all;
        count.lost += pod.moved.has_value();
        count.placed += pod.moved && pod.node;
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const Count &count = counts[i];
        const int quorum = system.parts[i].quorum;
        if (count.lost == 0 || count.all - count.lost >= quorum)
            continue;
        faults.down[i] = 1;
        const double back = simulate::nodeGrace + simulate::podEviction + system.parts[i].startup +
                            simulate::readinessPeriod;
        const bool enough = count.all - count.lost + count.placed >= quorum;
        recoveries.push_back({i, enough ? back : simulate::never,
                              phrase("pipeline", "Its pods stood on a node that is dead.")});
    }
}

Result<void> applyNames(const Document &document, const System &system,
                        const WhatIfQuestion &question, simulate::Faults &faults,
                        std::vector<simulate::Recovery> &recoveries)
{
    for (const std::string &name : question.down) {
        const auto parts = partsNamed(document, system, name);
        if (!parts)
            return parts.error();
        const bool isNamespace = document.findNamespace(name) != nullptr;
        for (const std::size_t part : *parts) {
            faults.down[part] = 1;
            if (isNamespace) // what is deleted is not started again
                recoveries.push_back({part, simulate::never, {}});
        }
    }
    for (const auto &[name, seconds] : question.slow) {
        const auto parts = partsNamed(document, system, name);
        if (!parts)
            return parts.error();
        for (const std::size_t part : *parts)
            faults.slower[part] = seconds;
    }
    return {};
}

/// As many pods as the load needs, but where the question names a number.
void autoscale(const Document &document, const WhatIfQuestion &question, WhatIf &result)
{
    std::vector<int> pods;
    for (std::size_t i = 0; i < result.system.parts.size(); ++i) {
        const Part &part = result.system.parts[i];
        pods.push_back(question.replicas.contains(part.id)
                           ? part.pods
                           : simulate::podsUnder(document, result.system, result.load, i));
    }
    for (std::size_t i = 0; i < pods.size(); ++i)
        result.system.parts[i].pods = pods[i];
}

Result<void> checkPools(const Document &document, const WhatIfQuestion &question)
{
    const auto &cluster = document.settings().cluster;
    for (const auto &[pool, count] : question.cluster.dead) {
        const bool known =
            cluster && std::any_of(cluster->nodePools.begin(), cluster->nodePools.end(),
                                   [&](const auto &entry) { return entry.first == pool; });
        if (!known)
            return Error{ErrorCode::Input,
                         phrase("pipeline", "The cluster has no node pool `{0}`.")(pool),
                         {},
                         phrase("pipeline", "Name one of cluster.nodePools.")};
    }
    return {};
}

} // namespace

Result<std::vector<std::size_t>> partsNamed(const Document &document, const System &system,
                                            const std::string &name)
{
    std::vector<std::size_t> whole, bare;
    if (document.findNamespace(name)) {
        for (std::size_t i = 0; i < system.parts.size(); ++i) {
            const Part &part = system.parts[i];
            if (part.ns == name && part.kind != ElementKind::External)
                whole.push_back(i);
        }
        return whole;
    }
    for (std::size_t i = 0; i < system.parts.size(); ++i) {
        const std::string &path = system.parts[i].name;
        if (path == name)
            whole.push_back(i);
        else if (path.substr(path.find('/') + 1) == name)
            bare.push_back(i);
    }
    if (!whole.empty())
        return whole;
    if (bare.size() == 1)
        return bare;
    if (bare.size() > 1)
        return Error{ErrorCode::Input,
                     phrase("pipeline", "Several elements are called `{0}`.")(name),
                     {},
                     phrase("pipeline",
                            "Write its namespace, too: `{0}`.")(system.parts[bare.front()].name)};
    return unknownName(system, name);
}

Result<WhatIf> whatIf(const Document &document, const WhatIfQuestion &question,
                      const std::function<bool()> &isCancelled)
{
    if (auto checked = checkPools(document, question); !checked)
        return checked.error();
    WhatIf result;
    result.system = simulate::systemOf(document);
    for (Part &part : result.system.parts) {
        if (const auto it = question.replicas.find(part.id); it != question.replicas.end())
            part.pods = it->second;
    }
    for (simulate::EntryPoint &entry : result.system.entries)
        entry.rate *= question.load;
    result.load = simulate::loadOf(result.system);
    if (question.cluster.autoscaled)
        autoscale(document, question, result);
    const System &system = result.system;
    simulate::Faults faults(system);
    std::vector<simulate::Recovery> recoveries;
    if (auto applied = applyNames(document, system, question, faults, recoveries); !applied)
        return applied.error();
    simulate::PlacementChoice choice = question.cluster;
    choice.autoscaled = false; // the parts have their pods
    result.placement = simulate::placementOf(document, system, result.load, choice);
    applyDeadNodes(result.placement, system, faults, recoveries);
    const simulate::LatencyOptions options{question.requests, question.seed, isCancelled};
    result.latency = simulate::latencies(system, simulate::Faults(system), options);
    if (question.hasFailure())
        result.now = simulate::latencies(system, faults, options);
    result.cascade = simulate::cascadeOf(system, result.load, faults, recoveries);
    result.timeline = simulate::timelineOf(system, result.cascade);
    result.flows = simulate::flowsOf(document, system, result.load, faults);
    result.availability = simulate::availabilities(system, isCancelled);
    result.blasts = simulate::blastRadii(system, document, isCancelled);
    if (isCancelled && isCancelled())
        return cancelled();
    return result;
}

} // namespace moldloft::pipeline
