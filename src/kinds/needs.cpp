#include "kinds/needs.h"

#include <string_view>

#include "kinds/defaults.h"

namespace moldloft
{

namespace
{

struct EngineNeeds {
    std::string_view engine;
    const char *cpu;
    const char *memory;
};

constexpr EngineNeeds databases[]{{"postgresql", "100m", "256Mi"},
                                  {"mariadb", "100m", "512Mi"},
                                  {"mongodb", "100m", "512Mi"},
                                  {"redis", "100m", "128Mi"}};
constexpr EngineNeeds brokers[]{{"nats", "100m", "128Mi"},
                                {"rabbitmq", "200m", "512Mi"},
                                {"kafka", "250m", "1Gi"},
                                {"redis", "100m", "128Mi"}};
constexpr EngineNeeds operated[]{{"postgresql", "200m", "512Mi"},
                                 {"rabbitmq", "200m", "512Mi"},
                                 {"kafka", "250m", "1Gi"}};

PodNeeds needs(const char *cpu, const char *memory)
{
    return {milliUnits(Quantity{cpu}), wholeUnits(Quantity{memory})};
}

template<std::size_t n>
PodNeeds engineNeeds(const EngineNeeds (&table)[n], std::string_view engine)
{
    for (const EngineNeeds &entry : table) {
        if (entry.engine == engine)
            return needs(entry.cpu, entry.memory);
    }
    return needs(defaultCpu, defaultMemory);
}

} // namespace

PodNeeds podNeeds(const Record &record)
{
    const Managed managed = managedOf(record);
    if (managed == Managed::External)
        return {};
    const bool isOperated = managed == Managed::Operator;
    if (const auto *database = record.as<Database>())
        return isOperated ? engineNeeds(operated, database->engine)
                          : engineNeeds(databases, database->engine);
    if (const auto *broker = record.as<Broker>())
        return isOperated ? engineNeeds(operated, broker->engine)
                          : engineNeeds(brokers, broker->engine);
    PodNeeds sum = needs(defaultCpu, defaultMemory);
    const auto *service = record.as<Service>();
    if (!service)
        return {};
    const PodNeeds each = sum;
    if (service->resources && service->resources->cpu)
        sum.cpu = milliUnits(*service->resources->cpu);
    if (service->resources && service->resources->memory)
        sum.memory = wholeUnits(*service->resources->memory);
    const auto count = static_cast<std::int64_t>(service->sidecars.size());
    sum.cpu += count * each.cpu;
    sum.memory += count * each.memory;
    return sum;
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

} // namespace moldloft
