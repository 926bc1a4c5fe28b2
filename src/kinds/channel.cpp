#include "kinds/list.h"
#include "kinds/parts.h"
#include "kinds/payload.h"

namespace moldloft::kinds
{

namespace
{

Shape<Channel> shape()
{
    return Shape<Channel>({
        field(&Channel::broker, reference("broker", phrase("kinds", "Broker"),
                                          phrase("kinds", "The broker that carries the channel."),
                                          {ElementKind::Broker})),
        field(&Channel::payload,
              mapOf(object<DataField>("", phrase("kinds", "Field"), "", "type"), "payload",
                    phrase("kinds", "Payload"),
                    phrase("kinds", "Fields of an event, each with its type and limits."))),
        field(&Channel::limit,
              whatIf(integer("limit", phrase("kinds", "Limit"),
                             phrase("kinds",
                                    "Events that it holds for a subscriber that does not take "
                                    "them; without it, as many as come."),
                             1, 2147483647))),
    });
}

} // namespace

const std::vector<std::string> &payloadTypes()
{
    static const std::vector<std::string> types{"uuid",   "string",  "integer",   "decimal",
                                                "number", "boolean", "timestamp", "date",
                                                "email",  "uri"};
    return types;
}

Kind channelKind()
{
    Kind kind =
        makeKind<Channel>(ElementKind::Channel, "channels", phrase("kinds", "Channel"), shape());
    kind.doc = phrase(
        "kinds", "A stream of events of one type. On the wire it is called <namespace>.<channel>.");
    kind.palette = {
        {"channel", phrase("kinds", "Channel"), "Events", "channel", 'C', "channel", Value::map()}};
    return kind;
}

} // namespace moldloft::kinds
