#include "export/services/payload_fields.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "export/escape.h"
#include "export/services/cpp_names.h"

namespace moldloft::services
{
namespace
{

constexpr std::array types{
    PayloadType{"uuid", "std::string", "", "asString", "uuid", "Uuid", " ///< a UUID", "string",
                "format", "uuid", R"("0b0e8f0c-5c3a-4a4e-9a55-0f6c1a0c0001")"},
    PayloadType{"string", "std::string", "", "asString", "text", "Text", "", "string", "", "",
                R"("first")"},
    PayloadType{"integer", "std::int64_t", " = 0", "asInteger", "integer", "Integer", "", "integer",
                "format", "int64", "1"},
    PayloadType{"decimal", "std::string", "", "asString", "decimal", "Decimal",
                " ///< a decimal number", "string", "pattern", R"(^-?\d+(\.\d+)?$)", R"("12.50")"},
    PayloadType{"number", "double", " = 0", "asNumber", "number", "Number", "", "number", "", "",
                "1.5"},
    PayloadType{"boolean", "bool", " = false", "asBool", "boolean", "Boolean", "", "boolean", "",
                "", "true"},
    PayloadType{"timestamp", "std::string", "", "asString", "timestamp", "Timestamp",
                " ///< UTC, RFC 3339", "string", "format", "date-time",
                R"("2026-01-31T12:00:00Z")"},
};

} // namespace

const PayloadType &payloadType(std::string_view type)
{
    const auto *found = std::ranges::find(types, type, &PayloadType::type);
    return found == types.end() ? types[1] : *found;
}

Value fieldData(const Ordered<std::string> &fields)
{
    Value result = Value::list();
    for (const auto &[key, type] : fields) {
        const PayloadType &in = payloadType(type);
        const std::string quoted = escape::cppString(key);
        const bool decimal = in.type == "decimal"; // which may come as a number
        result.push(Value::map(
            {{"key", quoted},
             {"required", "({" + quoted + "})"},
             {"member", fieldName(key)},
             {"cpp_type", in.cppType},
             {"initial", in.initial},
             {"reader", in.reader},
             {"filler", in.filler},
             {"field_type", in.fieldType},
             {"sample", in.sample},
             {"read", decimal ? "value->isString() ? value->asString() : value->dump()"
                              : fmt::format("value->{}()", in.reader)},
             {"read_event", decimal ? "chassis::fill::decimal(json, " + quoted + ")"
                                    : fmt::format("json.at({}).{}()", quoted, in.reader)},
             {"type_comment", in.comment}}));
    }
    return result;
}

std::string jsonString(std::string_view text)
{
    using Json = nlohmann::json;
    return Json(text).dump(-1, ' ', true, Json::error_handler_t::replace);
}

Value fieldSchema(std::string_view type)
{
    const PayloadType &in = payloadType(type);
    Value schema = Value::map({{"type", in.jsonType}});
    if (!in.narrowedBy.empty())
        schema.set(in.narrowedBy, in.narrowedTo);
    return schema;
}

} // namespace moldloft::services
