#include "kinds/field.h"
#include "rules/rule.h"
#include "rules/thresholds.h"

namespace moldloft::rules
{

namespace
{

void check(const Context &, const Record &record, Reporter &report)
{
    const auto *service = record.as<Service>();
    if (!service)
        return;
    for (const auto &[name, port] : service->ports) {
        if (port.port >= firstUnprivilegedPort)
            continue;
        report.add(joinPath("ports", name),
                   phrase("rules", "{0} listens on port {1}.")(record.name, port.port),
                   phrase("rules",
                          "Its container runs as an ordinary user without capabilities, who "
                          "may not listen there on many nodes: it would not start."));
    }
}

} // namespace

Rule portPrivilegedRule()
{
    return {
        .id = "port-privileged",
        .title = phrase("rules", "A container listens on a port from 1024 on."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "Ports below 1024 belong to root on Linux. Exported pods run as an ordinary user with "
            "all capabilities dropped (Pod Security restricted); whether such a port may be used "
            "then depends on a setting of the node. The Service can still answer on port 80."),
        .remediation = phrase("rules", "Let the image listen on 8080 or the like; `expose:` gives "
                                       "the port that others see."),
        .example = {.wrong = "services:\n"
                             "  page: {image: \"example/page:1.0\", ports: {http: 80}}\n",
                    .right = "services:\n"
                             "  page: {image: \"example/page:1.0\", ports: {http: 8080}}\n"},
        .check = check,
        .reads = Reads::Element};
}

} // namespace moldloft::rules
