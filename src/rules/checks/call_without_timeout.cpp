#include "rules/calls.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

/// As parents wait longer than children: what the target waits for at most, doubled.
Duration proposal(const Record &target)
{
    using namespace std::chrono_literals;
    Duration longest{100ms};
    const auto *service = target.as<Service>();
    if (!service)
        return {1s};
    if (service->latency)
        longest = std::max(longest, Duration{service->latency->p50.value * 5});
    for (const Call &call : service->calls)
        longest = std::max(longest, Duration{waitOf(call).value * 2});
    return longest;
}

void check(const Context &context, const Record &caller, Reporter &report)
{
    if (!caller.as<Service>())
        return;
    for (const Edge &edge : context.edgesFrom(caller.id)) {
        const Record *target =
            edge.kind == EdgeKind::Call ? context.document().find(edge.to) : nullptr;
        if (!target || callAt(caller, edge).timeout)
            continue;
        const std::string name = nameFrom(*target, caller.ns);
        Finding &finding = report.add(
            edge.path,
            phrase("rules", "{0} does not say how long it waits for {1}.")(caller.name, name),
            caller.as<Service>()->image
                ? phrase("rules",
                         "If {0} hangs, {1} can hang with it, one request after the other.")(
                      name, caller.name)
                : phrase("rules",
                         "The generated service waits one second, whatever {0} needs.")(name));
        const Duration wait = proposal(*target);
        finding.fixes.push_back({phrase("rules", "Wait at most {0}")(toString(wait)),
                                 [edge, wait](const Document &document) {
                                     return withCallChanged(
                                         document, edge, [&](Call &call) { call.timeout = wait; });
                                 }});
        finding.fixes.push_back(
            {phrase("rules", "Wait at most {0}, and try once more")(toString(wait)),
             [edge, wait](const Document &document) {
                 return withCallChanged(document, edge, [&](Call &call) {
                     call.timeout = wait;
                     call.retries = std::max(1, call.retries.value_or(0));
                 });
             }});
    }
}

} // namespace

Rule callWithoutTimeoutRule()
{
    return {.id = "call-without-timeout",
            .title = phrase("rules", "A call says how long it waits."),
            .severity = Severity::Warning,
            .why = phrase(
                "rules",
                "A service that waits without end hands its threads and connections to the slowest "
                "service it calls: one that hangs makes all of its callers hang. Many HTTP clients "
                "wait "
                "for ever unless they are told not to."),
            .remediation = phrase(
                "rules", "Write `timeout:`: more than what the called service needs and waits for "
                         "itself, less than what your own caller waits."),
            .example = {.wrong = "services:\n"
                                 "  orders: {calls: [stock]}\n",
                        .right = "services:\n"
                                 "  orders: {calls: [{to: stock, timeout: 300ms}]}\n"},
            .check = check};
}

} // namespace moldloft::rules
