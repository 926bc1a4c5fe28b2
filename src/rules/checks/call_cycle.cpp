#include "rules/call_graph.h"
#include "rules/mend.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

constexpr std::size_t mostNamed = 6;
constexpr std::size_t mostFixes = 4;

std::string nameOfTarget(const Document &document, const Edge &call, const std::string &ns)
{
    return nameFrom(*document.find(CallArcs::targetOf(document, call)), ns);
}

/// "orders calls charges, which calls tickets, which calls orders."
Message sentence(const Document &document, const Record &service, const CallGraph::Cycle &cycle)
{
    if (cycle.size() == 1)
        return phrase("rules", "{0} calls itself.")(service.name);
    const auto target = [&](std::size_t i) {
        return nameOfTarget(document, *cycle[i], service.ns);
    };
    std::vector<Message> parts{phrase("rules", "{0} calls {1}")(service.name, target(0))};
    for (std::size_t i = 1; i < cycle.size(); ++i) {
        if (i + 1 < cycle.size() && i >= mostNamed) {
            parts.push_back(phrase("rules", ", and so on through {0} services")(cycle.size()));
            i = cycle.size() - 1;
        }
        parts.push_back(phrase("rules", ", which calls {0}")(target(i)));
    }
    parts.push_back(".");
    return inSequence(std::move(parts));
}

void check(const Context &context, const Record &service, Reporter &report)
{
    if (!service.as<Service>())
        return;
    const auto *cycle = context.index<CallGraph>().cycleAt(service.id);
    if (!cycle)
        return;
    const Document &document = context.document();
    Finding &finding = report.add(cycle->front()->path, sentence(document, service, *cycle),
                                  phrase("rules", "A request can wait for itself: when one of them "
                                                  "is slow, all of them are, and none can "
                                                  "start or recover without the others."));
    // The call that closes the circle is the one that was most likely drawn by mistake.
    for (auto call = cycle->rbegin(); call != cycle->rend(); ++call) {
        if (finding.fixes.size() == mostFixes)
            break;
        const Record &caller = *document.find((*call)->from);
        finding.fixes.push_back(
            {phrase("rules", "Remove the call from {0} to {1}")(
                 nameFrom(caller, service.ns), nameOfTarget(document, **call, service.ns)),
             [edge = **call](const Document &now) { return withoutReference(now, edge); }});
    }
}

} // namespace

Rule callCycleRule()
{
    return {
        .id = "call-cycle",
        .title = phrase("rules", "Synchronous calls form no cycle."),
        .severity = Severity::Error,
        .why = phrase(
            "rules",
            "Services that call each other in a circle are one service in pieces. A slow answer "
            "holds every one of them, retries multiply on the way round, and after an outage "
            "each waits for another to come up first."),
        .remediation = phrase(
            "rules", "Let one of them publish an event instead of calling, or move what both need "
                     "into a service that both call."),
        .example = {.wrong = "services:\n"
                             "  orders: {calls: [charges]}\n"
                             "  charges: {calls: [orders]}\n",
                    .right = "services:\n"
                             "  orders: {calls: [charges], subscribes: [payment-captured]}\n"
                             "  charges: {publishes: [payment-captured]}\n"},
        .check = check,
        .whole = {facets::calls | facets::names,
                  [](const Context &context) { return context.index<CallGraph>().withCycle(); }}};
}

} // namespace moldloft::rules
