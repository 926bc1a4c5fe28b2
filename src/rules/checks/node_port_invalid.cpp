#include <fmt/format.h>

#include "rules/mend.h"
#include "rules/node_ports.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

bool isInRange(int nodePort)
{
    return nodePort >= firstNodePort && nodePort <= lastNodePort;
}

/// Changes the exposure if it still says what was checked.
Fix change(Message title, ElementId id, std::size_t at, const Expose &was,
           const std::function<void(Expose &)> &edit)
{
    return {std::move(title), [id, at, was, edit](const Document &document) {
                return mendedAs<Service>(document, id, [&](Service &service) {
                    if (at >= service.expose.size() || !(service.expose[at] == was))
                        return false;
                    edit(service.expose[at]);
                    return true;
                });
            }};
}

void checkType(const Record &record, std::size_t at, const Expose &expose, Reporter &report)
{
    const char *type = expose.type == ServiceType::ClusterIP ? "ClusterIP" : "LoadBalancer";
    Finding &finding = report.add(
        fmt::format("expose/{}/nodePort", at),
        phrase("rules", "{0} asks for node port {1} on a {2}.")(record.name, *expose.nodePort,
                                                                type),
        phrase("rules",
               "Only a NodePort is reached through a port of the nodes that people choose."));
    finding.fixes.push_back(change(phrase("rules", "Remove the node port"), record.id, at, expose,
                                   [](Expose &now) { now.nodePort.reset(); }));
    if (isInRange(*expose.nodePort)) {
        finding.fixes.push_back(change(phrase("rules", "Make it a NodePort"), record.id, at, expose,
                                       [](Expose &now) { now.type = ServiceType::NodePort; }));
    }
}

void checkRange(const Context &context, const Record &record, std::size_t at, const Expose &expose,
                Reporter &report)
{
    Finding &finding = report.add(
        fmt::format("expose/{}/nodePort", at),
        phrase("rules", "{0} asks for node port {1}, outside {2} to {3}.")(
            record.name, *expose.nodePort, firstNodePort, lastNodePort),
        phrase("rules",
               "Kubernetes gives node ports from this range only and refuses the Service."));
    finding.fixes.push_back(change(phrase("rules", "Let Kubernetes choose the node port"),
                                   record.id, at, expose,
                                   [](Expose &now) { now.nodePort.reset(); }));
    if (const int free = context.index<NodePorts>().free()) {
        finding.fixes.push_back(change(phrase("rules", "Use node port {0}")(free), record.id, at,
                                       expose, [free](Expose &now) { now.nodePort = free; }));
    }
}

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto *service = record.as<Service>();
    if (!service)
        return;
    for (std::size_t i = 0; i < service->expose.size(); ++i) {
        const Expose &expose = service->expose[i];
        if (!expose.nodePort)
            continue;
        if (expose.type != ServiceType::NodePort)
            checkType(record, i, expose, report);
        else if (!isInRange(*expose.nodePort))
            checkRange(context, record, i, expose, report);
    }
}

} // namespace

Rule nodePortInvalidRule()
{
    return {
        .id = "node-port-invalid",
        .title = phrase("rules", "A node port stands on a NodePort, between 30000 and 32767."),
        .severity = Severity::Error,
        .why = phrase(
            "rules",
            "The range keeps node ports clear of what else listens on a node. Only a Service of "
            "type NodePort is reached through one that people choose."),
        .remediation = phrase(
            "rules", "Choose a number from 30000 to 32767, leave it out, or change the type."),
        .example = {.wrong = "services:\n"
                             "  client: {expose: [{type: NodePort, nodePort: 8080}]}\n",
                    .right = "services:\n"
                             "  client: {expose: [{type: NodePort, nodePort: 30080}]}\n"},
        .check = check,
        .keys = NodePorts::keys};
}

} // namespace moldloft::rules
