#include "chassis/event.h"

#include "chassis/ids.h"
#include "chassis/trace.h"

namespace chassis {

Event Event::make(std::string channel, std::string source, Json data)
{
    return {newUuid(),   std::move(channel),   std::move(source),
            timestamp(), currentTraceparent(), std::move(data)};
}

std::string Event::encoded() const
{
    Json json = Json::object({{"specversion", "1.0"},
                              {"id", id},
                              {"source", source},
                              {"type", channel},
                              {"time", time},
                              {"datacontenttype", "application/json"}});
    if (!traceparent.empty())
        json.set("traceparent", traceparent);
    json.set("data", data);
    return json.dump();
}

Event Event::decoded(std::string_view text)
{
    const Json json = Json::parse(text);
    const auto optional = [&json](std::string_view key) {
        const Json *value = json.find(key);
        return value && value->isString() ? value->asString() : std::string();
    };
    return {json.at("id").asString(), json.at("type").asString(), optional("source"),
            optional("time"),         optional("traceparent"),    json.at("data")};
}

} // namespace chassis
