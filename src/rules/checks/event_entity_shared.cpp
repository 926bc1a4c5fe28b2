#include "rules/event_names.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

void check(const Context &context, const Record &channel, Reporter &report)
{
    if (!channel.as<Channel>())
        return;
    const std::string entity = changedEntity(channel.name);
    if (entity.empty())
        return;
    const auto *first = context.index<EntityChannels>().firstOf(channel.ns, entity);
    const ElementId mine = EntityChannels::onlyPublisher(context, channel);
    if (!first || !mine || first->publisher == mine)
        return;
    const Document &document = context.document();
    const Record &other = *document.find(first->publisher);
    const Record &own = *document.find(mine);
    Finding &finding = report.add(
        "",
        phrase("rules", "{0} and {1} both publish changes of {2}: {3} and {4}.")(
            nameFrom(other, channel.ns), nameFrom(own, channel.ns), entity,
            document.find(first->channel)->name, channel.name),
        phrase("rules",
               "Each of them thinks that its copy is the true one, and a subscriber cannot "
               "tell which change came last."));
    finding.related = {other.id, own.id};
}

} // namespace

Rule eventEntitySharedRule()
{
    return {
        .id = "event-entity-shared",
        .title = phrase("rules", "The changes of an entity are published by one service."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "Who publishes that an order was created, updated or deleted is who decides what an "
            "order is. Where two services do, the data has two owners without a common database: "
            "their events can cross, and nobody can say which state is right."),
        .remediation = phrase(
            "rules", "Let one service own the entity; the other asks it to make the change, or "
                     "publishes what happened on its own side under a name of its own."),
        .example = {.wrong = "services:\n"
                             "  orders: {publishes: [order-created]}\n"
                             "  shipping: {publishes: [order-updated]}\n",
                    .right = "services:\n"
                             "  orders: {publishes: [order-created, order-updated]}\n"
                             "  shipping: {publishes: [parcel-shipped]}\n"},
        .check = check};
}

} // namespace moldloft::rules
