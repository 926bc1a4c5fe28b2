#include "rules/call_graph.h"
#include "rules/call_paths.h"
#include "rules/rule.h"
#include "rules/thresholds.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

constexpr std::size_t mostNamed = 8;

void check(const Context &context, const Record &service, Reporter &report)
{
    if (!service.as<Service>())
        return;
    const CallPaths::Path chain = context.index<CallPaths>().chainFrom(service.id);
    if (chain.size() <= static_cast<std::size_t>(longestChain))
        return;
    std::vector<std::string> names;
    std::vector<ElementId> related;
    for (const Edge *call : chain) {
        const ElementId target = CallArcs::targetOf(context.document(), *call);
        names.push_back(nameFrom(*context.document().find(target), service.ns));
        related.push_back(target);
    }
    Finding &finding = report.add(
        chain.front()->path,
        phrase("rules", "A request to {0} can wait for {1} calls in a row: {2}.")(
            service.name, chain.size(), enumerateSome(names, names.size(), mostNamed)),
        phrase("rules", "It is as slow as all of them together, and fails when any one of them "
                        "fails."));
    finding.related = std::move(related);
}

} // namespace

Rule callChainLongRule()
{
    return {
        .id = "call-chain-long",
        .title = phrase("rules", "A request waits for at most four calls in a row."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "Each link of a chain adds its time and multiplies availability: five services that "
            "each answer 99.9 % of their requests answer 99.5 % together, which is more than three "
            "hours a month without an answer. Timeouts have to shrink on the way down, and no room "
            "is left at the end."),
        .remediation = phrase(
            "rules", "Let a service in the middle keep what it needs from events, or do the late "
                     "steps after the answer, by an event."),
        .example = {.wrong = "services:\n"
                             "  page: {calls: [shop]}\n"
                             "  shop: {calls: [orders]}\n"
                             "  orders: {calls: [stock]}\n"
                             "  stock: {calls: [suppliers]}\n"
                             "  suppliers: {calls: [prices]}\n"
                             "  prices: {}\n",
                    .right = "services:\n"
                             "  page: {calls: [shop]}\n"
                             "  shop: {calls: [orders]}\n"
                             "  orders: {subscribes: [stock-changed]}\n"},
        .check = check,
        .whole = {facets::calls | facets::names, [](const Context &context) {
                      return context.index<CallPaths>().withLongChain();
                  }}};
}

} // namespace moldloft::rules
