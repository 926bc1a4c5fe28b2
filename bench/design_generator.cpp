#include "design_generator.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

namespace moldloft::bench
{

namespace
{

constexpr int servicesANamespace = 20;

std::string namespaceName(int number)
{
    return fmt::format("area-{}", number);
}

std::string serviceName(int number)
{
    constexpr std::array<const char *, 10> words{"orders", "charges", "stock",  "carts",
                                                 "mailer", "reviews", "search", "parcels",
                                                 "ledger", "prices"};
    return fmt::format("{}-{}", words[static_cast<std::size_t>(number) % words.size()], number);
}

struct Range {
    int begin;
    int end;
    bool contains(int number) const { return number >= begin && number < end; }
};

/// Services stand in tiers, each calls ones of the tier below: no chain is longer than three calls.
int tierOf(int service)
{
    return service % 4;
}

/// The services of the namespace that a service calls: always ones before it, so no cycle comes up.
std::vector<int> calledBy(int service, Range range)
{
    std::vector<int> called;
    if (tierOf(service) == 0)
        return called;
    for (const int distance : {1, 5}) {
        if (range.contains(service - distance))
            called.push_back(service - distance);
    }
    return called;
}

bool callsAcross(int service)
{
    return service % 5 == 0 && tierOf(service) > 0 && service >= servicesANamespace;
}

/// A service of the lowest tier, in the namespace before.
int calledAcross(int service)
{
    return service - tierOf(service) - servicesANamespace;
}

/// Longer than what the tier below waits and works together.
int timeoutOf(int service)
{
    return 100 << tierOf(service);
}

/// Each service reads the channels of its two neighbours, in a ring: every channel has readers.
std::vector<int> readBy(int service, Range range)
{
    const int size = range.end - range.begin;
    std::vector<int> read;
    for (const int distance : {1, 2}) {
        const int other = range.begin + (service - range.begin + distance) % size;
        if (std::find(read.begin(), read.end(), other) == read.end())
            read.push_back(other);
    }
    return read;
}

void writeData(std::string &text, Range range)
{
    text += "    brokers:\n      events: {engine: nats}\n    channels:\n";
    for (int i = range.begin; i < range.end; ++i) {
        text += fmt::format("      {}-changed: {{broker: events, payload: {{id: uuid, owner: uuid, "
                            "amount: decimal, changedAt: timestamp}}}}\n",
                            serviceName(i));
    }
    text += "    databases:\n";
    for (int i = range.begin; i < range.end; ++i) {
        text += fmt::format("      {}-db: {{engine: {}, storage: {}Gi}}\n", serviceName(i),
                            i % 7 == 3 ? "redis" : "postgresql", 1 + i % 4);
    }
}

void writeService(std::string &text, int service, Range range)
{
    const std::string name = serviceName(service);
    text += fmt::format("      {0}:\n"
                        "        replicas: {1}\n"
                        "        latency: {2}ms\n"
                        "        api:\n"
                        "          - GET /{0}\n"
                        "          - POST /{0}\n"
                        "          - GET /{0}/{{id}}\n"
                        "        owns: [{0}-db]\n",
                        name, 1 + service % 3, 5 + service % 40);
    const auto called = calledBy(service, range);
    if (!called.empty() || callsAcross(service))
        text += "        calls:\n";
    for (const int other : called)
        text += fmt::format("          - {{to: {}, timeout: {}ms, retries: 1}}\n",
                            serviceName(other), timeoutOf(service));
    if (callsAcross(service)) {
        text += fmt::format("          - {{to: {}/{}, timeout: {}ms}}\n",
                            namespaceName(service / servicesANamespace - 1),
                            serviceName(calledAcross(service)), timeoutOf(service));
    }
    text += fmt::format("        publishes: [{}-changed]\n        subscribes: [", name);
    const auto read = readBy(service, range);
    for (std::size_t i = 0; i < read.size(); ++i)
        text += fmt::format("{}{}-changed", i > 0 ? ", " : "", serviceName(read[i]));
    text += "]\n        env: {LOG_FORMAT: json}\n        resources: {cpu: 100m, memory: 128Mi}\n";
}

void writeEntrances(std::string &text, int number, Range range)
{
    bool first = true;
    for (int i = range.begin; i < range.end; ++i) {
        if (!callsAcross(i))
            continue;
        if (first)
            text += "    externals:\n";
        first = false;
        const std::string other = serviceName(calledAcross(i));
        text += fmt::format("      {0}: {{alias: {1}/{0}}}\n", other, namespaceName(number - 1));
    }
    text += fmt::format(
        "    ingresses:\n      public:\n        host: {}.example.com\n        tls: true\n"
        "        rules:\n",
        namespaceName(number));
    for (int i = range.begin; i < range.end; ++i)
        text += fmt::format("          - {{path: /{0}, to: {0}}}\n", serviceName(i));
}

} // namespace

std::string generateDesign(int services)
{
    std::string text =
        "moldloft: 1\nname: generated\nkubernetes: \"1.34\"\nregistry: ghcr.io/example\n"
        "namespaces:\n";
    for (int number = 0; number * servicesANamespace < services; ++number) {
        const int begin = number * servicesANamespace;
        const Range range{begin, std::min(begin + servicesANamespace, services)};
        text += "  " + namespaceName(number) + ":\n";
        writeData(text, range);
        text += "    services:\n";
        for (int i = range.begin; i < range.end; ++i)
            writeService(text, i, range);
        writeEntrances(text, number, range);
    }
    return text;
}

} // namespace moldloft::bench
