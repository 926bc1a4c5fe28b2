#include <algorithm>

#include "kinds/defaults.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

bool fits(const NodePool &pool, const Quantity &cpu, const Quantity &memory)
{
    return pool.nodes.value_or(1) > 0 && (!pool.cpu || milliUnits(cpu) <= milliUnits(*pool.cpu)) &&
           (!pool.memory || wholeUnits(memory) <= wholeUnits(*pool.memory));
}

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto *service = record.as<Service>();
    const auto &cluster = context.document().settings().cluster;
    if (!service || !service->resources || !cluster || cluster->nodePools.empty())
        return;
    const Quantity cpu = service->resources->cpu.value_or(Quantity{defaultCpu});
    const Quantity memory = service->resources->memory.value_or(Quantity{defaultMemory});
    const auto &pools = cluster->nodePools;
    if (std::any_of(pools.begin(), pools.end(),
                    [&](const auto &pool) { return fits(pool.second, cpu, memory); }))
        return;
    report.add("resources",
               phrase("rules", "{0} asks for {1} of CPU and {2} of memory, and no node has both.")(
                   record.name, cpu.text, memory.text),
               phrase("rules", "Its pods stay pending: the scheduler finds no place for them."));
}

} // namespace

Rule requestsFitNowhereRule()
{
    return {
        .id = "requests-fit-nowhere",
        .title = phrase("rules", "What a pod asks for fits on a node."),
        .severity = Severity::Error,
        .why = phrase(
            "rules",
            "A pod runs on one node. Where it asks for more CPU or memory than the largest node "
            "has, the scheduler leaves it pending for ever; a part of each node also belongs to "
            "the system."),
        .remediation =
            phrase("rules",
                   "Ask for less, run more and smaller pods, or give the cluster a pool of larger "
                   "nodes."),
        .example = {.wrong = "cluster:\n"
                             "  nodePools: {general: {nodes: 3, cpu: \"4\", memory: 16Gi}}\n"
                             "namespaces:\n"
                             "  shop:\n"
                             "    services:\n"
                             "      reports: {resources: {cpu: \"6\", memory: 8Gi}}\n",
                    .right = "cluster:\n"
                             "  nodePools: {general: {nodes: 3, cpu: \"8\", memory: 16Gi}}\n"
                             "namespaces:\n"
                             "  shop:\n"
                             "    services:\n"
                             "      reports: {resources: {cpu: \"6\", memory: 8Gi}}\n"},
        .check = check,
        .reads = Reads::Element};
}

} // namespace moldloft::rules
