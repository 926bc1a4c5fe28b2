#include <algorithm>

#include "rules/call_graph.h"
#include "rules/calls.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

const Call *longestCall(const Service &service)
{
    const Call *longest = nullptr;
    for (const Call &call : service.calls) {
        if (call.timeout && (!longest || *call.timeout > *longest->timeout))
            longest = &call;
    }
    return longest;
}

Fix waitLonger(const Edge &edge, Duration wait)
{
    return {phrase("rules", "Wait at most {0}")(toString(wait)),
            [edge, wait](const Document &document) {
                return withCallChanged(document, edge, [&](Call &call) { call.timeout = wait; });
            }};
}

/// A round time above `least`: 1, 2, 3, 5, 10, 20, … tenths more.
Duration roundAbove(Duration least)
{
    using namespace std::chrono_literals;
    Duration step{10ms};
    while (step.value * 20 < least.value)
        step.value *= 10;
    return {(least.value / step.value + 1) * step.value};
}

void check(const Context &context, const Record &caller, Reporter &report)
{
    if (!caller.as<Service>())
        return;
    for (const Edge &edge : context.edgesFrom(caller.id)) {
        if (edge.kind != EdgeKind::Call || !edge.to)
            continue;
        const Call &call = callAt(caller, edge);
        const Record *target =
            context.document().find(CallArcs::targetOf(context.document(), edge));
        if (!call.timeout || !target || target->id == caller.id)
            continue;
        const auto &service = *target->as<Service>();
        const Call *longest = longestCall(service);
        const Duration own = service.latency ? service.latency->p50 : Duration{};
        const Duration needed{own.value + (longest ? longest->timeout->value : Duration{}.value)};
        if (needed.value.count() == 0 || *call.timeout > needed)
            continue;
        const std::string name = nameFrom(*target, caller.ns);
        Finding &finding = report.add(
            edge.path.substr(0, edge.path.rfind('/')) + "/timeout",
            longest
                ? phrase("rules", "{0} waits {1} for {2}, which itself waits up to {3} for {4}.")(
                      caller.name, toString(*call.timeout), name, toString(*longest->timeout),
                      longest->to.text)
                : phrase("rules", "{0} waits {1} for {2}, which needs {3} for its own work.")(
                      caller.name, toString(*call.timeout), name, toString(own)),
            longest
                ? phrase("rules",
                         "{0} gives up while {1} still works: the work is done for nobody, "
                         "and the error of the one that was slow never arrives.")(caller.name, name)
                : phrase("rules", "Every such call ends in a timeout."));
        finding.related.push_back(target->id);
        finding.fixes.push_back(waitLonger(edge, roundAbove(needed)));
    }
}

} // namespace

Rule timeoutTooShortRule()
{
    return {
        .id = "timeout-too-short",
        .title = phrase("rules", "Timeouts shrink along a chain of calls."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "Whoever waits outside must wait longer than what happens inside. Where a caller gives "
            "up first, the called service goes on working for nobody, retries come on top of work "
            "that still runs, and the caller learns only that something took too long."),
        .remediation = phrase(
            "rules", "Give the caller more time than the called service's own work and its longest "
                     "timeout together, or shorten the inner timeout."),
        .example = {.wrong = "services:\n"
                             "  page: {calls: [{to: orders, timeout: 200ms}]}\n"
                             "  orders: {calls: [{to: stock, timeout: 300ms}]}\n",
                    .right = "services:\n"
                             "  page: {calls: [{to: orders, timeout: 500ms}]}\n"
                             "  orders: {calls: [{to: stock, timeout: 300ms}]}\n"},
        .check = check};
}

} // namespace moldloft::rules
