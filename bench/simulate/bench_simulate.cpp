// What the numbers of the what-if cost, in CPU time: 100,000 requests through a tree of fifty
// services with a database each, and everything for a design of N services (1,000 if not given).
//
// `bench_simulate [N]`

#include <cstdio>
#include <cstdlib>
#include <string>

#include <time.h>

#include "design_generator.h"
#include "format/design_file.h"
#include "simulate/availability.h"
#include "simulate/cascade.h"
#include "simulate/latency.h"
#include "simulate/placement.h"

using namespace moldloft;
using namespace moldloft::simulate;

namespace
{

double cpuTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

template<class Work>
void measure(const char *what, Work &&work)
{
    const double begin = cpuTime();
    work();
    std::printf("%-48s %10.1f ms\n", what, cpuTime() - begin);
}

Document documentOf(const std::string &text)
{
    auto file = format::read(text, "bench");
    if (!file) {
        std::fprintf(stderr, "%s\n", file.error().front().message.c_str());
        std::exit(1);
    }
    return file->document;
}

/// Each service calls two, in order; all times are log-normal.
std::string fifty()
{
    constexpr int count = 50;
    std::string services, databases;
    for (int i = 0; i < count; ++i) {
        const std::string n = std::to_string(i);
        services +=
            "      s" + n + ": {latency: {p50: 5ms, p99: 30ms}, owns: [d" + n + "], calls: [";
        for (int callee = 2 * i + 1; callee <= 2 * i + 2 && callee < count; ++callee)
            services += "{to: s" + std::to_string(callee) + ", timeout: 10s, retries: 1},";
        services += "]}\n";
        databases += "      d" + n + ": {engine: postgresql, latency: {p50: 2ms, p99: 9ms}}\n";
    }
    return "moldloft: 1\nname: fifty\nnamespaces:\n  a:\n    databases:\n" + databases +
           "    services:\n" + services + "    ingresses: {public: {rules: [{path: /, to: s0}]}}\n";
}

} // namespace

int main(int argc, char **argv)
{
    const System tree = systemOf(documentOf(fifty()));
    measure("50 services: latency of 100,000 requests", [&] {
        (void)latencies(tree, Faults(tree), {100'000, 1, {}});
    });

    const int count = argc > 1 ? std::atoi(argv[1]) : 1000;
    const Document document = documentOf(bench::generateDesign(count));
    System system;
    Load load;
    std::printf("%d services:\n", count);
    measure("  model", [&] { system = systemOf(document); });
    measure("  load", [&] { load = loadOf(system); });
    measure("  one cascade", [&] {
        Faults faults(system);
        faults.down[0] = 1;
        (void)cascadeOf(system, load, faults);
    });
    measure("  blast radius of every element", [&] { (void)blastRadii(system, document); });
    measure("  availability of every entry point", [&] { (void)availabilities(system); });
    measure("  placement", [&] { (void)placementOf(document, system, load); });
    return 0;
}
