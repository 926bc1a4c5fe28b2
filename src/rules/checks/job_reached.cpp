#include <algorithm>

#include "kinds/defaults.h"
#include "rules/mend.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

Fix keptRunning(const Record &record)
{
    return {phrase("rules", "Let {0} run for ever")(record.name),
            [id = record.id](const Document &document) {
                return mendedAs<Service>(document, id, [](Service &now) {
                    const bool ended = now.run.has_value();
                    now.run.reset();
                    return ended;
                });
            }};
}

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto *service = record.as<Service>();
    if (!service || !isJob(*service))
        return;
    const auto edges = context.edgesTo(record.id);
    const auto user = std::find_if(edges.begin(), edges.end(), [](const Edge *edge) {
        return edge->kind == EdgeKind::Call || edge->kind == EdgeKind::Route ||
               edge->kind == EdgeKind::Alias;
    });
    if (user == edges.end())
        return;
    const Record &caller = *context.document().find((*user)->from);
    const bool called = (*user)->kind == EdgeKind::Call;
    Finding &finding = report.add(
        "run",
        (called ? phrase("rules", "{0} is a job, and {1} calls it.")
                : phrase("rules", "{0} is a job, and {1} leads to it."))(
            record.name, nameFrom(caller, record.ns)),
        phrase("rules", "A job is there only while it works: requests fail at any other time."));
    finding.related.push_back(caller.id);
    finding.fixes.push_back(keptRunning(record));
}

} // namespace

Rule jobReachedRule()
{
    return {.id = "job-reached",
            .title = phrase("rules", "No call and no route leads to a job."),
            .severity = Severity::Error,
            .why = phrase("rules", "A job or a scheduled job starts, works and ends. Between its "
                                   "runs there is no pod that could answer."),
            .remediation = phrase("rules", "Let the job call or subscribe, or make it a service "
                                           "that runs for ever."),
            .example = {.wrong =
                            "services:\n"
                            "  orders: {calls: [report]}\n"
                            "  report: {image: \"example/report:1\", run: {cron: \"@daily\"}}\n",
                        .right = "services:\n"
                                 "  orders: {}\n"
                                 "  report: {image: \"example/report:1\", run: {cron: \"@daily\"}, "
                                 "calls: [orders]}\n"},
            .check = check};
}

} // namespace moldloft::rules
