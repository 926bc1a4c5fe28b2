#pragma once

#include <cstdint>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace chassis {

/// The text is no JSON, or a value has another type than the reader expects.
class JsonError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// A JSON value. Objects keep the order in which their members were added. The parser behind it is
/// slow to compile and stays in json.cpp.
class Json
{
public:
    struct Member;

    Json() = default; ///< null
    Json(std::nullptr_t) {}
    Json(bool value) : m_kind(Kind::Bool), m_integer(value ? 1 : 0) {}
    Json(int value) : m_kind(Kind::Integer), m_integer(value) {}
    Json(std::int64_t value) : m_kind(Kind::Integer), m_integer(value) {}
    Json(double value) : m_kind(Kind::Number), m_number(value) {}
    Json(const char *value) : m_kind(Kind::String), m_text(value) {}
    Json(std::string_view value) : m_kind(Kind::String), m_text(value) {}
    Json(std::string value) : m_kind(Kind::String), m_text(std::move(value)) {}
    static Json array(std::vector<Json> items = {});
    static Json object(std::initializer_list<Member> members = {});
    /// As many items as keys, and no key twice.
    static Json object(std::vector<std::string> keys, std::vector<Json> items);

    /// Throws JsonError, also for what is nested deeper than 64.
    static Json parse(std::string_view text);
    std::string dump() const;

    bool isNull() const { return m_kind == Kind::Null; }
    bool isBool() const { return m_kind == Kind::Bool; }
    bool isInteger() const { return m_kind == Kind::Integer; }
    bool isNumber() const { return isInteger() || m_kind == Kind::Number; }
    bool isString() const { return m_kind == Kind::String; }
    bool isArray() const { return m_kind == Kind::Array; }
    bool isObject() const { return m_kind == Kind::Object; }

    /// Each throws JsonError where the value is of another type.
    bool asBool() const;
    std::int64_t asInteger() const;
    double asNumber() const;
    const std::string &asString() const;

    /// The items of an array, the values of an object; else none.
    const std::vector<Json> &items() const { return m_items; }
    /// The keys of an object, in the order of items(); else none.
    const std::vector<std::string> &keys() const { return m_keys; }
    /// The member of an object, or nullptr (also where this is no object).
    const Json *find(std::string_view key) const;
    /// The member of an object; throws JsonError where it is missing.
    const Json &at(std::string_view key) const;
    /// Replaces the member or adds it at the end; null becomes an object first.
    Json &set(std::string_view key, Json value);
    /// Adds to an array; null becomes an array first.
    void push(Json value);

    bool operator==(const Json &other) const;

private:
    enum class Kind { Null, Bool, Integer, Number, String, Array, Object };

    static void expect(bool fits, const char *expected);

    Kind m_kind = Kind::Null;
    std::int64_t m_integer = 0;
    double m_number = 0;
    std::string m_text;
    std::vector<Json> m_items;
    std::vector<std::string> m_keys;
};

struct Json::Member {
    std::string key;
    Json value;
};

} // namespace chassis
