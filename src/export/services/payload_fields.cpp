#include "export/services/payload_fields.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "export/escape.h"
#include "export/services/cpp_layout.h"
#include "export/services/cpp_names.h"
#include "kinds/limits.h"

namespace moldloft::services
{
namespace
{

constexpr std::array types{
    PayloadType{"uuid", "std::string", "", "asString", "uuid", "Uuid", " ///< a UUID", "string",
                "format", "uuid", "0b0e8f0c-5c3a-4a4e-9a55-0f6c1a0c0001"},
    PayloadType{"string", "std::string", "", "asString", "text", "Text", "", "string", "", "",
                "first"},
    PayloadType{"integer", "std::int64_t", " = 0", "asInteger", "integer", "Integer", "", "integer",
                "format", "int64", "1"},
    PayloadType{"decimal", "std::string", "", "asString", "decimal", "Decimal",
                " ///< a decimal number", "string", "pattern", R"(^-?\d+(\.\d+)?$)", "12.50"},
    PayloadType{"number", "double", " = 0", "asNumber", "number", "Number", "", "number", "", "",
                "1.5"},
    PayloadType{"boolean", "bool", " = false", "asBool", "boolean", "Boolean", "", "boolean", "",
                "", "true"},
    PayloadType{"timestamp", "std::string", "", "asString", "timestamp", "Timestamp",
                " ///< UTC, RFC 3339", "string", "format", "date-time", "2026-01-31T12:00:00Z"},
    PayloadType{"date", "std::string", "", "asString", "date", "Date", " ///< as 2026-01-31",
                "string", "format", "date", "2026-01-31"},
    PayloadType{"email", "std::string", "", "asString", "email", "Email", " ///< an address",
                "string", "format", "email", "someone@example.com"},
    PayloadType{"uri", "std::string", "", "asString", "uri", "Uri", " ///< with its scheme",
                "string", "format", "uri", "https://example.com/"},
};

bool isQuoted(const PayloadType &type)
{
    return type.cppType == "std::string";
}

double numberOf(const Value &value)
{
    return std::strtod(value.scalarText().c_str(), nullptr);
}

/// As digits with a point, which every type of number takes.
std::string digits(double number)
{
    std::string text = fmt::format("{:.6f}", number);
    text.erase(text.find_last_not_of('0') + 1);
    return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

/// The number that is nearest to the usual one between the limits.
std::string numberWithin(const DataField &field, double usual)
{
    const bool whole = field.type == "integer";
    if (!field.minimum.isNull() && usual < numberOf(field.minimum))
        usual = whole ? std::ceil(numberOf(field.minimum)) : numberOf(field.minimum);
    if (!field.maximum.isNull() && usual > numberOf(field.maximum))
        usual = whole ? std::floor(numberOf(field.maximum)) : numberOf(field.maximum);
    return digits(usual);
}

/// A value that fits, as text.
std::string sampleText(const DataField &field)
{
    const PayloadType &type = payloadType(field.type);
    if (field.example)
        return *field.example;
    if (!field.choices.empty())
        return field.choices.front();
    std::string text(type.sample);
    if (kinds::misfit(field, text).empty())
        return text;
    if (kinds::isNumeric(type.type))
        return numberWithin(field, std::strtod(text.c_str(), nullptr));
    while (field.minLength && std::ssize(text) < *field.minLength)
        text += text;
    const auto longest = static_cast<std::size_t>(field.maxLength.value_or(64));
    return text.substr(0, std::max(longest, static_cast<std::size_t>(field.minLength.value_or(0))));
}

/// How a text that is a value of the type stands in C++.
std::string literalOf(const PayloadType &type, const std::string &text)
{
    return isQuoted(type) ? escape::cppString(text) : text;
}

/// The calls that hold `shape` to the limits of a field.
Value limitsOf(const std::string &key, const DataField &field)
{
    Value lines = Value::list();
    const std::string name = escape::cppString(key);
    const auto add = [&](const char *function, std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), name);
        lines.push(Value::map(
            {{"line", parameterList(8, fmt::format("made.{}", function), arguments, 1)}}));
    };
    if (!field.minimum.isNull())
        add("atLeast", {field.minimum.scalarText()});
    if (!field.maximum.isNull())
        add("atMost", {field.maximum.scalarText()});
    if (field.minLength || field.maxLength) {
        std::vector<std::string> arguments{std::to_string(field.minLength.value_or(0))};
        if (field.maxLength)
            arguments.push_back(std::to_string(*field.maxLength));
        add("length", std::move(arguments));
    }
    if (field.pattern)
        add("pattern", {escape::cppString(*field.pattern)});
    for (const std::string &choice : field.choices)
        add("allow", {escape::cppString(choice)});
    return lines;
}

/// What an event says where the document does not: nothing more to say where the usual fits.
std::string fillingOf(const std::string &key, const DataField &field, const std::string &source)
{
    const PayloadType &type = payloadType(field.type);
    const char *usual = type.type == "string" ? "" : "0";
    std::vector<std::string> arguments{"document", escape::cppString(source)};
    const bool made = kinds::isNumeric(type.type) || type.type == "string";
    if (made && !kinds::misfit(field, usual).empty())
        arguments.push_back(literalOf(type, sampleText(field)));
    return parameterList(
        4, fmt::format("event.{} = chassis::fill::{}", fieldName(key), type.filler), arguments, 1);
}

} // namespace

const PayloadType &payloadType(std::string_view type)
{
    const auto *found = std::ranges::find(types, type, &PayloadType::type);
    return found == types.end() ? types[1] : *found;
}

Value fieldData(const Ordered<DataField> &fields, const std::string &idField)
{
    Value result = Value::list();
    for (const auto &[key, field] : fields) {
        const PayloadType &in = payloadType(field.type);
        const std::string quoted = escape::cppString(key);
        const bool decimal = in.type == "decimal"; // which may come as a number
        result.push(Value::map(
            {{"key", quoted},
             {"required", "({" + quoted + "})"},
             {"is_required", field.required.value_or(false)},
             {"limits", limitsOf(key, field)},
             {"member", fieldName(key)},
             {"cpp_type", in.cppType},
             {"initial", in.initial},
             {"filling", fillingOf(key, field, key == idField ? "id" : key)},
             {"field_type", in.fieldType},
             {"sample", cppSample(field)},
             {"read", decimal ? "value->isString() ? value->asString() : value->dump()"
                              : fmt::format("value->{}()", in.reader)},
             {"read_event", decimal ? "chassis::fill::decimal(json, " + quoted + ")"
                                    : fmt::format("json.at({}).{}()", quoted, in.reader)},
             {"type_comment", in.comment}}));
    }
    return result;
}

std::string cppSample(const DataField &field)
{
    return literalOf(payloadType(field.type), sampleText(field));
}

std::string jsonSample(const DataField &field)
{
    const std::string text = sampleText(field);
    return isQuoted(payloadType(field.type)) ? jsonString(text) : text;
}

std::vector<std::string> cppMisfits(const DataField &field)
{
    const PayloadType &type = payloadType(field.type);
    std::vector<std::string> result;
    if (!field.minimum.isNull())
        result.push_back(literalOf(type, digits(std::ceil(numberOf(field.minimum)) - 1)));
    if (!field.maximum.isNull())
        result.push_back(literalOf(type, digits(std::floor(numberOf(field.maximum)) + 1)));
    if (field.minLength.value_or(0) > 0)
        result.push_back(fmt::format("std::string({}, 'x')", *field.minLength - 1));
    if (field.maxLength)
        result.push_back(fmt::format("std::string({}, 'x')", *field.maxLength + 1));
    for (const std::string text : {"", "?", "no such value"}) {
        const bool narrow = field.pattern || !field.choices.empty();
        if (narrow && !kinds::misfit(field, text).empty()) {
            result.push_back(escape::cppString(text));
            break;
        }
    }
    return result;
}

std::string jsonString(std::string_view text)
{
    using Json = nlohmann::json;
    return Json(text).dump(-1, ' ', true, Json::error_handler_t::replace);
}

Value fieldSchema(const DataField &field)
{
    const PayloadType &in = payloadType(field.type);
    Value schema = Value::map({{"type", in.jsonType}});
    if (!in.narrowedBy.empty())
        schema.set(in.narrowedBy, in.narrowedTo);
    schema.setIfAny("minimum", field.minimum).setIfAny("maximum", field.maximum);
    if (field.minLength)
        schema.set("minLength", *field.minLength);
    if (field.maxLength)
        schema.set("maxLength", *field.maxLength);
    if (field.pattern)
        schema.set("pattern", *field.pattern);
    Value choices;
    for (const std::string &choice : field.choices)
        choices.push(choice);
    schema.setIfAny("enum", std::move(choices));
    if (field.example && isQuoted(in))
        schema.set("examples", Value::list({*field.example}));
    return schema;
}

Value fieldSchema(std::string_view type)
{
    DataField field;
    field.type = type;
    return fieldSchema(field);
}

} // namespace moldloft::services
