#pragma once

#include <concepts>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "kinds/field.h"

namespace moldloft
{

/// Reads and writes the struct T by its list of fields. One list serves reading, writing, the JSON
/// Schema and the inspector, so that a field cannot be in one and missing in another.
template<class T>
struct ShapeField {
    Field field;
    /// Null where the struct does not name the field (what is not written stays the default).
    std::function<Value(const T &)> write;
    std::function<void(const Value &, T &, const std::string &path, FieldProblems &)> read;
};

template<class T>
class Shape
{
public:
    Shape(std::vector<ShapeField<T>> fields) : m_fields(std::move(fields)) {}

    std::vector<Field> fields() const
    {
        std::vector<Field> list;
        for (const auto &entry : m_fields)
            list.push_back(entry.field);
        return list;
    }

    Value write(const T &object) const
    {
        Value map = Value::map();
        for (const auto &entry : m_fields)
            add(map, entry.field, entry.write(object));
        return map;
    }

    /// Reads a mapping; `extras` receives its x-… keys. Everything wrong is reported, the rest
    /// read.
    void read(const Value &value, T &object, Value &extras, const std::string &path,
              FieldProblems &problems) const;

private:
    /// What is empty need not be written, except where the field must be there: `merge: {}`.
    static void add(Value &map, const Field &field, Value value)
    {
        if ((field.required || field.mayBeEmpty) && !value.isNull())
            map.set(field.key, std::move(value));
        else
            map.setIfAny(field.key, std::move(value));
    }

    std::vector<ShapeField<T>> m_fields;
};

namespace kinds
{
void reportUnknownKey(const std::string &key, const std::vector<std::string> &known,
                      const std::string &path, FieldProblems &problems);
void reportMissing(const std::string &key, const std::string &path, FieldProblems &problems);
void reportNoMapping(const Value &value, const std::string &path, FieldProblems &problems);
bool isExtra(const std::string &key); ///< x-…
} // namespace kinds

template<class T>
void Shape<T>::read(const Value &value, T &object, Value &extras, const std::string &path,
                    FieldProblems &problems) const
{
    if (!value.isMap() && !value.isNull()) {
        kinds::reportNoMapping(value, path, problems);
        return;
    }
    std::vector<bool> seen(m_fields.size(), false);
    if (value.isMap()) {
        for (const auto &[key, entry] : value.asMap()) {
            std::size_t i = 0;
            while (i < m_fields.size() && m_fields[i].field.key != key)
                ++i;
            if (i < m_fields.size()) {
                seen[i] = true;
                m_fields[i].read(entry, object, joinPath(path, key), problems);
            } else if (kinds::isExtra(key)) {
                extras.set(key, entry);
            } else {
                std::vector<std::string> known;
                for (const auto &field : m_fields)
                    known.push_back(field.field.key);
                kinds::reportUnknownKey(key, known, joinPath(path, key), problems);
            }
        }
    }
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i].field.required && !seen[i])
            kinds::reportMissing(m_fields[i].field.key, path, problems);
    }
}

} // namespace moldloft
