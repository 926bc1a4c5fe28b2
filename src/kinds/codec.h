#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kinds/shape.h"
#include "model/elements.h"

// How each type of member stands in a design file. `Codec<T>::write` gives null where there is
// nothing to write; `Codec<T>::read` reports what is wrong and leaves the member as it was.

namespace moldloft
{

/// Specialised by every struct that stands as a mapping inside an element (kinds/parts.cpp).
template<class T>
const Shape<T> &shapeOf();

namespace kinds
{

struct Reading {
    const Value &value;
    const Field &field;
    const std::string &path;
    FieldProblems &problems;
};

void read(const Reading &in, std::string &out);
void read(const Reading &in, int &out);
void read(const Reading &in, bool &out);
void read(const Reading &in, Duration &out);
void read(const Reading &in, Quantity &out);
void read(const Reading &in, Percent &out);
void read(const Reading &in, Ref &out);
void read(const Reading &in, ServiceType &out);
void read(const Reading &in, Tls &out);
void read(const Reading &in, Value &out);
/// With the members that an operation of its kind needs.
void read(const Reading &in, JsonOperation &out);
template<class T>
void read(const Reading &in, std::optional<T> &out);
template<class T>
void read(const Reading &in, std::vector<T> &out);
template<class T>
void read(const Reading &in, Ordered<T> &out);
template<class T>
requires requires(T object)
{
    object.extras;
}
void read(const Reading &in, T &out);

Value write(const std::string &value, const Field &field);
Value write(int value, const Field &field);
Value write(bool value, const Field &field);
Value write(const Duration &value, const Field &field);
Value write(const Quantity &value, const Field &field);
Value write(const Percent &value, const Field &field);
Value write(const Ref &value, const Field &field);
Value write(ServiceType value, const Field &field);
Value write(const Tls &value, const Field &field);
Value write(const Value &value, const Field &field);
template<class T>
Value write(const std::optional<T> &value, const Field &field);
template<class T>
Value write(const std::vector<T> &list, const Field &field);
template<class T>
Value write(const Ordered<T> &map, const Field &field);
template<class T>
requires requires(T object)
{
    object.extras;
}
Value write(const T &object, const Field &field);

bool checkIsList(const Reading &in);
bool checkIsMap(const Reading &in);
/// That one of Field::needsOneOf is there.
void checkSaysAnything(const Reading &in);
const Field &itemOf(const Field &field);

template<class T>
void read(const Reading &in, std::optional<T> &out)
{
    T value{};
    const std::size_t before = in.problems.size();
    read(in, value);
    if (in.problems.size() == before)
        out = std::move(value);
}

template<class T>
void read(const Reading &in, std::vector<T> &out)
{
    if (!checkIsList(in))
        return;
    const auto &items = in.value.asList();
    for (std::size_t i = 0; i < items.size(); ++i) {
        T item{};
        read(Reading{items[i], itemOf(in.field), joinPath(in.path, std::to_string(i)), in.problems},
             item);
        out.push_back(std::move(item));
    }
}

template<class T>
void read(const Reading &in, Ordered<T> &out)
{
    if (!checkIsMap(in))
        return;
    for (const auto &[key, entry] : in.value.asMap()) {
        T item{};
        read(Reading{entry, itemOf(in.field), joinPath(in.path, key), in.problems}, item);
        out.emplace_back(key, std::move(item));
    }
}

template<class T>
requires requires(T object)
{
    object.extras;
}
void read(const Reading &in, T &out)
{
    if (in.value.isScalar() && !in.value.isNull() && !in.field.shortForm.empty()) {
        shapeOf<T>().read(Value::map({{in.field.shortForm, in.value}}), out, out.extras, in.path,
                          in.problems);
        return;
    }
    shapeOf<T>().read(in.value, out, out.extras, in.path, in.problems);
    checkSaysAnything(in);
}

template<class T>
Value write(const std::optional<T> &value, const Field &field)
{
    return value ? write(*value, field) : Value();
}

template<class T>
Value write(const std::vector<T> &list, const Field &field)
{
    Value value;
    for (const T &item : list)
        value.push(write(item, itemOf(field)));
    return value;
}

template<class T>
Value write(const Ordered<T> &map, const Field &field)
{
    Value value;
    for (const auto &[key, item] : map)
        value.set(key, write(item, itemOf(field)));
    return value;
}

template<class T>
requires requires(T object)
{
    object.extras;
}
Value write(const T &object, const Field &field)
{
    Value map = shapeOf<T>().write(object);
    if (object.extras.isMap()) {
        for (const auto &[key, entry] : object.extras.asMap())
            map.set(key, entry);
    }
    // the short form says the same with less: `calls: [orders]`
    if (!field.shortForm.empty() && map.size() == 1 && map.find(field.shortForm))
        return *map.find(field.shortForm);
    return map;
}

} // namespace kinds

/// A field of struct T that is kept in `member`.
template<class T, class M>
ShapeField<T> field(M T::*member, Field description)
{
    auto shared = std::make_shared<const Field>(std::move(description));
    return {*shared,
            [member, shared](const T &object) { return kinds::write(object.*member, *shared); },
            [member, shared](const Value &value, T &object, const std::string &path,
                             FieldProblems &problems) {
                kinds::read({value, *shared, path, problems}, object.*member);
            }};
}

} // namespace moldloft
