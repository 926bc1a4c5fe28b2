#include "cli/json.h"

#include <nlohmann/json.hpp>

namespace moldloft::cli
{

using Json = nlohmann::ordered_json;

Json toJson(const Value &value)
{
    if (value.isBool())
        return value.asBool();
    if (value.isInt())
        return value.asInt();
    if (value.isNumber()) {
        const Json number = Json::parse(value.asNumber(), nullptr, false);
        return number.is_number() ? number : Json(value.asNumber());
    }
    if (value.isString())
        return value.asString();
    if (value.isList()) {
        Json list = Json::array();
        for (const Value &item : value.asList())
            list.push_back(toJson(item));
        return list;
    }
    if (value.isMap()) {
        Json object = Json::object();
        for (const auto &[key, entry] : value.asMap())
            object[key] = toJson(entry);
        return object;
    }
    return nullptr;
}

std::string dumped(const Json &json)
{
    constexpr int indent = 2;
    return json.dump(indent, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace moldloft::cli
