#include <algorithm>

#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

bool isReached(const Context &context, const Record &service)
{
    const auto edges = context.edgesTo(service.id);
    return std::any_of(edges.begin(), edges.end(), [](const Edge *edge) {
        return edge->kind == EdgeKind::Call || edge->kind == EdgeKind::Route ||
               edge->kind == EdgeKind::Alias;
    });
}

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto *service = record.as<Service>();
    if (!service || service->owns.empty() || !service->api.empty() || !service->publishes.empty() ||
        !service->calls.empty() || !service->expose.empty() || isReached(context, record))
        return;
    report.add("owns/0",
               phrase("rules",
                      "Nobody can ask {0} for what is in {1}: it has no API, and publishes "
                      "and calls nothing.")(record.name, service->owns.front().text),
               phrase("rules", "The data is written and never used, or somebody will open the "
                               "database past its owner."));
}

} // namespace

Rule dataUnreachableRule()
{
    return {
        .id = "data-unreachable",
        .title = phrase("rules", "The data of a service can be asked for."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "A database belongs to one service so that everybody else asks that service. Where it "
            "answers no request, publishes no event and calls nobody, the only way to the data is "
            "past the owner, and that way is taken sooner or later."),
        .remediation = phrase("rules", "Give the owner a route under `api:`, let it publish what "
                                       "changes, or remove the database."),
        .example = {.wrong = "services:\n"
                             "  audit: {owns: [audit-db], subscribes: [order-placed]}\n",
                    .right = "services:\n"
                             "  audit:\n"
                             "    api: [GET /audit]\n"
                             "    owns: [audit-db]\n"
                             "    subscribes: [order-placed]\n"},
        .check = check};
}

} // namespace moldloft::rules
