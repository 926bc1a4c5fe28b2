#include "kinds/defaults.h"
#include "rules/mend.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

void check(const Context &, const Record &record, Reporter &report)
{
    const auto *service = record.as<Service>();
    if (!service || !service->image || isJob(*service) ||
        (service->health && (service->health->http || service->health->tcp)))
        return;
    const auto ports = portsOf(*service);
    const std::string port = ports.front().first;
    Finding &finding = report.add(
        "image", phrase("rules", "Nothing tells whether {0} is ready or alive.")(record.name),
        phrase("rules", "It gets requests before it can answer them, and one that hangs is never "
                        "restarted."));
    if (protocolOf(port, ports.front().second) == "udp")
        return; // there is no probe for it
    finding.fixes.push_back({phrase("rules", "Ask whether port {0} accepts connections")(port),
                             [id = record.id, port](const Document &document) {
                                 return mendedAs<Service>(document, id, [&](Service &now) {
                                     if (!now.health)
                                         now.health.emplace();
                                     if (now.health->http || now.health->tcp)
                                         return false;
                                     now.health->tcp = port;
                                     return true;
                                 });
                             }});
}

} // namespace

Rule healthMissingRule()
{
    return {
        .id = "health-missing",
        .title = phrase("rules", "A foreign image tells how it is."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "Kubernetes sends requests to a pod as soon as its process runs, unless a probe says "
            "when it is ready, and restarts it only when the process ends, unless a probe says "
            "that it hangs. Rolling updates then lose requests. The scanners ask for probes "
            "(kube-linter no-readiness-probe, Checkov CKV_K8S_8 and CKV_K8S_9)."),
        .remediation = phrase("rules", "Write `health: {http: PATH}` where the image has such a "
                                       "path, else `health: {tcp: PORT}`."),
        .example = {.wrong = "services:\n"
                             "  page: {image: \"example/page:1.0\"}\n",
                    .right = "services:\n"
                             "  page: {image: \"example/page:1.0\", health: {http: /healthz}}\n"},
        .check = check,
        .reads = Reads::Element};
}

} // namespace moldloft::rules
