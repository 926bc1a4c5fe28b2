#include "chassis/shape.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

#include "chassis/formats.h"
#include "chassis/ids.h"

namespace chassis {
namespace {

constexpr std::size_t mostMistakes = 100;

/// Characters of UTF-8: bytes that do not continue one.
std::size_t lengthOf(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// A name as part of a JSON Pointer in a URI fragment (RFC 6901).
std::string pointerTo(std::string_view name)
{
    std::string escaped;
    for (const char c : name) {
        if (c == '~')
            escaped += "~0";
        else if (c == '/')
            escaped += "~1";
        else
            escaped += c;
    }
    return "#/" + percentEncoded(escaped);
}

/// 100, not 100.000000.
std::string numberText(double number)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.15g", number);
    return text.data();
}

} // namespace

Invalid::Invalid(std::vector<Mistake> mistakes)
    : HttpError(422, "the document does not have the shape that it has to have"),
      m_mistakes(std::move(mistakes))
{
}

Response Invalid::response() const
{
    Json errors = Json::array();
    for (const Mistake &mistake : m_mistakes)
        errors.push(Json::object({{"pointer", mistake.pointer}, {"detail", mistake.detail}}));
    Response response = Response::problem(status(), what());
    Json body = Json::parse(response.body);
    body.set("errors", std::move(errors));
    response.body = body.dump();
    return response;
}

Shape &Shape::field(std::string name, FieldType type)
{
    m_fields.push_back({.name = std::move(name), .type = type});
    return *this;
}

Shape &Shape::require(std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names)
        named(name).required = true;
    return *this;
}

Shape &Shape::atLeast(std::string_view name, double least)
{
    named(name).least = least;
    return *this;
}

Shape &Shape::atMost(std::string_view name, double most)
{
    named(name).most = most;
    return *this;
}

Shape &Shape::range(std::string_view name, double least, double most)
{
    return atLeast(name, least).atMost(name, most);
}

Shape &Shape::length(std::string_view name, std::size_t shortest, std::size_t longest)
{
    Field &field = named(name);
    field.shortest = shortest;
    field.longest = longest;
    return *this;
}

Shape &Shape::pattern(std::string_view name, const std::string &text)
{
    named(name).pattern.emplace(text);
    return *this;
}

Shape &Shape::allow(std::string_view name, std::string value)
{
    named(name).allowed.push_back(std::move(value));
    return *this;
}

Shape &Shape::onlyKnown()
{
    m_onlyKnown = true;
    return *this;
}

Shape::Field &Shape::named(std::string_view name)
{
    const auto found = std::ranges::find(m_fields, name, &Field::name);
    if (found == m_fields.end())
        throw std::logic_error("the shape has no field " + std::string(name));
    return *found;
}

std::string Shape::faultOfSize(const Field &field, double number)
{
    if (number < field.least)
        return "is less than " + numberText(field.least);
    if (number > field.most)
        return "is more than " + numberText(field.most);
    return {};
}

std::string Shape::faultOfDecimal(const Field &field, const Json &value)
{
    std::string text;
    if (value.isNumber())
        text = value.dump();
    else if (value.isString())
        text = value.asString();
    if (!isDecimal(text))
        return "is no decimal number like \"12.50\"";
    return faultOfSize(field, std::strtod(text.c_str(), nullptr));
}

std::string Shape::faultOfText(const Field &field, const std::string &text)
{
    const std::size_t length = lengthOf(text);
    if (length < field.shortest)
        return "is shorter than " + std::to_string(field.shortest);
    if (length > field.longest)
        return "is longer than " + std::to_string(field.longest);
    if (field.pattern && !field.pattern->fits(text))
        return "does not fit its pattern";
    if (field.allowed.empty() || std::ranges::find(field.allowed, text) != field.allowed.end())
        return {};
    std::string all;
    for (const std::string &value : field.allowed)
        all += (all.empty() ? "" : ", ") + value;
    return "is none of " + all;
}

std::string Shape::fault(const Field &field, const Json &value)
{
    const auto isText = [&](bool (*has)(std::string_view)) {
        return value.isString() && has(value.asString());
    };
    switch (field.type) {
    case FieldType::Uuid:
        return isText(isUuid) ? "" : "is no UUID";
    case FieldType::Timestamp:
        return isText(isTimestamp) ? "" : "is no date and time like 2026-01-31T12:00:00Z";
    case FieldType::Date:
        return isText(isDate) ? "" : "is no date like 2026-01-31";
    case FieldType::Email:
        return isText(isEmail) ? "" : "is no address like someone@example.com";
    case FieldType::Uri:
        return isText(isUri) ? "" : "is no URI like https://example.com/";
    case FieldType::Boolean:
        return value.isBool() ? "" : "is neither true nor false";
    case FieldType::Integer:
        return value.isInteger() ? faultOfSize(field, value.asNumber()) : "is no whole number";
    case FieldType::Number:
        return value.isNumber() ? faultOfSize(field, value.asNumber()) : "is no number";
    case FieldType::Decimal:
        return faultOfDecimal(field, value);
    case FieldType::Text:
        break;
    }
    return value.isString() ? faultOfText(field, value.asString()) : "is no string";
}

std::vector<Mistake> Shape::look(const Json &document, Presence presence) const
{
    std::vector<Mistake> result;
    for (const Field &field : m_fields) {
        const Json *value = document.find(field.name);
        std::string detail;
        if (value)
            detail = fault(field, *value);
        else if (field.required && presence == Presence::Demanded)
            detail = "is missing";
        if (!detail.empty())
            result.push_back({pointerTo(field.name), std::move(detail)});
    }
    for (const std::string &key : document.keys()) {
        if (!m_onlyKnown || result.size() >= mostMistakes)
            break;
        const bool known = key == "id" || key == "createdAt" ||
                           std::ranges::find(m_fields, key, &Field::name) != m_fields.end();
        if (!known)
            result.push_back({pointerTo(key), "is not known here"});
    }
    result.resize(std::min(result.size(), mostMistakes));
    return result;
}

std::vector<Mistake> Shape::mistakes(const Json &document) const
{
    return look(document, Presence::Demanded);
}

void Shape::check(const Json &document) const
{
    if (std::vector<Mistake> found = look(document, Presence::Demanded); !found.empty())
        throw Invalid(std::move(found));
}

void Shape::checkChanges(const Json &changes) const
{
    if (std::vector<Mistake> found = look(changes, Presence::Optional); !found.empty())
        throw Invalid(std::move(found));
}

void Shape::expect(const Json &event) const
{
    std::string text;
    for (const auto &[pointer, detail] : look(event, Presence::Demanded))
        text += (text.empty() ? "" : "; ") + pointer.substr(2) + " " + detail;
    if (!text.empty())
        throw JsonError(text);
}

} // namespace chassis
