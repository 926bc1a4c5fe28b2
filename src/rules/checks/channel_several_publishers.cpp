#include <algorithm>

#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

constexpr std::size_t mostNamed = 3;

void check(const Context &context, const Record &channel, Reporter &report)
{
    if (!channel.as<Channel>())
        return;
    std::vector<ElementId> publishers;
    for (const Edge *edge : context.edgesTo(channel.id)) {
        if (edge->kind == EdgeKind::Publish &&
            std::find(publishers.begin(), publishers.end(), edge->from) == publishers.end())
            publishers.push_back(edge->from);
    }
    if (publishers.size() < 2)
        return;
    std::vector<std::string> names;
    for (const ElementId publisher : publishers)
        names.push_back(nameFrom(*context.document().find(publisher), channel.ns));
    Finding &finding = report.add(
        "",
        phrase("rules", "{0} publish {1}.")(enumerateSome(names, names.size(), mostNamed),
                                            channel.name),
        phrase("rules", "A subscriber cannot tell who says so, and the events of one service can "
                        "overtake those of the other."));
    finding.related = std::move(publishers);
}

} // namespace

Rule channelSeveralPublishersRule()
{
    return {.id = "channel-several-publishers",
            .title = phrase("rules", "An event has one publisher."),
            .severity = Severity::Warning,
            .why = phrase(
                "rules",
                "An event says what happened in one service: only that one knows. Where several "
                "publish the same event, its order means nothing, its fields are agreed among more "
                "people, and changing it needs all of them at once."),
            .remediation =
                phrase("rules",
                       "Give each service an event of its own, or move what publishes it into one "
                       "service."),
            .example = {.wrong = "services:\n"
                                 "  orders: {publishes: [payment-received]}\n"
                                 "  charges: {publishes: [payment-received]}\n",
                        .right = "services:\n"
                                 "  orders: {subscribes: [payment-received]}\n"
                                 "  charges: {publishes: [payment-received]}\n"},
            .check = check};
}

} // namespace moldloft::rules
