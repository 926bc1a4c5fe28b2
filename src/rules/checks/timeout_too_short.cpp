#include <algorithm>

#include "rules/call_graph.h"
#include "rules/calls.h"
#include "rules/mend.h"
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

struct Need {
    const Call *longest; ///< of the called service's own; nullptr: none says a time
    Duration own;
    Duration whole;
};

Need needOf(const Service &service)
{
    const Call *longest = longestCall(service);
    const Duration own = service.latency ? service.latency->p50 : Duration{};
    return {longest, own, {own.value + (longest ? longest->timeout->value : Duration{}.value)}};
}

Message tooShort(const Record &caller, Duration wait, const std::string &name, const Need &need)
{
    if (need.longest)
        return phrase("rules", "{0} waits {1} for {2}, which itself waits up to {3} for {4}.")(
            caller.name, toString(wait), name, toString(*need.longest->timeout),
            need.longest->to.text);
    return phrase("rules", "{0} waits {1} for {2}, which needs {3} for its own work.")(
        caller.name, toString(wait), name, toString(need.own));
}

Message consequence(const Record &caller, const std::string &name, const Need &need)
{
    if (need.longest)
        return phrase("rules",
                      "{0} gives up while {1} still works: the work is done for nobody, "
                      "and the error of the one that was slow never arrives.")(caller.name, name);
    return phrase("rules", "Every such call ends in a timeout.");
}

void checkCalls(const Context &context, const Record &caller, Reporter &report)
{
    for (const Edge &edge : context.edgesFrom(caller.id)) {
        if (edge.kind != EdgeKind::Call || !edge.to)
            continue;
        const Call &call = callAt(caller, edge);
        const Record *target =
            context.document().find(CallArcs::targetOf(context.document(), edge));
        if (!call.timeout || !target || target->id == caller.id)
            continue;
        const Need need = needOf(*target->as<Service>());
        if (need.whole.value.count() == 0 || *call.timeout > need.whole)
            continue;
        const std::string name = nameFrom(*target, caller.ns);
        Finding &finding = report.add(edge.path.substr(0, edge.path.rfind('/')) + "/timeout",
                                      tooShort(caller, *call.timeout, name, need),
                                      consequence(caller, name, need));
        finding.related.push_back(target->id);
        finding.fixes.push_back(waitLonger(edge, roundAbove(need.whole)));
    }
}

Fix letWaitLonger(ElementId ingress, std::size_t rule, Duration wait)
{
    return {phrase("rules", "Wait at most {0}")(toString(wait)), [=](const Document &document) {
                return mendedAs<Ingress>(document, ingress, [&](Ingress &now) {
                    if (rule >= now.rules.size() || !now.rules[rule].timeout)
                        return false;
                    now.rules[rule].timeout = wait;
                    return true;
                });
            }};
}

/// Also a rule that waits for nothing at all.
void checkRoutes(const Context &context, const Record &entry, Reporter &report)
{
    const auto &rules = entry.as<Ingress>()->rules;
    for (const Edge &edge : context.edgesFrom(entry.id)) {
        const Record *target = context.document().find(edge.to);
        const auto at = static_cast<std::size_t>(std::stoul(edge.path.substr(6))); // rules/N/to
        const auto &timeout = rules.at(at).timeout;
        const auto *service = target ? target->as<Service>() : nullptr;
        if (!timeout || !service)
            continue;
        const Need need = needOf(*service);
        if (*timeout > need.whole)
            continue;
        const std::string name = nameFrom(*target, entry.ns);
        const bool waits = timeout->value.count() > 0;
        Finding &finding = report.add(
            edge.path.substr(0, edge.path.rfind('/')) + "/timeout",
            waits ? tooShort(entry, *timeout, name, need)
                  : phrase("rules", "{0} does not wait for {1} at all.")(entry.name, name),
            waits ? consequence(entry, name, need)
                  : phrase("rules", "A timeout of nothing means for ever to some controllers and "
                                    "refuses every request at others, so it is not exported."));
        finding.related.push_back(target->id);
        finding.fixes.push_back(letWaitLonger(entry.id, at, roundAbove(need.whole)));
    }
}

void check(const Context &context, const Record &record, Reporter &report)
{
    if (record.as<Service>())
        checkCalls(context, record, report);
    else if (record.as<Ingress>())
        checkRoutes(context, record, report);
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
            "rules", "Give the caller, or the rule of the ingress, more time than the called "
                     "service's own work and its longest timeout together, or shorten the inner "
                     "timeout."),
        .example = {.wrong = "services:\n"
                             "  page: {calls: [{to: orders, timeout: 200ms}]}\n"
                             "  orders: {calls: [{to: stock, timeout: 300ms}]}\n",
                    .right = "services:\n"
                             "  page: {calls: [{to: orders, timeout: 500ms}]}\n"
                             "  orders: {calls: [{to: stock, timeout: 300ms}]}\n"},
        .check = check};
}

} // namespace moldloft::rules
