#include "simulate/placement.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "kinds/defaults.h"
#include "kinds/needs.h"

namespace moldloft::simulate
{

namespace
{

class Scheduler
{
public:
    Scheduler(PodPlacement &placement) : m_placement(placement) {}

    void place(Pod &pod)
    {
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < m_placement.nodes.size(); ++i) {
            if (fits(pod, m_placement.nodes[i]) && (!best || isBetter(pod, i, *best)))
                best = i;
        }
        if (!best) {
            pod.reason = whyNot(pod);
            return;
        }
        Node &node = m_placement.nodes[*best];
        node.usedCpu += pod.cpu;
        node.usedMemory += pod.memory;
        ++node.pods;
        pod.node = best;
        ++m_same[{pod.part, *best}];
    }

    void leave(const Pod &pod) { --m_same[{pod.part, *pod.node}]; }

private:
    static bool hasCpu(const Pod &pod, const Node &node)
    {
        return !node.cpu || node.usedCpu + pod.cpu <= *node.cpu;
    }
    static bool hasMemory(const Pod &pod, const Node &node)
    {
        return !node.memory || node.usedMemory + pod.memory <= *node.memory;
    }
    static bool fits(const Pod &pod, const Node &node)
    {
        return !node.dead && node.pods < node.maxPods && hasCpu(pod, node) && hasMemory(pod, node);
    }

    static double left(std::int64_t used, std::int64_t asked, std::optional<std::int64_t> all)
    {
        return !all || *all == 0
                   ? 1
                   : 1 - static_cast<double>(used + asked) / static_cast<double>(*all);
    }

    bool isBetter(const Pod &pod, std::size_t a, std::size_t b)
    {
        const int sameA = m_same[{pod.part, a}], sameB = m_same[{pod.part, b}];
        if (sameA != sameB)
            return sameA < sameB;
        const auto free = [&](std::size_t i) {
            const Node &node = m_placement.nodes[i];
            return left(node.usedCpu, pod.cpu, node.cpu) +
                   left(node.usedMemory, pod.memory, node.memory);
        };
        return free(a) > free(b) + 1e-9;
    }

    Message whyNot(const Pod &pod) const
    {
        int cpu = 0, memory = 0, full = 0, alive = 0;
        for (const Node &node : m_placement.nodes) {
            if (node.dead)
                continue;
            ++alive;
            full += node.pods >= node.maxPods;
            cpu += !hasCpu(pod, node);
            memory += !hasMemory(pod, node);
        }
        if (alive == 0)
            return phrase("simulate", "No node is alive.");
        std::vector<Message> reasons;
        if (cpu > 0)
            reasons.push_back(phrase("simulate", "too little CPU on {0}")(cpu));
        if (memory > 0)
            reasons.push_back(phrase("simulate", "too little memory on {0}")(memory));
        if (full > 0)
            reasons.push_back(phrase("simulate", "no free place on {0}")(full));
        Message all = reasons.front();
        for (std::size_t i = 1; i < reasons.size(); ++i)
            all = phrase("simulate", "{0}, {1}")(all, reasons[i]);
        return phrase("simulate", "None of {0} nodes fits: {1}.")(alive, all);
    }

    PodPlacement &m_placement;
    std::map<std::pair<std::size_t, std::size_t>, int> m_same;
};

void addNodes(const Document &document, const PlacementChoice &choice, PodPlacement &placement)
{
    const auto &cluster = document.settings().cluster;
    if (!cluster)
        return;
    for (const auto &[name, pool] : cluster->nodePools) {
        const auto wanted = choice.nodes.find(name);
        const int count =
            wanted == choice.nodes.end() ? pool.nodes.value_or(defaultNodes) : wanted->second;
        for (int i = 0; i < count; ++i) {
            Node &node = placement.nodes.emplace_back();
            node.pool = name;
            node.name = name + '-' + std::to_string(i + 1);
            if (pool.cpu)
                node.cpu = milliUnits(*pool.cpu);
            if (pool.memory)
                node.memory = wholeUnits(*pool.memory);
            node.maxPods = pool.maxPods.value_or(defaultMaxPods);
            if (pool.price)
                placement.price = placement.price.value_or(0) + valueOf(*pool.price);
            else
                placement.priceIncomplete = true;
        }
    }
}

void addPods(const Document &document, const System &system, const Load &load,
             const PlacementChoice &choice, PodPlacement &placement)
{
    for (std::size_t i = 0; i < system.parts.size(); ++i) {
        const Part &part = system.parts[i];
        if (part.kind == ElementKind::External)
            continue;
        const Record &record = *document.find(part.id);
        const PodNeeds needs = podNeeds(record);
        const auto wanted = choice.replicas.find(i);
        const int count = wanted != choice.replicas.end()     ? wanted->second
                          : part.kind != ElementKind::Service ? serversOf(record)
                          : choice.autoscaled                 ? podsUnder(document, system, load, i)
                                                              : part.pods;
        for (int n = 0; n < count; ++n) {
            Pod &pod = placement.pods.emplace_back();
            pod.part = i;
            pod.name = part.name + " #" + std::to_string(n + 1);
            pod.cpu = needs.cpu;
            pod.memory = needs.memory;
        }
    }
}

/// The nodes that are named die, and the first ones of each pool.
void kill(const PlacementChoice &choice, const System &system, PodPlacement &placement,
          Scheduler &scheduler)
{
    std::map<std::string, int> left = choice.dead;
    for (Node &node : placement.nodes) {
        int &count = left[node.pool];
        node.dead = count-- > 0 || choice.deadNodes.contains(node.name);
    }
    std::vector<Pod *> homeless;
    for (Pod &pod : placement.pods) {
        if (!pod.node || !placement.nodes[*pod.node].dead)
            continue;
        pod.moved = pod.node;
        scheduler.leave(pod);
        pod.node.reset();
        homeless.push_back(&pod);
    }
    for (Pod *pod : homeless) {
        if (system.parts[pod->part].kind == ElementKind::Service)
            scheduler.place(*pod);
        else
            pod->reason =
                phrase("simulate", "It waits for {0}: its volume and its name are bound to it.")(
                    placement.nodes[*pod->moved].name);
    }
}

} // namespace

int PodPlacement::pending() const
{
    return static_cast<int>(
        std::count_if(pods.begin(), pods.end(), [](const Pod &pod) { return !pod.node; }));
}

int podsUnder(const Document &document, const System &system, const Load &load, std::size_t index)
{
    const Part &part = system.parts[index];
    const Record *record = document.find(part.id);
    const auto *service = record ? record->as<Service>() : nullptr;
    if (!service || !service->autoscale || part.pods == 0)
        return part.pods;
    const double used = (load.requests[index] + load.events[index]) * part.cpuTime * 1000;
    const double target = service->autoscale->cpu.value_or(defaultCpuTarget) / 100.0;
    const auto asked = static_cast<double>(podNeeds(*record).cpu);
    const int least = part.pods;
    const int most = std::max(least, podRange(*service).most);
    if (asked <= 0)
        return least;
    const double wanted = std::ceil(used / (target * asked) - 1e-9);
    return static_cast<int>(std::clamp(wanted, double(least), double(most)));
}

PodPlacement placementOf(const Document &document, const System &system, const Load &load,
                         const PlacementChoice &choice)
{
    PodPlacement placement;
    addNodes(document, choice, placement);
    addPods(document, system, load, choice, placement);
    Scheduler scheduler(placement);
    for (Pod &pod : placement.pods)
        scheduler.place(pod);
    if (choice.anyDead())
        kill(choice, system, placement, scheduler);
    return placement;
}

} // namespace moldloft::simulate
