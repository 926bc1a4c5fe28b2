#include "base/value.h"

#include <algorithm>

namespace moldloft
{

bool Value::operator==(const Value &other) const
{
    return m_data == other.m_data;
}

std::string Value::scalarText() const
{
    if (isBool())
        return asBool() ? "true" : "false";
    if (isInt())
        return std::to_string(asInt());
    if (isNumber())
        return asNumber();
    if (isString())
        return asString();
    return {};
}

const Value *Value::find(std::string_view key) const
{
    if (!isMap())
        return nullptr;
    const auto &map = asMap();
    const auto it =
        std::find_if(map.begin(), map.end(), [&](const Entry &entry) { return entry.key == key; });
    return it == map.end() ? nullptr : &it->value;
}

Value *Value::find(std::string_view key)
{
    return const_cast<Value *>(std::as_const(*this).find(key));
}

Value &Value::operator[](std::string_view key)
{
    if (isNull())
        m_data = Map{};
    if (Value *found = find(key))
        return *found;
    asMap().push_back({std::string(key), Value()});
    return asMap().back().value;
}

Value &Value::set(std::string_view key, Value value)
{
    (*this)[key] = std::move(value);
    return *this;
}

Value &Value::setIfAny(std::string_view key, Value value)
{
    const bool any = !value.isNull() && !((value.isList() || value.isMap()) && value.size() == 0);
    return any ? set(key, std::move(value)) : *this;
}

void Value::erase(std::string_view key)
{
    if (isMap())
        std::erase_if(asMap(), [&](const Entry &entry) { return entry.key == key; });
}

Value &Value::push(Value item)
{
    if (isNull())
        m_data = List{};
    asList().push_back(std::move(item));
    return *this;
}

std::size_t Value::size() const
{
    if (isList())
        return asList().size();
    if (isMap())
        return asMap().size();
    return 0;
}

bool Value::empty() const
{
    return isNull() || (isString() && asString().empty()) || ((isList() || isMap()) && size() == 0);
}

} // namespace moldloft
