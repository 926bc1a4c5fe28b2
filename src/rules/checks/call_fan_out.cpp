#include <algorithm>

#include "rules/rule.h"
#include "rules/thresholds.h"

namespace moldloft::rules
{

namespace
{

void check(const Context &context, const Record &service, Reporter &report)
{
    if (!service.as<Service>())
        return;
    std::vector<ElementId> called;
    for (const Edge &edge : context.edgesFrom(service.id)) {
        if (edge.kind == EdgeKind::Call && edge.to &&
            std::find(called.begin(), called.end(), edge.to) == called.end())
            called.push_back(edge.to);
    }
    if (called.size() <= static_cast<std::size_t>(widestFanOut))
        return;
    Finding &finding = report.add(
        "calls", phrase("rules", "{0} waits for {1} others.")(service.name, called.size()),
        phrase("rules", "The slowest of them decides how fast {0} is, and each of them "
                        "can make it fail.")(service.name));
    finding.related = std::move(called);
}

} // namespace

Rule callFanOutRule()
{
    return {
        .id = "call-fan-out",
        .title = phrase("rules", "A service waits for at most seven others."),
        .severity = Severity::Info,
        .why = phrase(
            "rules",
            "The rare slow answer becomes the normal one: where each of eight services is slow "
            "once in a hundred requests, every thirteenth request of their caller is slow. A "
            "service that knows so many others is also often the place where everything is put."),
        .remediation = phrase(
            "rules", "Keep copies of what rarely changes from events, put a service before those "
                     "that are always asked together, or accept it where this is the page's own "
                     "backend."),
        .example = {.wrong = "services:\n"
                             "  page: {calls: [a, b, c, d, e, f, g, h]}\n",
                    .right = "services:\n"
                             "  page: {calls: [catalog, orders]}\n"
                             "  catalog: {calls: [a, b, c]}\n"},
        .check = check};
}

} // namespace moldloft::rules
