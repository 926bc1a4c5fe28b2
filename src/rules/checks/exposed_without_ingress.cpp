#include <fmt/format.h>

#include "kinds/defaults.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

void check(const Context &, const Record &record, Reporter &report)
{
    const auto *service = record.as<Service>();
    if (!service)
        return;
    const auto ports = portsOf(*service);
    if (ports.empty() || protocolOf(ports.front().first, ports.front().second) != "http")
        return;
    for (std::size_t i = 0; i < service->expose.size(); ++i) {
        const ServiceType type = service->expose[i].type;
        if (type == ServiceType::LoadBalancer)
            report.add(
                fmt::format("expose/{}", i),
                phrase("rules", "{0} answers HTTP on a LoadBalancer of its own.")(record.name),
                phrase("rules", "It costs an address of its own, and nothing before it ends "
                                "TLS, limits requests or routes by path."));
        else if (type == ServiceType::NodePort)
            report.add(fmt::format("expose/{}", i),
                       phrase("rules", "{0} answers HTTP on a port of every node.")(record.name),
                       phrase("rules",
                              "Everybody who reaches any node reaches it, without TLS, and "
                              "clients have to know addresses of nodes."));
    }
}

} // namespace

Rule exposedWithoutIngressRule()
{
    return {
        .id = "exposed-without-ingress",
        .title = phrase("rules", "HTTP comes in through an ingress."),
        .severity = Severity::Info,
        .why = phrase(
            "rules",
            "An ingress is one address for many services, the place where TLS ends, and where "
            "paths are routed. A LoadBalancer for each service costs an address each; a NodePort "
            "opens a port on every node, above 30000 and past everything that protects the way "
            "in."),
        .remediation = phrase(
            "rules", "Route a path of an ingress to the service. Keep the LoadBalancer for what is "
                     "not HTTP, the NodePort for trying things out."),
        .example = {.wrong = "services:\n"
                             "  page: {expose: [{type: LoadBalancer}]}\n",
                    .right =
                        "services:\n"
                        "  page: {}\n"
                        "ingresses:\n"
                        "  public: {host: example.com, tls: true, rules: [{path: /, to: page}]}\n"},
        .check = check,
        .reads = Reads::Element};
}

} // namespace moldloft::rules
