#include "chassis/json.h"

#include <algorithm>
#include <unordered_map>

#include <nlohmann/json.hpp>

namespace chassis {
namespace {

using Foreign = nlohmann::ordered_json;

constexpr std::size_t maxDepth = 64;

/// Builds a Json from the parser's events, in time that grows with the text alone.
class Builder : public nlohmann::json_sax<Foreign>
{
public:
    Json take() { return std::move(m_root); }
    const std::string &error() const { return m_error; }

    bool null() override { return add(Json()); }
    bool boolean(bool value) override { return add(Json(value)); }
    bool number_integer(number_integer_t value) override { return add(Json(std::int64_t{value})); }
    bool number_unsigned(number_unsigned_t value) override
    {
        if (value > static_cast<number_unsigned_t>(INT64_MAX))
            return add(Json(static_cast<double>(value)));
        return add(Json(static_cast<std::int64_t>(value)));
    }
    bool number_float(number_float_t value, const string_t &) override { return add(Json(value)); }
    bool string(string_t &value) override { return add(Json(std::move(value))); }
    bool binary(binary_t &) override { return false; }
    bool start_object(std::size_t) override { return open(true); }
    bool start_array(std::size_t) override { return open(false); }
    bool key(string_t &value) override
    {
        m_open.back().key = std::move(value);
        return true;
    }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t position, const std::string &,
                     const nlohmann::detail::exception &) override
    {
        m_error = "no JSON at byte " + std::to_string(position);
        return false;
    }

private:
    struct Level {
        bool isObject;
        std::vector<Json> items{};
        std::vector<std::string> keys{};
        std::unordered_map<std::string, std::size_t> places{}; ///< of the keys
        std::string key{}; ///< of the member that is being read
    };

    bool open(bool isObject)
    {
        if (m_open.size() == maxDepth) {
            m_error = "nested deeper than " + std::to_string(maxDepth);
            return false;
        }
        m_open.push_back({isObject});
        return true;
    }

    bool close()
    {
        Level done = std::move(m_open.back());
        m_open.pop_back();
        return add(done.isObject ? Json::object(std::move(done.keys), std::move(done.items))
                                 : Json::array(std::move(done.items)));
    }

    bool add(Json value)
    {
        if (m_open.empty())
            m_root = std::move(value);
        else if (m_open.back().isObject)
            addMember(m_open.back(), std::move(value));
        else
            m_open.back().items.push_back(std::move(value));
        return true;
    }

    /// Of two members of one name the second one counts.
    static void addMember(Level &level, Json value)
    {
        const auto [place, isNew] = level.places.try_emplace(level.key, level.items.size());
        if (!isNew) {
            level.items[place->second] = std::move(value);
            return;
        }
        level.keys.push_back(std::move(level.key));
        level.items.push_back(std::move(value));
    }

    std::vector<Level> m_open;
    Json m_root;
    std::string m_error;
};

bool isPlain(char c)
{
    return c >= ' ' && c <= '~' && c != '"' && c != '\\';
}

void writeString(const std::string &text, std::string &out)
{
    if (std::ranges::all_of(text, isPlain)) { // most texts are
        (out += '"').append(text) += '"';
        return;
    }
    out += Foreign(text).dump(-1, ' ', false, Foreign::error_handler_t::replace);
}

void write(const Json &json, std::string &out)
{
    if (json.isNull()) {
        out += "null";
    } else if (json.isBool()) {
        out += json.asBool() ? "true" : "false";
    } else if (json.isInteger()) {
        out += std::to_string(json.asInteger());
    } else if (json.isNumber()) {
        out += Foreign(json.asNumber()).dump();
    } else if (json.isString()) {
        writeString(json.asString(), out);
    } else {
        out += json.isArray() ? '[' : '{';
        for (std::size_t i = 0; i < json.items().size(); ++i) {
            if (i > 0)
                out += ',';
            if (json.isObject()) {
                writeString(json.keys()[i], out);
                out += ':';
            }
            write(json.items()[i], out);
        }
        out += json.isArray() ? ']' : '}';
    }
}

} // namespace

Json Json::array(std::vector<Json> items)
{
    Json json;
    json.m_kind = Kind::Array;
    json.m_items = std::move(items);
    return json;
}

Json Json::object(std::initializer_list<Member> members)
{
    Json json;
    json.m_kind = Kind::Object;
    for (const auto &[key, value] : members)
        json.set(key, value);
    return json;
}

Json Json::object(std::vector<std::string> keys, std::vector<Json> items)
{
    Json json;
    json.m_kind = Kind::Object;
    json.m_keys = std::move(keys);
    json.m_items = std::move(items);
    return json;
}

Json Json::parse(std::string_view text)
{
    Builder builder;
    if (!Foreign::sax_parse(text, &builder))
        throw JsonError(builder.error());
    return builder.take();
}

std::string Json::dump() const
{
    std::string text;
    write(*this, text);
    return text;
}

void Json::expect(bool fits, const char *expected)
{
    if (!fits)
        throw JsonError(std::string("expected ") + expected);
}

bool Json::asBool() const
{
    expect(isBool(), "true or false");
    return m_integer != 0;
}

std::int64_t Json::asInteger() const
{
    expect(isInteger(), "an integer");
    return m_integer;
}

double Json::asNumber() const
{
    expect(isNumber(), "a number");
    return isInteger() ? static_cast<double>(m_integer) : m_number;
}

const std::string &Json::asString() const
{
    expect(isString(), "a string");
    return m_text;
}

const Json *Json::find(std::string_view key) const
{
    const auto found = std::ranges::find(m_keys, key);
    return found == m_keys.end() ? nullptr
                                 : &m_items[static_cast<std::size_t>(found - m_keys.begin())];
}

const Json &Json::at(std::string_view key) const
{
    if (const Json *value = find(key))
        return *value;
    throw JsonError("\"" + std::string(key) + "\" is missing");
}

Json &Json::set(std::string_view key, Json value)
{
    if (isNull())
        m_kind = Kind::Object;
    expect(isObject(), "an object");
    const auto found = std::ranges::find(m_keys, key);
    if (found == m_keys.end()) {
        m_keys.emplace_back(key);
        m_items.push_back(std::move(value));
    } else {
        m_items[static_cast<std::size_t>(found - m_keys.begin())] = std::move(value);
    }
    return *this;
}

void Json::push(Json value)
{
    if (isNull())
        m_kind = Kind::Array;
    expect(isArray(), "an array");
    m_items.push_back(std::move(value));
}

bool Json::operator==(const Json &other) const
{
    return m_kind == other.m_kind && m_integer == other.m_integer && m_number == other.m_number &&
           m_text == other.m_text && m_keys == other.m_keys && m_items == other.m_items;
}

} // namespace chassis
