#include <algorithm>

#include "kinds/field.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

/// orderId, order_id, orderID: what names one thing should look the same everywhere.
bool isIdentifier(const std::string &field)
{
    return field.size() > 2 &&
           (field.ends_with("Id") || field.ends_with("ID") || field.ends_with("_id"));
}

const std::string *typeOf(const Channel &channel, const std::string &field)
{
    for (const auto &[name, data] : channel.payload) {
        if (name == field)
            return &data.type;
    }
    return nullptr;
}

struct Other {
    const Record *channel = nullptr;
    const Record *service = nullptr;
    const std::string *type = nullptr;
};

/// An earlier channel of the file that one service has to do with as well as with this one, and
/// where the field is of another type.
Other differing(const Context &context, const Record &channel, const std::string &field,
                const std::string &type)
{
    for (const Edge *edge : context.edgesTo(channel.id)) {
        for (const Edge &second : context.edgesFrom(edge->from)) {
            if ((second.kind != EdgeKind::Publish && second.kind != EdgeKind::Subscribe) ||
                !second.to || !(second.to < channel.id))
                continue;
            const Record *other = context.document().find(second.to);
            const std::string *its = typeOf(*other->as<Channel>(), field);
            if (its && *its != type)
                return {other, context.document().find(edge->from), its};
        }
    }
    return {};
}

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto *channel = record.as<Channel>();
    if (!channel)
        return;
    for (const auto &[field, data] : channel->payload) {
        const std::string &type = data.type;
        if (!isIdentifier(field))
            continue;
        const Other other = differing(context, record, field, type);
        if (!other.channel)
            continue;
        Finding &finding = report.add(
            joinPath("payload", field),
            phrase("rules", "{0} is {1} in {2} and {3} in {4}, and {5} works with both.")(
                field, type, record.name, *other.type, nameFrom(*other.channel, record.ns),
                nameFrom(*other.service, record.ns)),
            phrase("rules", "What is written on one side cannot be found by what arrives on the "
                            "other."));
        finding.related = {other.channel->id, other.service->id};
    }
}

} // namespace

Rule payloadTypeDiffersRule()
{
    return {
        .id = "payload-type-differs",
        .title = phrase("rules", "An identifier has one type in all events of a service."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "A field such as orderId is how a subscriber connects one event with another. Where it "
            "is a UUID in one event and a number or a free text in the other, the two do not meet, "
            "or only after a conversion that everybody has to know of."),
        .remediation = phrase("rules", "Give the field the same type in both payloads."),
        .example = {.wrong = "channels:\n"
                             "  order-placed: {broker: events, payload: {orderId: uuid}}\n"
                             "  order-paid: {broker: events, payload: {orderId: string}}\n",
                    .right = "channels:\n"
                             "  order-placed: {broker: events, payload: {orderId: uuid}}\n"
                             "  order-paid: {broker: events, payload: {orderId: uuid}}\n"},
        .check = check};
}

} // namespace moldloft::rules
