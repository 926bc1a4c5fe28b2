#include <fmt/format.h>

#include "export/runtime_contract.h"
#include "export/services/api_documents.h"
#include "export/services/payload_fields.h"

namespace moldloft::services
{
namespace
{

Value dataSchema(const Channel &channel)
{
    Value required = Value::list();
    Value properties = Value::map();
    for (const auto &[key, field] : channel.payload) {
        required.push(key);
        properties.set(key, fieldSchema(field));
    }
    Value schema = Value::map({{"type", "object"}});
    schema.setIfAny("required", std::move(required));
    return schema.setIfAny("properties", std::move(properties));
}

Value refTo(const std::string &place)
{
    return Value::map({{"$ref", "#/" + place}});
}

/// Of what an event says, without its envelope. No channel's can be called CloudEvent so.
std::string dataName(const EventUse &event)
{
    return event.type + "Data";
}

/// What all events have in common: a CloudEvent in structured JSON.
Value cloudEvent()
{
    const Value text = Value::map({{"type", "string"}});
    return Value::map({{"type", "object"},
                       {"required", Value::list({"specversion", "id", "source", "type", "data"})},
                       {"properties", Value::map({{"specversion", Value::map({{"const", "1.0"}})},
                                                  {"id", fieldSchema("uuid")},
                                                  {"source", text},
                                                  {"type", text},
                                                  {"time", fieldSchema("timestamp")},
                                                  {"datacontenttype",
                                                   Value::map({{"const", "application/json"}})},
                                                  {"traceparent", text},
                                                  {"data", Value::map({{"type", "object"}})}})}});
}

Value messageOf(const EventUse &event)
{
    const Value own = Value::map({{"type", Value::map({{"const", event.wire}})},
                                  {"data", refTo("components/schemas/" + dataName(event))}});
    const Value all =
        Value::list({refTo("components/schemas/CloudEvent"), Value::map({{"properties", own}})});
    return Value::map({{"name", event.wire}, {"payload", Value::map({{"allOf", all}})}});
}

Value operationOf(const EventUse &event, const char *action)
{
    Value messages = Value::list();
    messages.push(refTo(fmt::format("channels/{0}/messages/{0}", event.type)));
    return Value::map({{"action", action},
                       {"channel", refTo("channels/" + event.type)},
                       {"messages", std::move(messages)}});
}

} // namespace

std::string asyncApiDocument(const ServiceModel &model)
{
    Value servers = Value::map();
    for (const BrokerUse &broker : model.brokers) {
        const auto scheme = broker.url.find("://");
        servers.set(broker.variable, Value::map({{"host", broker.url.substr(scheme + 3)},
                                                 {"protocol", broker.url.substr(0, scheme)}}));
    }
    Value channels = Value::map();
    Value operations = Value::map();
    Value messages = Value::map();
    Value schemas = Value::map({{"CloudEvent", cloudEvent()}});
    for (const EventUse &event : model.events) {
        Value servedBy = Value::list();
        servedBy.push(refTo("servers/" + model.brokers[event.broker].variable));
        channels.set(
            event.type,
            Value::map({{"address", event.wire},
                        {"servers", std::move(servedBy)},
                        {"messages",
                         Value::map({{event.type, refTo("components/messages/" + event.type)}})}}));
        if (event.published)
            operations.set("publish" + event.type, operationOf(event, "send"));
        if (event.subscribed)
            operations.set("on" + event.type, operationOf(event, "receive"));
        messages.set(event.type, messageOf(event));
        schemas.set(dataName(event), dataSchema(*event.channel->as<Channel>()));
    }
    const Value document = Value::map(
        {{"asyncapi", "3.0.0"},
         {"info", Value::map({{"title", model.path()}, {"version", "1.0.0"}})},
         {"defaultContentType", "application/cloudevents+json"},
         {"servers", std::move(servers)},
         {"channels", std::move(channels)},
         {"operations", std::move(operations)},
         {"components",
          Value::map({{"messages", std::move(messages)}, {"schemas", std::move(schemas)}})}});
    return yaml::write(document, apiLayout);
}

} // namespace moldloft::services
