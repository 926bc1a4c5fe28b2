#include <algorithm>

#include "rules/calls.h"
#include "rules/mend.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

/// All that it can be asked is to read.
bool onlyReads(const Service &service)
{
    return !service.api.empty() &&
           std::all_of(service.api.begin(), service.api.end(), [](const std::string &route) {
               return route.starts_with("GET ") || route.starts_with("HEAD ");
           });
}

bool subscribes(const Context &context, const Record &service, ElementId channel)
{
    const auto edges = context.edgesFrom(service.id);
    return std::any_of(edges.begin(), edges.end(), [&](const Edge &edge) {
        return edge.kind == EdgeKind::Subscribe && edge.to == channel;
    });
}

/// The first channel of the called service, unless the caller reads one of them already.
const Edge *channelInstead(const Context &context, const Record &caller, const Record &called)
{
    const Edge *first = nullptr;
    for (const Edge &edge : context.edgesFrom(called.id)) {
        if (edge.kind != EdgeKind::Publish || !edge.to)
            continue;
        if (subscribes(context, caller, edge.to))
            return nullptr;
        first = first ? first : &edge;
    }
    return first;
}

Fix subscribeInstead(const Record &caller, const Record &channel, const Edge &call)
{
    const auto apply = [call, from = caller.id, to = channel.id](const Document &document) {
        return withoutReference(document, call).and_then([&](const Document &cut) {
            return connect(cut, EdgeKind::Subscribe, from, to);
        });
    };
    return {phrase("rules", "Let {0} subscribe to {1} and keep a copy")(
                caller.name, nameFrom(channel, caller.ns)),
            apply};
}

void check(const Context &context, const Record &caller, Reporter &report)
{
    const auto *service = caller.as<Service>();
    if (!service || service->owns.empty())
        return;
    for (const Edge &edge : context.edgesFrom(caller.id)) {
        const Record *target =
            edge.kind == EdgeKind::Call ? context.document().find(edge.to) : nullptr;
        const auto *called = target ? target->as<Service>() : nullptr;
        if (!called || called->owns.empty() || !onlyReads(*called))
            continue;
        const Edge *published = channelInstead(context, caller, *target);
        if (!published)
            continue;
        const Record &channel = *context.document().find(published->to);
        Finding &finding = report.add(
            edge.path,
            phrase("rules", "{0} asks {1} for its data on every request, and {1} publishes {2}.")(
                caller.name, nameFrom(*target, caller.ns), nameFrom(channel, caller.ns)),
            phrase("rules",
                   "{0} cannot answer while {1} is down. With a copy of what it needs, kept "
                   "from the events, it can.")(caller.name, target->name));
        finding.related = {target->id, channel.id};
        finding.fixes.push_back(subscribeInstead(caller, channel, edge));
    }
}

} // namespace

Rule callForDataRule()
{
    return {
        .id = "call-for-data",
        .title = phrase("rules", "Data that is published is not asked for on every request."),
        .severity = Severity::Info,
        .why = phrase(
            "rules",
            "A call that only reads makes the caller as slow and as available as the service that "
            "has the data. Where that one already publishes its changes and the caller has a "
            "database, a local copy answers at once and stays there when the other is down; it is "
            "a moment old."),
        .remediation = phrase(
            "rules", "Subscribe to the channel and keep a copy of the fields that are needed. Keep "
                     "the call where the answer must be the newest."),
        .example = {.wrong =
                        "services:\n"
                        "  prices: {api: [GET /prices], owns: [p-db], publishes: [price-changed]}\n"
                        "  carts: {owns: [carts-db], calls: [prices]}\n",
                    .right =
                        "services:\n"
                        "  prices: {api: [GET /prices], owns: [p-db], publishes: [price-changed]}\n"
                        "  carts: {owns: [carts-db], subscribes: [price-changed]}\n"},
        .check = check};
}

} // namespace moldloft::rules
