#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace moldloft
{

/// A plain tree of data: what a design's fields, a Kubernetes object and a YAML file have in
/// common. Maps keep the order in which their entries were added. A number that is no 64-bit
/// integer keeps its text (Number), so that 1.10 never becomes 1.1.
class Value
{
public:
    struct Number {
        std::string text;
        bool operator==(const Number &) const = default;
    };
    struct Entry;
    using List = std::vector<Value>;
    using Map = std::vector<Entry>;

    Value(); ///< null
    Value(std::nullptr_t);
    Value(bool value);
    Value(int value);
    Value(std::int64_t value);
    Value(Number value);
    Value(std::string value);
    Value(std::string_view value);
    Value(const char *value);
    Value(List list);
    Value(Map map);

    static Value map();
    static Value map(std::initializer_list<Entry> entries);
    static Value list();
    static Value list(std::initializer_list<Value> items);

    bool isNull() const { return std::holds_alternative<std::monostate>(m_data); }
    bool isBool() const { return std::holds_alternative<bool>(m_data); }
    bool isInt() const { return std::holds_alternative<std::int64_t>(m_data); }
    bool isNumber() const { return std::holds_alternative<Number>(m_data); }
    bool isString() const { return std::holds_alternative<std::string>(m_data); }
    bool isList() const { return std::holds_alternative<List>(m_data); }
    bool isMap() const { return std::holds_alternative<Map>(m_data); }
    bool isScalar() const { return !isList() && !isMap(); }

    /// Each of these asserts that the value is of that type.
    bool asBool() const { return std::get<bool>(m_data); }
    std::int64_t asInt() const { return std::get<std::int64_t>(m_data); }
    const std::string &asNumber() const { return std::get<Number>(m_data).text; }
    const std::string &asString() const { return std::get<std::string>(m_data); }
    const List &asList() const { return std::get<List>(m_data); }
    List &asList() { return std::get<List>(m_data); }
    const Map &asMap() const { return std::get<Map>(m_data); }
    Map &asMap() { return std::get<Map>(m_data); }

    /// The text of a scalar as it would stand in a file without quotes; "" for null, lists and
    /// maps.
    std::string scalarText() const;

    /// The entry of a map, or nullptr (also where this is no map).
    const Value *find(std::string_view key) const;
    Value *find(std::string_view key);
    /// The entry of a map, added as null where it is missing; a null value becomes a map first.
    Value &operator[](std::string_view key);
    /// Replaces the entry or adds it at the end; returns *this, for chains.
    Value &set(std::string_view key, Value value);
    /// set(), but only if the value is not null and not an empty list or map.
    Value &setIfAny(std::string_view key, Value value);
    void erase(std::string_view key);
    /// Adds to a list; a null value becomes a list first.
    Value &push(Value item);
    bool empty() const; ///< null, "" or without entries
    std::size_t size() const;

    bool operator==(const Value &other) const;

private:
    std::variant<std::monostate, bool, std::int64_t, Number, std::string, List, Map> m_data;
};

struct Value::Entry {
    std::string key;
    Value value;
    bool operator==(const Entry &) const = default;
};

// Here, because a vector of Entry wants Entry to be complete wherever it is made or destroyed.
inline Value::Value() = default;
inline Value::Value(std::nullptr_t) {}
inline Value::Value(bool value) : m_data(value) {}
inline Value::Value(int value) : m_data(std::int64_t{value}) {}
inline Value::Value(std::int64_t value) : m_data(value) {}
inline Value::Value(Number value) : m_data(std::move(value)) {}
inline Value::Value(std::string value) : m_data(std::move(value)) {}
inline Value::Value(std::string_view value) : m_data(std::string(value)) {}
inline Value::Value(const char *value) : m_data(std::string(value)) {}
inline Value::Value(List list) : m_data(std::move(list)) {}
inline Value::Value(Map map) : m_data(std::move(map)) {}

inline Value Value::map()
{
    return Value(Map{});
}

inline Value Value::map(std::initializer_list<Entry> entries)
{
    return Value(Map(entries));
}

inline Value Value::list()
{
    return Value(List{});
}

inline Value Value::list(std::initializer_list<Value> items)
{
    return Value(List(items));
}

} // namespace moldloft
