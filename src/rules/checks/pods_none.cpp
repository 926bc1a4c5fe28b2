#include <algorithm>

#include "rules/mend.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto *service = record.as<Service>();
    if (!service || service->replicas != 0 || service->autoscale)
        return;
    const auto edges = context.edgesTo(record.id);
    const auto user = std::find_if(edges.begin(), edges.end(), [&](const Edge *edge) {
        return (edge->kind == EdgeKind::Call || edge->kind == EdgeKind::Route) &&
               edge->from != record.id;
    });
    if (user == edges.end())
        return;
    const Record &caller = *context.document().find((*user)->from);
    Finding &finding = report.add("replicas",
                                  ((*user)->kind == EdgeKind::Call
                                       ? phrase("rules", "{0} runs no pod, and {1} calls it.")
                                       : phrase("rules", "{0} runs no pod, and {1} routes to it."))(
                                      record.name, nameFrom(caller, record.ns)),
                                  phrase("rules", "Every request to it fails."));
    finding.related.push_back(caller.id);
    finding.fixes.push_back({phrase("rules", "Run one pod of {0}")(record.name),
                             [id = record.id](const Document &document) {
                                 return mendedAs<Service>(document, id, [](Service &now) {
                                     if (now.replicas != 0)
                                         return false;
                                     now.replicas = 1;
                                     return true;
                                 });
                             }});
}

} // namespace

Rule podsNoneRule()
{
    return {.id = "pods-none",
            .title = phrase("rules", "What is called runs at least one pod."),
            .severity = Severity::Warning,
            .why = phrase(
                "rules", "`replicas: 0` switches a service off and keeps it in the design. Whoever "
                         "still calls it gets no answer, and waits for it until the timeout."),
            .remediation =
                phrase("rules", "Run a pod, or remove the calls and routes that lead to it."),
            .example = {.wrong = "services:\n"
                                 "  orders: {calls: [stock]}\n"
                                 "  stock: {replicas: 0}\n",
                        .right = "services:\n"
                                 "  orders: {calls: [stock]}\n"
                                 "  stock: {replicas: 1}\n"},
            .check = check};
}

} // namespace moldloft::rules
