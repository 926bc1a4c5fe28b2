#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "kinds/defaults.h"
#include "rules/mend.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

/// The ports of the service's first Service object, the one that an ingress names: its own, and
/// behind a ClusterIP every container port that this one does not lead to.
std::vector<int> ingressPorts(const Service &service)
{
    const Expose first = service.expose.empty() ? Expose{} : service.expose.front();
    const auto containerPorts = portsOf(service);
    std::vector<int> ports{first.port.value_or(defaultServicePort)};
    if (first.type != ServiceType::ClusterIP)
        return ports;
    const bool ledTo = std::any_of(containerPorts.begin(), containerPorts.end(), [&](auto &port) {
        return first.port && port.second.port == *first.port;
    });
    for (std::size_t i = ledTo ? 0 : 1; i < containerPorts.size(); ++i) {
        const int number = containerPorts[i].second.port;
        if (number != ports.front())
            ports.push_back(number);
    }
    return ports;
}

void checkIngress(const Context &context, const Record &record, const Ingress &ingress,
                  Reporter &report)
{
    const auto edges = context.edgesFrom(record.id); // one for each rule, in their order
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const IngressRule &rule = ingress.rules[i];
        const Record *target = context.document().find(edges[i].to);
        const auto *service = target ? target->as<Service>() : nullptr;
        if (!service || !rule.port)
            continue;
        const auto ports = ingressPorts(*service);
        if (std::find(ports.begin(), ports.end(), *rule.port) != ports.end())
            continue;
        std::vector<std::string> texts;
        texts.reserve(ports.size());
        for (const int port : ports)
            texts.push_back(std::to_string(port));
        Finding &finding = report.add(
            fmt::format("rules/{}/port", i),
            phrase("rules", "{0} routes {1} to port {2} of {3}, whose first Service offers {4}.")(
                record.name, rule.path, *rule.port, target->name, enumerated(texts)),
            phrase("rules", "The ingress controller would find nobody there and answer 503."));
        finding.fixes.push_back(
            {phrase("rules", "Use port {0}")(ports.front()),
             [id = record.id, i, rule, port = ports.front()](const Document &document) {
                 return mendedAs<Ingress>(document, id, [&](Ingress &now) {
                     if (i >= now.rules.size() || !(now.rules[i] == rule))
                         return false;
                     now.rules[i].port = port;
                     return true;
                 });
             }});
    }
}

void checkHealth(const Record &record, const Service &service, Reporter &report)
{
    if (!service.health || !service.health->tcp)
        return;
    const auto ports = portsOf(service);
    std::vector<std::string> names;
    for (const auto &[name, port] : ports)
        names.push_back(name);
    if (std::find(names.begin(), names.end(), *service.health->tcp) != names.end())
        return;
    Finding &finding = report.add(
        "health/tcp",
        phrase("rules", "The health check of {0} asks the port {1}, and its ports are {2}.")(
            record.name, *service.health->tcp, enumerated(names)),
        phrase("rules", "Kubernetes refuses a probe of a port that the container does not have."));
    finding.fixes.push_back({phrase("rules", "Ask {0} instead")(names.front()),
                             [id = record.id, name = names.front()](const Document &document) {
                                 return mendedAs<Service>(document, id, [&](Service &now) {
                                     if (!now.health || !now.health->tcp)
                                         return false;
                                     now.health->tcp = name;
                                     return true;
                                 });
                             }});
}

void check(const Context &context, const Record &record, Reporter &report)
{
    if (const auto *ingress = record.as<Ingress>())
        checkIngress(context, record, *ingress, report);
    else if (const auto *service = record.as<Service>())
        checkHealth(record, *service, report);
}

} // namespace

Rule portUnknownRule()
{
    return {.id = "port-unknown",
            .title = phrase("rules", "A port that is named exists."),
            .severity = Severity::Error,
            .why = phrase(
                "rules",
                "An ingress rule names a port of the Service object, a health check one of the "
                "container's ports. Kubernetes accepts a rule for a port that is not there, and "
                "every request on it fails."),
            .remediation = phrase(
                "rules", "Name a port under which the service is exposed, or leave `port:` out."),
            .example = {.wrong = "services:\n"
                                 "  orders: {expose: [{type: ClusterIP, port: 80}]}\n"
                                 "ingresses:\n"
                                 "  public: {rules: [{path: /, to: orders, port: 8080}]}\n",
                        .right = "services:\n"
                                 "  orders: {expose: [{type: ClusterIP, port: 80}]}\n"
                                 "ingresses:\n"
                                 "  public: {rules: [{path: /, to: orders}]}\n"},
            .check = check};
}

} // namespace moldloft::rules
