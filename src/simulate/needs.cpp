#include "simulate/needs.h"

#include <string_view>

#include "kinds/defaults.h"

namespace moldloft::simulate
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
    if (const auto *database = record.as<Database>())
        return engineNeeds(databases, database->engine);
    if (const auto *broker = record.as<Broker>())
        return engineNeeds(brokers, broker->engine);
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

} // namespace moldloft::simulate
