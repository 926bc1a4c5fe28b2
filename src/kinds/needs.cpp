#include "kinds/needs.h"

#include <algorithm>
#include <string_view>

#include "kinds/defaults.h"

namespace moldloft
{

namespace
{

struct EngineNeeds {
    std::string_view engine;
    ServerNeeds needs;
};

constexpr EngineNeeds engines[]{
    {"postgresql", {"100m", "256Mi"}}, {"mariadb", {"100m", "512Mi"}},
    {"mongodb", {"100m", "1Gi"}},      {"redis", {"100m", "256Mi"}},
    {"nats", {"100m", "256Mi"}},       {"rabbitmq", {"200m", "512Mi"}},
    {"kafka", {"250m", "1Gi"}},
};
constexpr EngineNeeds operated[]{
    {"postgresql", {"200m", "512Mi"}}, {"rabbitmq", {"200m", "512Mi"}}, {"kafka", {"250m", "1Gi"}}};

PodNeeds needs(const char *cpu, const char *memory)
{
    return {milliUnits(Quantity{cpu}), wholeUnits(Quantity{memory})};
}

PodNeeds containerNeeds(const std::optional<Resources> &resources)
{
    PodNeeds asked = needs(defaultCpu, defaultMemory);
    if (resources && resources->cpu)
        asked.cpu = milliUnits(*resources->cpu);
    if (resources && resources->memory)
        asked.memory = wholeUnits(*resources->memory);
    return asked;
}

template<std::size_t n>
ServerNeeds engineNeeds(const EngineNeeds (&table)[n], std::string_view engine)
{
    for (const EngineNeeds &entry : table) {
        if (entry.engine == engine)
            return entry.needs;
    }
    return {defaultCpu, defaultMemory};
}

} // namespace

ServerNeeds serverNeeds(const Record &record)
{
    const auto *database = record.as<Database>();
    const std::string &engine = database ? database->engine : record.as<Broker>()->engine;
    return managedOf(record) == Managed::Operator ? engineNeeds(operated, engine)
                                                  : engineNeeds(engines, engine);
}

PodNeeds podNeeds(const Record &record)
{
    if (managedOf(record) == Managed::External)
        return {};
    if (record.as<Database>() || record.as<Broker>()) {
        const ServerNeeds asked = serverNeeds(record);
        return needs(asked.cpu, asked.memory);
    }
    const auto *service = record.as<Service>();
    if (!service)
        return {};
    PodNeeds sum = containerNeeds(service->resources);
    for (const Sidecar &sidecar : service->sidecars) {
        const PodNeeds more = containerNeeds(sidecar.resources);
        sum.cpu += more.cpu;
        sum.memory += more.memory;
    }
    return sum;
}

PodRange podRange(const Service &service)
{
    const int drawn = isJob(service) ? service.run->parallelism.value_or(1)
                                     : service.replicas.value_or(defaultReplicas);
    if (isJob(service) || !service.autoscale)
        return {drawn, drawn};
    const int least = std::max(1, service.autoscale->min.value_or(drawn));
    return {least, std::max(least, service.autoscale->max.value_or(2 * least))};
}

int serversOf(const Record &record)
{
    const auto *database = record.as<Database>();
    const auto *broker = record.as<Broker>();
    if (!database && !broker)
        return 0;
    switch (managedOf(record)) {
    case Managed::External:
        return 0;
    case Managed::Operator:
        return (database ? database->replicas : broker->replicas).value_or(usualServers);
    case Managed::StatefulSet:
        break;
    }
    return 1;
}

bool hasVolumeOfOneNode(const Service &service)
{
    return std::any_of(service.volumes.begin(), service.volumes.end(), [](const auto &entry) {
        return entry.second.accessMode.value_or(defaultAccessMode) != "ReadWriteMany";
    });
}

int podsOfAtLeast(int wanted, const Service &service)
{
    const int least = podRange(service).least;
    return least == 0 || isJob(service) || hasVolumeOfOneNode(service) ? least
                                                                       : std::max(wanted, least);
}

int quorumOf(const Record &record)
{
    const int servers = serversOf(record);
    return record.kind() == ElementKind::Broker && servers > 1 ? servers / 2 + 1 : 1;
}

} // namespace moldloft
