#include <algorithm>

#include "kinds/defaults.h"
#include "kinds/needs.h"
#include "rules/mend.h"
#include "rules/rule.h"
#include "rules/thresholds.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

constexpr std::size_t mostNamed = 3;

std::vector<ElementId> callersOf(const Context &context, ElementId service)
{
    std::vector<ElementId> callers;
    const auto add = [&](ElementId id) {
        for (const Edge *edge : context.edgesTo(id)) {
            if (edge->kind == EdgeKind::Call && edge->from != service &&
                std::find(callers.begin(), callers.end(), edge->from) == callers.end())
                callers.push_back(edge->from);
        }
    };
    add(service);
    for (const Edge *edge : context.edgesTo(service)) {
        if (edge->kind == EdgeKind::Alias)
            add(edge->from);
    }
    return callers;
}

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto *service = record.as<Service>();
    if (!service || isJob(*service) || podRange(*service).least != 1)
        return;
    const std::vector<ElementId> callers = callersOf(context, record.id);
    if (callers.size() <= static_cast<std::size_t>(mostCallersOfOnePod))
        return;
    std::vector<std::string> names;
    for (const ElementId caller : callers)
        names.push_back(nameFrom(*context.document().find(caller), record.ns));
    Finding &finding = report.add(
        "",
        phrase("rules", "{0} runs one pod, and {1} call it.")(
            record.name, enumerateSome(names, names.size(), mostNamed)),
        phrase("rules", "While that pod restarts or its node is drained, none of them can answer. "
                        "Of the overlays only prod adds pods."));
    finding.related = callers;
    finding.fixes.push_back(
        {phrase("rules", "Run two pods of {0}, of which the disruption budget {0} (staging, prod) "
                         "lets one go at a time")(record.name),
         [id = record.id](const Document &document) {
             return mendedAs<Service>(document, id, [](Service &now) {
                 if (podRange(now).least != 1)
                     return false;
                 if (!now.autoscale) {
                     now.replicas = 2;
                     return true;
                 }
                 now.autoscale->min = 2;
                 if (now.autoscale->max)
                     now.autoscale->max = std::max(2, *now.autoscale->max);
                 return true;
             });
         }});
}

} // namespace

Rule singlePodNeededRule()
{
    return {
        .id = "single-pod-needed",
        .title = phrase("rules", "What many services call runs more than one pod."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "A service that four or more others call is needed for most of what the system does. "
            "With one pod, every restart, node upgrade and crash is an outage of all of them; with "
            "two, the other one answers: the PodDisruptionBudget that is exported for staging and "
            "prod lets only one of them go while a node is emptied."),
        .remediation =
            phrase("rules", "Write `replicas: 2` or more, or `autoscale:` with `min: 2`."),
        .example = {.wrong = "services:\n"
                             "  accounts: {replicas: 1}\n"
                             "  a: {calls: [accounts]}\n"
                             "  b: {calls: [accounts]}\n"
                             "  c: {calls: [accounts]}\n"
                             "  d: {calls: [accounts]}\n",
                    .right = "services:\n"
                             "  accounts: {replicas: 2}\n"
                             "  a: {calls: [accounts]}\n"
                             "  b: {calls: [accounts]}\n"
                             "  c: {calls: [accounts]}\n"
                             "  d: {calls: [accounts]}\n"},
        .check = check};
}

} // namespace moldloft::rules
