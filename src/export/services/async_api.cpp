#include <fmt/format.h>

#include "export/runtime_contract.h"
#include "export/services/api_documents.h"
#include "export/services/payload_fields.h"
#include "yaml/writer.h"

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

/// A CloudEvent in structured JSON.
Value messageOf(const EventUse &event)
{
    const Value text = Value::map({{"type", "string"}});
    Value properties = Value::map(
        {{"specversion", Value::map({{"type", "string"}, {"const", "1.0"}})},
         {"id", Value::map({{"type", "string"}, {"format", "uuid"}})},
         {"source", text},
         {"type", Value::map({{"type", "string"}, {"const", event.wire}})},
         {"time", fieldSchema("timestamp")},
         {"datacontenttype", Value::map({{"type", "string"}, {"const", "application/json"}})},
         {"traceparent", text},
         {"data", dataSchema(*event.channel->as<Channel>())}});
    Value payload =
        Value::map({{"type", "object"},
                    {"required", Value::list({"specversion", "id", "source", "type", "data"})},
                    {"properties", std::move(properties)}});
    return Value::map({{"name", event.wire},
                       {"contentType", "application/cloudevents+json"},
                       {"payload", std::move(payload)}});
}

Value refTo(const std::string &place)
{
    return Value::map({{"$ref", "#/" + place}});
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
    }
    const Value document =
        Value::map({{"asyncapi", "3.0.0"},
                    {"info", Value::map({{"title", model.path()}, {"version", "1.0.0"}})},
                    {"defaultContentType", "application/cloudevents+json"},
                    {"servers", std::move(servers)},
                    {"channels", std::move(channels)},
                    {"operations", std::move(operations)},
                    {"components", Value::map({{"messages", std::move(messages)}})}});
    return yaml::write(document);
}

} // namespace moldloft::services
