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
                     [](const Edge *edge) { return edge->kind == EdgeKind::Subscribe; })) {
        report.add("", phrase("rules", "{0} has no subscriber.")(channel.name),
                   phrase("rules", "Its events are kept by the broker and read by nobody."));
    }
}

} // namespace

Rule channelWithoutSubscriberRule()
{
    return {
        .id = "channel-without-subscriber",
        .title = phrase("rules", "A channel has a subscriber."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "An event that nobody reads costs its publisher a row in the outbox and the broker its"
            " storage, and tells the reader of the drawing that somebody depends on it."),
        .remediation = phrase(
            "rules",
            "Write the channel under `subscribes:` of the services that care, or remove it."),
        .example = {.wrong = "services:\n"
                             "  orders: {publishes: [order-created]}\n"
                             "  billing: {}\n",
                    .right = "services:\n"
                             "  orders: {publishes: [order-created]}\n"
                             "  billing: {subscribes: [order-created]}\n"},
        .check = check};
}

} // namespace moldloft::rules
