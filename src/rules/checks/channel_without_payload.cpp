#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

void check(const Context &, const Record &record, Reporter &report)
{
    const auto *channel = record.as<Channel>();
    if (!channel || !channel->payload.empty())
        return;
    report.add("", phrase("rules", "{0} does not say what its events carry.")(record.name),
               phrase("rules", "Publisher and subscribers agree by word of mouth, and a change of "
                               "the event is noticed when it fails."));
}

} // namespace

Rule channelWithoutPayloadRule()
{
    return {
        .id = "channel-without-payload",
        .title = phrase("rules", "A channel says what its events carry."),
        .severity = Severity::Info,
        .why = phrase(
            "rules",
            "The fields of an event are the contract between services that know nothing else of "
            "each other. Written down, they are generated into both sides, and a change of one is "
            "seen by all who read it."),
        .remediation = phrase("rules", "Write the fields and their types under `payload:`."),
        .example = {.wrong = "channels:\n"
                             "  order-placed: {broker: events}\n",
                    .right = "channels:\n"
                             "  order-placed:\n"
                             "    broker: events\n"
                             "    payload: {orderId: uuid, placedAt: timestamp}\n"},
        .check = check,
        .reads = Reads::Element};
}

} // namespace moldloft::rules
