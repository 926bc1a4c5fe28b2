#include "pipeline/design_changes.h"

#include <algorithm>

#include "kinds/kind.h"
#include "model/diff.h"
#include "yaml/writer.h"

namespace moldloft::pipeline
{

namespace
{

/// "payments" of `payments`, of `{to: payments, …}`, and so on.
std::string itemName(const Value &item)
{
    for (const char *key : {"to", "path", "type", "name"}) {
        if (const Value *name = item.find(key))
            return name->scalarText();
    }
    return item.isScalar() ? item.scalarText() : yaml::writeFlow(item);
}

std::vector<std::string> namesIn(const Value *value)
{
    std::vector<std::string> names;
    if (value && value->isList()) {
        for (const Value &item : value->asList())
            names.push_back(itemName(item));
    } else if (value && value->isMap()) {
        for (const Value::Entry &entry : value->asMap())
            names.push_back(entry.key);
    }
    return names;
}

std::string brief(const Value &value)
{
    constexpr std::size_t most = 40;
    std::string text = value.isScalar() ? value.scalarText() : yaml::writeFlow(value);
    if (text.size() <= most)
        return text;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end) + "…";
}

std::vector<std::string> missing(const std::vector<std::string> &from,
                                 const std::vector<std::string> &in)
{
    std::vector<std::string> names;
    for (const std::string &name : from) {
        if (std::find(in.begin(), in.end(), name) == in.end())
            names.push_back(name);
    }
    return names;
}

/// "Replicas: 3 instead of 1"
Message fieldWords(const Message &title, const Value *old, const Value *now)
{
    const bool many = (!old || !old->isScalar()) && (!now || !now->isScalar());
    if (many) {
        const std::vector<std::string> before = namesIn(old);
        const std::vector<std::string> after = namesIn(now);
        const std::vector<std::string> added = missing(after, before);
        const std::vector<std::string> removed = missing(before, after);
        if (!added.empty() && removed.empty())
            return phrase("pipeline", "{0}: {1} added")(title, enumerated(added));
        if (added.empty() && !removed.empty())
            return phrase("pipeline", "{0}: {1} removed")(title, enumerated(removed));
        if (!added.empty())
            return phrase("pipeline", "{0}: {1} instead of {2}")(title, enumerated(added),
                                                                 enumerated(removed));
        return phrase("pipeline", "{0} changed")(title);
    }
    if (!old)
        return phrase("pipeline", "{0}: {1} set")(title, brief(*now));
    if (!now)
        return phrase("pipeline", "{0}: {1} removed")(title, brief(*old));
    return phrase("pipeline", "{0}: {1} instead of {2}")(title, brief(*now), brief(*old));
}

Message titleOf(const std::vector<Field> &fields, const std::string &key)
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&key](const Field &field) { return field.key == key; });
    return found == fields.end() ? Message(key) : found->title;
}

/// Keys that differ, those of the new one first, in its order.
std::vector<std::string> differingKeys(const Value &old, const Value &now)
{
    std::vector<std::string> keys;
    for (const Value::Entry &entry : now.asMap()) {
        const Value *was = old.find(entry.key);
        if (!was || !(*was == entry.value))
            keys.push_back(entry.key);
    }
    for (const Value::Entry &entry : old.asMap()) {
        if (!now.find(entry.key))
            keys.push_back(entry.key);
    }
    std::erase(keys, "was");
    return keys;
}

Message elementWords(const Record &record, const Message &what)
{
    return phrase("pipeline", "{0}, {1}")(record.name, what);
}

void addFields(const Record &before, const Record &after, std::vector<DesignChange> &changes)
{
    const Value old = writeElement(before);
    const Value now = writeElement(after);
    if (!old.isMap() || !now.isMap())
        return;
    for (const std::string &key : differingKeys(old, now))
        changes.push_back({DesignChange::Kind::Field,
                           after.id,
                           after.path(),
                           {},
                           key,
                           elementWords(after, fieldWords(titleOf(kindOf(after.kind()).fields, key),
                                                          old.find(key), now.find(key)))});
}

void addSettings(const Settings &before, const Settings &after, std::vector<DesignChange> &changes)
{
    const Value old = writeSettings(before);
    const Value now = writeSettings(after);
    if (!old.isMap() || !now.isMap())
        return;
    for (const std::string &key : differingKeys(old, now))
        changes.push_back({DesignChange::Kind::Setting,
                           {},
                           {},
                           {},
                           key,
                           phrase("pipeline", "The design, {0}")(fieldWords(
                               titleOf(settingsFields(), key), old.find(key), now.find(key)))});
}

Value taken(Value before, const Value &after, const std::string &key)
{
    if (const Value *now = after.find(key))
        before.set(key, *now);
    else
        before.erase(key);
    return before;
}

} // namespace

std::vector<DesignChange> designChanges(const Document &before, const Document &after)
{
    using Kind = DesignChange::Kind;
    const Diff found = diff(before, after);
    std::vector<DesignChange> changes;
    if (found.settings)
        addSettings(before.settings(), after.settings(), changes);
    for (const ElementId id : found.changed) {
        const Record &old = *before.find(id);
        const Record &now = *after.find(id);
        if (old.path() != now.path())
            changes.push_back({Kind::Renamed,
                               id,
                               now.path(),
                               old.path(),
                               {},
                               phrase("pipeline", "{0} was {1}")(now.path(), old.path())});
        addFields(old, now, changes);
    }
    for (const ElementId id : found.added) {
        const Record &now = *after.find(id);
        changes.push_back(
            {Kind::Added,
             id,
             now.path(),
             {},
             {},
             phrase("pipeline", "{0} {1} added")(kindOf(now.kind()).title, now.name)});
    }
    for (const ElementId id : found.removed) {
        const Record &old = *before.find(id);
        changes.push_back(
            {Kind::Removed,
             id,
             old.path(),
             {},
             {},
             phrase("pipeline", "{0} {1} removed")(kindOf(old.kind()).title, old.name)});
    }
    return changes;
}

Document withChange(const Document &before, const Document &after, const DesignChange &change)
{
    FieldProblems problems;
    switch (change.kind) {
    case DesignChange::Kind::Added:
    case DesignChange::Kind::Renamed:
        return before.with(*after.find(change.id));
    case DesignChange::Kind::Removed:
        return before.without({change.id});
    case DesignChange::Kind::Setting: {
        Settings settings;
        readSettings(
            taken(writeSettings(before.settings()), writeSettings(after.settings()), change.field),
            settings, problems);
        return before.withSettings(std::move(settings));
    }
    case DesignChange::Kind::Field:
        break;
    }
    const Record &old = *before.find(change.id);
    Record record = makeRecord(old.kind(), old.ns, old.name);
    record.id = old.id;
    readElement(taken(writeElement(old), writeElement(*after.find(change.id)), change.field),
                record, problems);
    return before.with(std::move(record));
}

} // namespace moldloft::pipeline
