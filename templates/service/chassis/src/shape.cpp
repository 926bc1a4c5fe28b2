#include "chassis/shape.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>

#include "chassis/ids.h"

namespace chassis {
namespace {

constexpr std::size_t mostMistakes = 100;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The number that these two digits say; -1 where they are none.
int twoDigits(std::string_view text, std::size_t at)
{
    if (at + 2 > text.size() || !isDigit(text[at]) || !isDigit(text[at + 1]))
        return -1;
    return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

bool isBetween(int value, int least, int most)
{
    return value >= least && value <= most;
}

/// Z, or +02:00.
bool isOffset(std::string_view text)
{
    if (text == "Z" || text == "z")
        return true;
    return text.size() == 6 && (text[0] == '+' || text[0] == '-') && text[3] == ':' &&
           isBetween(twoDigits(text, 1), 0, 23) && isBetween(twoDigits(text, 4), 0, 59);
}

bool isDate(std::string_view text)
{
    const int century = twoDigits(text, 0);
    const int yearOfCentury = twoDigits(text, 2);
    const int month = twoDigits(text, 5);
    const int day = twoDigits(text, 8);
    if (century < 0 || yearOfCentury < 0 || month < 0 || day < 0 || text[4] != '-' ||
        text[7] != '-')
        return false;
    return std::chrono::year_month_day(std::chrono::year(century * 100 + yearOfCentury),
                                       std::chrono::month(static_cast<unsigned>(month)),
                                       std::chrono::day(static_cast<unsigned>(day)))
        .ok();
}

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
    return Json(number).dump();
}

} // namespace

bool isTimestamp(std::string_view text)
{
    constexpr std::size_t shortest = 20; // 2026-01-31T12:00:00Z
    if (text.size() < shortest || !isDate(text) || (text[10] != 'T' && text[10] != 't') ||
        text[13] != ':' || text[16] != ':')
        return false;
    const bool isTime = isBetween(twoDigits(text, 11), 0, 23) &&
                        isBetween(twoDigits(text, 14), 0, 59) &&
                        isBetween(twoDigits(text, 17), 0, 60); // a leap second
    std::size_t end = 19;
    if (text[end] == '.') {
        end = std::min(text.find_first_not_of("0123456789", end + 1), text.size());
        if (end == 20)
            return false;
    }
    return isTime && isOffset(text.substr(end));
}

bool isDecimal(std::string_view text)
{
    if (text.starts_with('-'))
        text.remove_prefix(1);
    const auto point = text.find('.');
    const auto allDigits = [](std::string_view part) {
        return !part.empty() && std::ranges::all_of(part, isDigit);
    };
    return allDigits(text.substr(0, point)) &&
           (point == std::string_view::npos || allDigits(text.substr(point + 1)));
}

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

Shape &Shape::range(std::string_view name, double least, double most)
{
    Field &field = named(name);
    field.least = least;
    field.most = most;
    return *this;
}

Shape &Shape::length(std::string_view name, std::size_t shortest, std::size_t longest)
{
    Field &field = named(name);
    field.shortest = shortest;
    field.longest = longest;
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

std::string Shape::fault(const Field &field, const Json &value)
{
    switch (field.type) {
    case FieldType::Uuid:
        return value.isString() && isUuid(value.asString()) ? "" : "is no UUID";
    case FieldType::Timestamp:
        return value.isString() && isTimestamp(value.asString())
                   ? ""
                   : "is no date and time like 2026-01-31T12:00:00Z";
    case FieldType::Boolean:
        return value.isBool() ? "" : "is neither true nor false";
    case FieldType::Integer:
        return value.isInteger() ? faultOfSize(field, value.asNumber()) : "is no whole number";
    case FieldType::Number:
        return value.isNumber() ? faultOfSize(field, value.asNumber()) : "is no number";
    case FieldType::Decimal: {
        const std::string text =
            value.isNumber() ? value.dump() : (value.isString() ? value.asString() : "");
        if (!isDecimal(text))
            return "is no decimal number like \"12.50\"";
        return faultOfSize(field, std::strtod(text.c_str(), nullptr));
    }
    case FieldType::Text:
        break;
    }
    if (!value.isString())
        return "is no string";
    const std::size_t length = lengthOf(value.asString());
    if (length < field.shortest)
        return "is shorter than " + std::to_string(field.shortest);
    return length > field.longest ? "is longer than " + std::to_string(field.longest) : "";
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
