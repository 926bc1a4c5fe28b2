#include "rules/event_names.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

std::string keyOf(const Record &channel, const std::string &entity)
{
    return "entity " + channel.ns + '/' + entity;
}

void keys(const Record &record, std::vector<std::string> &found)
{
    const std::string entity = record.as<Channel>() ? changedEntity(record.name) : std::string();
    if (!entity.empty())
        found.push_back(keyOf(record, entity));
}

struct First {
    const Record *channel = nullptr;
    ElementId publisher;
};

/// The first channel of the file for changes of the entity that one service alone publishes to.
First firstOf(const Context &context, const std::string &key)
{
    for (const ElementId id : context.sharing(key)) {
        const Record &channel = *context.document().find(id);
        if (const ElementId publisher = onlyPublisher(context, channel))
            return {&channel, publisher};
    }
    return {};
}

void check(const Context &context, const Record &channel, Reporter &report)
{
    if (!channel.as<Channel>())
        return;
    const std::string entity = changedEntity(channel.name);
    if (entity.empty())
        return;
    const First first = firstOf(context, keyOf(channel, entity));
    const ElementId mine = onlyPublisher(context, channel);
    if (!mine || first.publisher == mine)
        return;
    const Document &document = context.document();
    const Record &other = *document.find(first.publisher);
    const Record &own = *document.find(mine);
    Finding &finding = report.add(
        "",
        phrase("rules", "{0} and {1} both publish changes of {2}: {3} and {4}.")(
            nameFrom(other, channel.ns), nameFrom(own, channel.ns), entity, first.channel->name,
            channel.name),
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
        .check = check,
        .keys = keys};
}

} // namespace moldloft::rules
