#include "export/services/copies.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "export/services/cpp_layout.h"
#include "export/services/cpp_names.h"

namespace moldloft::services
{
namespace
{

/// What the channel tells of: `ticket` of `ticket-created`; empty where the name has one word.
std::string entityOf(const Record &channel)
{
    const auto dash = channel.name.rfind('-');
    return dash == std::string::npos ? std::string() : channel.name.substr(0, dash);
}

std::string idFieldOf(const Record &channel, const std::string &entity)
{
    const Ordered<DataField> &payload = channel.as<Channel>()->payload;
    for (const std::string &name :
         {camelCase(entity) + "Id", snakeCase(entity) + "_id", std::string("id")}) {
        const auto field = std::ranges::find(payload, name, &Ordered<DataField>::value_type::first);
        if (field != payload.end() && field->second.type == "uuid")
            return name;
    }
    return {};
}

/// The service has the original, not a copy.
bool serves(const ServiceModel &model, const std::string &entity)
{
    return std::ranges::any_of(model.routes, [&](const Route &route) {
        return singular(route.collection) == snakeCase(entity);
    });
}

std::string_view functionOf(const Record &channel)
{
    if (channel.name.ends_with("-created"))
        return "beginCopy";
    return tellsOfRemoval(channel.name) ? "endCopy" : "changeCopy";
}

} // namespace

void addCopies(ServiceModel &model)
{
    constexpr std::size_t longest = 50; // PostgreSQL cuts names at 63
    std::map<std::string, std::string> namespaces;
    for (EventUse &event : model.events) {
        const std::string entity = entityOf(*event.channel);
        if (!event.subscribed || event.published || entity.empty() || entity.size() > longest ||
            serves(model, entity))
            continue;
        const std::string idField = idFieldOf(*event.channel, entity);
        if (idField.empty())
            continue;
        event.copy = {snakeCase(entity) + "_copies", idField};
        // What two namespaces call the same are two things.
        const auto [known, isNew] = namespaces.emplace(event.copy.collection, event.channel->ns);
        if (!isNew && known->second != event.channel->ns)
            event.copy = {};
    }
}

Value copyData(const EventUse &event)
{
    if (event.copy.collection.empty())
        return Value::list();
    const std::string id = fieldName(event.copy.idField);
    const std::string call = parameterList(
        4, fmt::format("chassis::{}", functionOf(*event.channel)),
        {"work", fmt::format("\"{}\"", event.copy.collection), "event." + id, "event.toJson()"}, 1);
    return Value::list().push(
        Value::map({{"copy_call", call}, {"collection", event.copy.collection}, {"id", id}}));
}

} // namespace moldloft::services
