#include <fmt/format.h>

#include "rules/call_graph.h"
#include "rules/call_paths.h"
#include "rules/calls.h"
#include "rules/rule.h"
#include "rules/thresholds.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

/// "page (× 3), orders (× 4)"
std::vector<std::string> steps(const Document &document, const CallPaths::Path &path,
                               const std::string &ns)
{
    std::vector<std::string> list;
    for (const Edge *call : path) {
        const Record &caller = *document.find(call->from);
        list.push_back(
            fmt::format("{} (× {})", nameFrom(caller, ns), attemptsOf(callAt(caller, *call))));
    }
    return list;
}

void check(const Context &context, const Record &service, Reporter &report)
{
    if (!service.as<Service>())
        return;
    for (const auto &found : context.index<CallPaths>().amplifiedBy(service.id)) {
        const Document &document = context.document();
        const Record &target = *document.find(CallArcs::targetOf(document, *found.call));
        Finding &finding = report.add(
            found.call->path.substr(0, found.call->path.rfind('/')) + "/retries",
            phrase("rules", "One request can reach {0} {1} times: {2} try again.")(
                nameFrom(target, service.ns), found.attempts,
                enumerated(steps(document, found.path, service.ns))),
            phrase("rules",
                   "When {0} is slow from too much work, it gets that much more, and cannot "
                   "recover.")(target.name));
        finding.related.push_back(target.id);
        finding.fixes.push_back({phrase("rules", "Let {0} not try again")(service.name),
                                 [edge = *found.call](const Document &now) {
                                     return withCallChanged(
                                         now, edge, [](Call &call) { call.retries.reset(); });
                                 }});
    }
}

} // namespace

Rule retriesMultiplyRule()
{
    return {
        .id = "retries-multiply",
        .title = phrase("rules", "Retries do not multiply along a chain of calls."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "Each layer that tries again multiplies what the layers above it already multiplied: "
            "three layers that try four times each make 64 requests of one. That happens exactly "
            "when the last service has too much to do, and it is what keeps it down."),
        .remediation =
            phrase("rules",
                   "Let one layer try again, the one next to what fails, and let the layers above "
                   "pass the error on."),
        .example = {.wrong = "services:\n"
                             "  page: {calls: [{to: orders, timeout: 3s, retries: 3}]}\n"
                             "  orders: {calls: [{to: stock, timeout: 500ms, retries: 3}]}\n",
                    .right = "services:\n"
                             "  page: {calls: [{to: orders, timeout: 3s}]}\n"
                             "  orders: {calls: [{to: stock, timeout: 500ms, retries: 3}]}\n"},
        .check = check,
        .whole = {facets::calls | facets::names,
                  [](const Context &context) { return context.index<CallPaths>().amplifying(); }}};
}

} // namespace moldloft::rules
