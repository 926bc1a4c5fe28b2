#include "merge/field_changes.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/text.h"
#include "kinds/kind.h"
#include "merge/merge_value.h"
#include "merge/references.h"

namespace moldloft
{

namespace
{

using merging::itemKey;
using merging::itemOf;
using merging::Maybe;
using merging::memberOf;
using merging::unshortened;

/// A list or map by the names of its entries.
struct Entries {
    bool isList = false;
    std::vector<std::string> keys;
    std::unordered_map<std::string, Value> values;

    const Value *find(const std::string &key) const
    {
        const auto found = values.find(key);
        return found == values.end() ? nullptr : &found->second;
    }
};

/// Nothing where the value cannot be taken apart.
std::optional<Entries> entriesOf(const Field *field, const Maybe &value)
{
    Entries entries;
    if (!value)
        return entries;
    const auto add = [&entries](std::string key, const Value &item) {
        entries.keys.push_back(key);
        return entries.values.emplace(std::move(key), item).second;
    };
    if (value->isMap()) {
        for (const auto &[key, entry] : value->asMap())
            add(key, entry);
        return entries;
    }
    if (!value->isList() || !itemOf(field))
        return std::nullopt;
    entries.isList = true;
    for (const Value &item : value->asList()) {
        if (!add(itemKey(item, itemOf(field)), item))
            return std::nullopt;
    }
    return entries;
}

bool isCollection(const Field *field)
{
    return field && (field->type == FieldType::List || field->type == FieldType::Map);
}

class Comparison
{
public:
    void compare(const Field *field, const std::string &path, const Maybe &before,
                 const Maybe &after)
    {
        if (before == after)
            return;
        const auto was = entriesOf(field, unshortened(field, before));
        const auto is = entriesOf(field, unshortened(field, after));
        const bool whole = !was || !is || ((!before || !after) && !isCollection(field)) ||
                           (before && after && was->isList != is->isList) ||
                           (was->keys.empty() && is->keys.empty()) ||
                           (field && field->type == FieldType::Tls);
        if (whole)
            m_changes.push_back({path, false, before, after, false});
        else
            compareEntries(field, path, *was, *is);
    }
    FieldChanges take() { return std::move(m_changes); }

private:
    void compareEntries(const Field *field, const std::string &path, const Entries &was,
                        const Entries &is)
    {
        const bool isList = was.isList || is.isList;
        const auto maybe = [](const Value *value) { return value ? Maybe(*value) : Maybe(); };
        std::vector<std::string> order;
        const auto one = [&](const std::string &key) {
            compare(isList ? itemOf(field) : memberOf(field, key), joinPath(path, key),
                    maybe(was.find(key)), maybe(is.find(key)));
        };
        for (const std::string &key : was.keys) {
            one(key);
            if (is.find(key))
                order.push_back(key);
        }
        for (const std::string &key : is.keys) {
            if (!was.find(key)) {
                one(key);
                order.push_back(key);
            }
        }
        if (order != is.keys && (isList || isCollection(field)))
            m_changes.push_back({path, true, listed(was.keys), listed(is.keys), false});
    }

    static Value listed(const std::vector<std::string> &keys)
    {
        Value list = Value::list();
        for (const std::string &key : keys)
            list.push(key);
        return list;
    }

    FieldChanges m_changes;
};

std::string unescaped(std::string part)
{
    for (std::size_t at = part.find("~1"); at != std::string::npos; at = part.find("~1", at + 1))
        part.replace(at, 2, "/");
    return part;
}

std::vector<std::string> partsOf(const std::string &path)
{
    std::vector<std::string> parts;
    if (path.empty())
        return parts;
    for (const std::string &part : split(path, '/'))
        parts.push_back(unescaped(part));
    return parts;
}

/// Puts the entries into the order of their names.
void reorder(const Field *field, Value &value, const Value &names)
{
    const auto place = [&names](const std::string &key) {
        const auto &list = names.asList();
        return std::find_if(list.begin(), list.end(),
                            [&key](const Value &name) { return name.asString() == key; }) -
               list.begin();
    };
    if (value.isList())
        std::stable_sort(
            value.asList().begin(), value.asList().end(), [&](const Value &a, const Value &b) {
                return place(itemKey(a, itemOf(field))) < place(itemKey(b, itemOf(field)));
            });
    else if (value.isMap())
        std::stable_sort(value.asMap().begin(), value.asMap().end(),
                         [&](const auto &a, const auto &b) { return place(a.key) < place(b.key); });
}

void put(const Field *field, Maybe &node, const std::vector<std::string> &parts, std::size_t at,
         const FieldChange &change)
{
    if (at == parts.size()) {
        if (change.order && node && change.after)
            reorder(field, *node, *change.after);
        else if (!change.order)
            node = change.after;
        return;
    }
    node = unshortened(field, node);
    const bool isList = node ? node->isList() : field && field->type == FieldType::List;
    if (!node)
        node = isList ? Value::list() : Value::map();
    const Field *child = isList ? itemOf(field) : memberOf(field, parts[at]);
    if (!isList) {
        const Value *old = node->find(parts[at]);
        Maybe entry = old ? Maybe(*old) : Maybe();
        put(child, entry, parts, at + 1, change);
        if (entry)
            node->set(parts[at], *std::move(entry));
        else
            node->erase(parts[at]);
    } else {
        auto &items = node->asList();
        const auto found = std::find_if(items.begin(), items.end(), [&](const Value &item) {
            return itemKey(item, child) == parts[at];
        });
        Maybe entry = found == items.end() ? Maybe() : Maybe(*found);
        put(child, entry, parts, at + 1, change);
        if (entry && found != items.end())
            *found = *std::move(entry);
        else if (entry)
            items.push_back(*std::move(entry));
        else if (found != items.end())
            items.erase(found);
    }
    if (isCollection(field) && node->size() == 0)
        node.reset(); // an empty one says nothing; where it does, the change is of the whole
}

/// Both in the form in which a value is read and written back: short forms aside.
bool saysTheSame(const Field *field, const Maybe &a, const Maybe &b)
{
    if (a == b)
        return true;
    Comparison comparison;
    comparison.compare(field, {}, a, b);
    return comparison.take().empty();
}

} // namespace

FieldChanges valueChanges(const Field &root, const Value &before, const Value &after)
{
    Comparison comparison;
    comparison.compare(&root, {}, before, after);
    FieldChanges found = comparison.take();
    // What the pieces cannot say is said as a whole.
    const Value made = withChanges(root, before, found);
    const std::set<std::string> differing = [&] {
        std::set<std::string> keys;
        for (const auto *side : {&made, &after}) {
            for (const auto &entry : side->asMap())
                keys.insert(entry.key);
        }
        std::erase_if(keys, [&](const std::string &key) {
            const Value *a = made.find(key), *b = after.find(key);
            return saysTheSame(memberOf(&root, key), a ? Maybe(*a) : Maybe(),
                               b ? Maybe(*b) : Maybe());
        });
        return keys;
    }();
    for (const std::string &key : differing) {
        std::erase_if(found, [&](const FieldChange &change) {
            const std::vector<std::string> parts = partsOf(change.path);
            return !parts.empty() && parts.front() == key;
        });
        const Value *was = before.find(key), *is = after.find(key);
        found.push_back({joinPath({}, key), false, was ? Maybe(*was) : Maybe(),
                         is ? Maybe(*is) : Maybe(), false});
    }
    return found;
}

Value withChanges(const Field &root, const Value &before, const FieldChanges &changes)
{
    Maybe value = before;
    for (const FieldChange &change : changes)
        put(&root, value, partsOf(change.path), 0, change);
    return value.value_or(Value::map());
}

FieldChanges fieldChanges(const Document &before, const Record &was, const Document &after,
                          const Record &is)
{
    FieldChanges found = valueChanges(elementField(is.kind()), writeElement(was), writeElement(is));
    if (found.empty())
        return found;
    merging::References references;
    const Value old = references.tokenised(before, was, merging::References::Side::Base);
    const Value now = references.tokenised(after, is, merging::References::Side::Mine);
    for (FieldChange &change : found) {
        const std::string key = partsOf(change.path).front();
        const Value *a = old.find(key), *b = now.find(key);
        change.echo = key == "was" || (a && b && *a == *b);
    }
    return found;
}

FieldChanges settingsChanges(const Settings &before, const Settings &after)
{
    return before == after
               ? FieldChanges()
               : valueChanges(settingsField(), writeSettings(before), writeSettings(after));
}

const Field &elementField(ElementKind kind)
{
    static const std::vector<Field> roots = [] {
        std::vector<Field> list(static_cast<std::size_t>(elementKindCount));
        for (const Kind &known : allKinds()) {
            Field &root = list[static_cast<std::size_t>(known.kind)];
            root.type = FieldType::Object;
            root.members = known.fields;
        }
        return list;
    }();
    return roots[static_cast<std::size_t>(kind)];
}

const Field &settingsField()
{
    static const Field root = [] {
        Field field;
        field.type = FieldType::Object;
        field.members = settingsFields();
        return field;
    }();
    return root;
}

} // namespace moldloft
