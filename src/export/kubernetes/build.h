#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "base/value.h"

namespace moldloft::kubernetes
{

/// A list in braces can only be copied from, and a tree built of such lists would be copied once a
/// level. What is mutable may be moved out of one: half the time of an export.
struct Part {
    mutable std::string key;
    mutable Value value;
};

struct Item {
    template<class T>
    Item(T &&from) : value(std::forward<T>(from))
    {
    }
    mutable Value value;
};

/// Value::map() and Value::list() without the copies.
inline Value mapOf(std::initializer_list<Part> parts)
{
    Value::Map map;
    map.reserve(parts.size());
    for (const Part &part : parts)
        map.push_back({std::move(part.key), std::move(part.value)});
    return Value(std::move(map));
}

inline Value listOf(std::initializer_list<Item> items)
{
    Value::List list;
    list.reserve(items.size());
    for (const Item &item : items)
        list.push_back(std::move(item.value));
    return Value(std::move(list));
}

} // namespace moldloft::kubernetes
