#include "rules/event_graph.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

constexpr std::size_t mostNamed = 6;

void check(const Context &context, const Record &channel, Reporter &report)
{
    if (!channel.as<Channel>())
        return;
    const EventGraph::Loop *loop = context.index<EventGraph>().loopAt(channel.id);
    if (!loop)
        return;
    const auto name = [&](ElementId id) {
        return nameFrom(*context.document().find(id), channel.ns);
    };
    std::vector<std::string> names;
    std::vector<ElementId> related;
    for (const EventGraph::Step &step : *loop) {
        names.push_back(name(step.service));
        related.push_back(step.service);
        if (step.channel != channel.id)
            related.push_back(step.channel);
    }
    Finding &finding = report.add(
        "",
        loop->size() == 1
            ? phrase("rules", "{0} reads {1} and publishes it again.")(names.front(), channel.name)
            : phrase("rules", "Each {0} leads to the next one: through {1}.")(
                  channel.name, enumerateSome(names, names.size(), mostNamed)),
        phrase("rules",
               "Nothing but these events makes them act, so one event goes round for ever, "
               "as fast as they can."));
    finding.related = std::move(related);
}

} // namespace

Rule eventLoopRule()
{
    return {
        .id = "event-loop",
        .title = phrase("rules", "Events do not go round in a circle by themselves."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "Services that act on events alone and whose events lead back to the first one make "
            "each event the cause of the next. One message keeps all of them busy until somebody "
            "takes it out of the broker. A service with an API or a caller breaks the circle: its "
            "events may have other causes."),
        .remediation =
            phrase("rules",
                   "Remove one of the subscriptions, or split the channel: what asks for work and "
                   "what reports it are two events."),
        .example = {.wrong = "services:\n"
                             "  stock: {subscribes: [parcel-sent], publishes: [stock-changed]}\n"
                             "  parcels: {subscribes: [stock-changed], publishes: [parcel-sent]}\n",
                    .right = "services:\n"
                             "  stock: {subscribes: [parcel-sent], publishes: [stock-changed]}\n"
                             "  parcels: {api: [POST /parcels], publishes: [parcel-sent]}\n"},
        .check = check,
        .whole = {facets::events | facets::names,
                  [](const Context &context) { return context.index<EventGraph>().withLoop(); }}};
}

} // namespace moldloft::rules
