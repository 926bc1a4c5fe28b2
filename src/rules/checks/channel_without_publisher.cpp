#include <algorithm>

#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

void check(const Context &context, const Record &channel, Reporter &report)
{
    if (!channel.as<Channel>())
        return;
    const auto edges = context.edgesTo(channel.id);
    if (std::none_of(edges.begin(), edges.end(),
                     [](const Edge *edge) { return edge->kind == EdgeKind::Publish; })) {
        report.add("", phrase("rules", "{0} has no publisher.")(channel.name),
                   phrase("rules", "Its subscribers wait for events that never come."));
    }
}

} // namespace

Rule channelWithoutPublisherRule()
{
    return {.id = "channel-without-publisher",
            .title = phrase("rules", "A channel has a publisher."),
            .severity = Severity::Warning,
            .why = phrase("rules",
                          "A channel that nobody publishes to is code that waits for nothing: the "
                          "subscriber looks complete"
                          " on the canvas and never does its work."),
            .remediation = phrase(
                "rules", "Write the channel under `publishes:` of the service that knows what "
                         "happened, or remove it."),
            .example = {.wrong = "services:\n"
                                 "  orders: {}\n"
                                 "  billing: {subscribes: [order-created]}\n",
                        .right = "services:\n"
                                 "  orders: {publishes: [order-created]}\n"
                                 "  billing: {subscribes: [order-created]}\n"},
            .check = check};
}

} // namespace moldloft::rules
