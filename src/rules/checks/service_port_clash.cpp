#include <algorithm>

#include <fmt/format.h>

#include "kinds/defaults.h"
#include "kinds/field.h"
#include "rules/mend.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

int portOf(const Expose &expose)
{
    return expose.port.value_or(defaultServicePort);
}

void checkExposures(const Record &record, const Service &service, Reporter &report)
{
    for (std::size_t i = 1; i < service.expose.size(); ++i) {
        const Expose &expose = service.expose[i];
        const bool twice = std::any_of(
            service.expose.begin(), service.expose.begin() + static_cast<std::ptrdiff_t>(i),
            [&](const Expose &other) {
                return other.type == expose.type && portOf(other) == portOf(expose);
            });
        if (!twice)
            continue;
        Finding &finding =
            report.add(fmt::format("expose/{}", i),
                       phrase("rules", "{0} is exposed twice in the same way on port {1}.")(
                           record.name, portOf(expose)),
                       phrase("rules", "Two Services would lead to the same place, and a reader "
                                       "cannot tell which one is meant."));
        finding.fixes.push_back({phrase("rules", "Remove the second one"),
                                 [id = record.id, i, expose](const Document &document) {
                                     return mendedAs<Service>(document, id, [&](Service &now) {
                                         if (i >= now.expose.size() || !(now.expose[i] == expose))
                                             return false;
                                         now.expose.erase(now.expose.begin() +
                                                          static_cast<std::ptrdiff_t>(i));
                                         return true;
                                     });
                                 }});
    }
}

bool isUdp(const Ordered<Port>::value_type &port)
{
    return protocolOf(port.first, port.second) == "udp";
}

int freePort(const Service &service, int from)
{
    const auto isTaken = [&](int number) {
        return std::any_of(service.ports.begin(), service.ports.end(),
                           [&](auto &port) { return port.second.port == number; });
    };
    while (isTaken(from))
        ++from;
    return from;
}

void checkContainerPorts(const Record &record, const Service &service, Reporter &report)
{
    for (std::size_t i = 1; i < service.ports.size(); ++i) {
        const auto &[name, port] = service.ports[i];
        const auto end = service.ports.begin() + static_cast<std::ptrdiff_t>(i);
        const auto first = std::find_if(service.ports.begin(), end, [&](auto &other) {
            return other.second.port == service.ports[i].second.port &&
                   isUdp(other) == isUdp(service.ports[i]);
        });
        if (first == end)
            continue;
        Finding &finding = report.add(
            joinPath("ports", name),
            phrase("rules", "{0} has two ports with the number {1}: {2} and {3}.")(
                record.name, port.port, first->first, name),
            phrase("rules",
                   "Only one of them can listen there, so the container would not start."));
        const int other =
            freePort(service, port.port < 65000 ? port.port + 1 : defaultContainerPort);
        finding.fixes.push_back(
            {phrase("rules", "Give {0} the port {1}")(name, other),
             [id = record.id, portName = name, other](const Document &document) {
                 return mendedAs<Service>(document, id, [&](Service &now) {
                     for (auto &[some, body] : now.ports) {
                         if (some == portName) {
                             body.port = other;
                             return true;
                         }
                     }
                     return false;
                 });
             }});
    }
}

void check(const Context &, const Record &record, Reporter &report)
{
    if (const auto *service = record.as<Service>()) {
        checkExposures(record, *service, report);
        checkContainerPorts(record, *service, report);
    }
}

} // namespace

Rule servicePortClashRule()
{
    return {.id = "service-port-clash",
            .title = phrase("rules", "A service uses each port once."),
            .severity = Severity::Error,
            .why = phrase(
                "rules",
                "Two container ports of one number cannot both be listened on, and two Services of "
                "one type and port in front of one service do the same thing twice."),
            .remediation = phrase("rules", "Give one of them another number, or remove it."),
            .example = {.wrong = "services:\n"
                                 "  orders:\n"
                                 "    ports: {http: 8080, grpc: 8080}\n",
                        .right = "services:\n"
                                 "  orders:\n"
                                 "    ports: {http: 8080, grpc: 9000}\n"},
            .check = check,
            .reads = Reads::Element};
}

} // namespace moldloft::rules
