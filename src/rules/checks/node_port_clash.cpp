#include <fmt/format.h>

#include "rules/mend.h"
#include "rules/node_ports.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

Fix setNodePort(const Record &service, std::size_t exposure, int old, std::optional<int> now)
{
    const auto apply = [id = service.id, exposure, old, now](const Document &document) {
        return mendedAs<Service>(document, id, [&](Service &body) {
            if (exposure >= body.expose.size() || body.expose[exposure].nodePort != old)
                return false;
            body.expose[exposure].nodePort = now;
            return true;
        });
    };
    return {now ? phrase("rules", "Use node port {0}")(*now)
                : phrase("rules", "Let Kubernetes choose the node port"),
            apply};
}

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto *service = record.as<Service>();
    if (!service)
        return;
    for (std::size_t i = 0; i < service->expose.size(); ++i) {
        const Expose &expose = service->expose[i];
        if (expose.type != ServiceType::NodePort || !expose.nodePort)
            continue;
        const auto &nodePorts = context.index<NodePorts>();
        const auto &first = nodePorts.of(*expose.nodePort).front();
        if (first.service == record.id && first.exposure == i)
            continue;
        const Record &holder = *context.document().find(first.service);
        Finding &finding = report.add(
            fmt::format("expose/{}/nodePort", i),
            first.service == record.id
                ? phrase("rules", "{0} asks for node port {1} twice.")(record.name,
                                                                       *expose.nodePort)
                : phrase("rules", "{0} and {1} both ask for node port {2}.")(
                      nameFrom(holder, record.ns), record.name, *expose.nodePort),
            phrase(
                "rules",
                "A node port belongs to one Service of the whole cluster: Kubernetes refuses the "
                "second."));
        finding.fixes.push_back(setNodePort(record, i, *expose.nodePort, std::nullopt));
        if (nodePorts.free() != 0)
            finding.fixes.push_back(setNodePort(record, i, *expose.nodePort, nodePorts.free()));
    }
}

} // namespace

Rule nodePortClashRule()
{
    return {
        .id = "node-port-clash",
        .title = phrase("rules", "A node port is asked for once in the whole design."),
        .severity = Severity::Error,
        .why = phrase(
            "rules",
            "Every node of the cluster listens on a node port for one Service. A second Service "
            "with the same number is refused, whichever namespace it is in."),
        .remediation = phrase(
            "rules", "Choose another number, or leave `nodePort` out and let Kubernetes choose."),
        .example = {.wrong = "services:\n"
                             "  orders: {expose: [{type: NodePort, nodePort: 30080}]}\n"
                             "  client: {expose: [{type: NodePort, nodePort: 30080}]}\n",
                    .right = "services:\n"
                             "  orders: {expose: [{type: NodePort, nodePort: 30080}]}\n"
                             "  client: {expose: [{type: NodePort}]}\n"},
        .check = check,
        .keys = NodePorts::keys};
}

} // namespace moldloft::rules
