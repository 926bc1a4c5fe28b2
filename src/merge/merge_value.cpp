#include "merge/merge_value.h"

#include <algorithm>
#include <unordered_map>

#include "merge/order.h"

namespace moldloft::merging
{

namespace
{

/// The member that names an item among its siblings.
std::string namingMember(const Field &field)
{
    if (!field.shortForm.empty())
        return field.shortForm;
    const auto found = std::find_if(field.members.begin(), field.members.end(),
                                    [](const Field &member) { return member.required; });
    return found == field.members.end() ? std::string() : found->key;
}

} // namespace

const Field *itemOf(const Field *field)
{
    return field && !field->item.empty() ? &field->item.front() : nullptr;
}

const Field *memberOf(const Field *field, const std::string &key)
{
    if (!field)
        return nullptr;
    if (field->type == FieldType::Map)
        return itemOf(field);
    const auto found = std::find_if(field->members.begin(), field->members.end(),
                                    [&key](const Field &member) { return member.key == key; });
    return found == field->members.end() ? nullptr : &*found;
}

/// `orders` where `{to: orders}` may stand.
Maybe unshortened(const Field *field, const Maybe &value)
{
    if (value && field && !field->shortForm.empty() && value->isScalar() && !value->isNull())
        return Value::map({{field->shortForm, *value}});
    return value;
}

std::string dump(const Value &value)
{
    std::string text;
    if (value.isMap()) {
        for (const auto &[key, entry] : value.asMap())
            text += key + '\x1f' + dump(entry) + '\x1e';
        return '{' + text + '}';
    }
    if (value.isList()) {
        for (const Value &item : value.asList())
            text += dump(item) + '\x1e';
        return '[' + text + ']';
    }
    return (value.isString() ? '"' : '=') + value.scalarText();
}

std::string itemKey(const Value &item, const Field *field)
{
    if (item.isScalar())
        return item.scalarText();
    const Value *name = field ? item.find(namingMember(*field)) : nullptr;
    if (!name)
        return dump(item);
    return name->isScalar() ? name->scalarText() : dump(*name);
}

struct ValueMerge::Entries {
    bool isList = false;
    std::vector<std::string> keys;
    std::unordered_map<std::string, Value> values;

    Maybe find(const std::string &key) const
    {
        const auto found = values.find(key);
        return found == values.end() ? Maybe() : Maybe(found->second);
    }
    bool add(std::string key, Value value)
    {
        keys.push_back(key);
        return values.emplace(std::move(key), std::move(value)).second;
    }
};

/// Nothing where the value cannot be taken apart: a scalar, or a list whose items have no names.
std::optional<ValueMerge::Entries> ValueMerge::entriesOf(const Field *field, const Maybe &value)
{
    Entries entries;
    if (!value)
        return entries;
    if (value->isMap()) {
        for (const auto &[key, entry] : value->asMap())
            entries.add(key, entry);
        return entries;
    }
    if (!value->isList() || !itemOf(field))
        return std::nullopt;
    entries.isList = true;
    for (const Value &item : value->asList()) {
        if (!entries.add(itemKey(item, itemOf(field)), item))
            return std::nullopt;
    }
    return entries;
}

Maybe ValueMerge::clash(const std::string &path, const Maybe &base, const Maybe &mine,
                        const Maybe &theirs)
{
    const bool takes = m_takesTheirs(path, false);
    m_clashes.push_back({path, false, base, mine, theirs, takes});
    return takes ? theirs : mine;
}

Value ValueMerge::mergeEntries(const Field *field, const std::string &path, const Entries &base,
                               const Entries &mine, const Entries &theirs)
{
    const std::vector<std::string> order =
        mergeOrder<std::string>(base.keys, mine.keys, theirs.keys, [&] {
            const auto listed = [](const Entries &entries) {
                Value list = Value::list();
                for (const std::string &key : entries.keys)
                    list.push(key);
                return list;
            };
            const bool takes = m_takesTheirs(path, true);
            m_clashes.push_back({path, true, listed(base), listed(mine), listed(theirs), takes});
            return takes;
        });
    const bool isList = mine.isList || theirs.isList;
    Value merged = isList ? Value::list() : Value::map();
    for (const std::string &key : order) {
        const Field *child = isList ? itemOf(field) : memberOf(field, key);
        const Maybe value =
            merge(child, joinPath(path, key), base.find(key), mine.find(key), theirs.find(key));
        if (value && isList)
            merged.push(*value);
        else if (value)
            merged.set(key, *value);
    }
    return merged;
}

Maybe ValueMerge::merge(const Field *field, const std::string &path, const Maybe &base,
                        const Maybe &mine, const Maybe &theirs)
{
    if (mine == theirs || theirs == base)
        return mine;
    if (mine == base)
        return theirs;
    if (!mine || !theirs)
        return clash(path, base, mine, theirs);
    const auto ours = entriesOf(field, unshortened(field, mine));
    const auto others = entriesOf(field, unshortened(field, theirs));
    const auto before = entriesOf(field, unshortened(field, base));
    const bool isOne = ours && others && ours->isList == others->isList;
    const bool fits = before && (before->keys.empty() || before->isList == ours->isList);
    const bool isWhole = field && field->type == FieldType::Tls; // its members exclude each other
    if (!isOne || !fits || isWhole)
        return clash(path, base, mine, theirs);
    return mergeEntries(field, path, *before, *ours, *others);
}

} // namespace moldloft::merging
