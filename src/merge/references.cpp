#include "merge/references.h"

#include <algorithm>
#include <charconv>

#include "kinds/kind.h"
#include "merge/merge_value.h"
#include "model/references.h"

namespace moldloft::merging
{

namespace
{

constexpr std::string_view mark = "\x01ref:"; // no reference can begin like this

ElementId targetOf(const Value &value)
{
    ElementId id;
    if (!value.isString() || !value.asString().starts_with(mark))
        return id;
    const std::string &text = value.asString();
    std::from_chars(text.data() + mark.size(), text.data() + text.size(), id.value);
    return id;
}

void collect(const Value &value, std::vector<ElementId> &targets)
{
    if (const ElementId id = targetOf(value))
        targets.push_back(id);
    if (value.isList()) {
        for (const Value &item : value.asList())
            collect(item, targets);
    } else if (value.isMap()) {
        for (const auto &entry : value.asMap())
            collect(entry.value, targets);
    }
}

bool meansOneOf(const Value &value, const std::set<ElementId> &ids)
{
    const std::vector<ElementId> targets = tokensIn(value);
    return std::any_of(targets.begin(), targets.end(),
                       [&ids](ElementId id) { return ids.contains(id); });
}

} // namespace

Value References::tokenised(const Document &document, const Record &record, Side side)
{
    Record copy = record;
    forEachRef(copy, [&](EdgeKind kind, Ref &ref, const std::string &) {
        const Record *target = resolve(document, kind, ref, record.ns);
        if (!target)
            return;
        m_texts[{record.id, target->id}].emplace(side, ref.text);
        ref.text = std::string(mark) + std::to_string(target->id.value);
    });
    return writeElement(copy);
}

std::vector<std::string> References::wordsOf(const Texts &texts)
{
    const auto base = texts.find(Side::Base);
    std::vector<std::string> words;
    for (const auto &[side, text] : texts) {
        if (base == texts.end() || text != base->second)
            words.push_back(text);
    }
    if (base != texts.end())
        words.push_back(base->second);
    return words;
}

Value References::written(const Value &value, const Record &holder,
                          const std::unordered_map<ElementId, const Record *> &merged) const
{
    if (value.isMap()) {
        Value::Map map;
        for (const auto &[key, entry] : value.asMap())
            map.push_back({key, written(entry, holder, merged)});
        return Value(std::move(map));
    }
    if (value.isList()) {
        Value::List list;
        for (const Value &item : value.asList())
            list.push_back(written(item, holder, merged));
        return Value(std::move(list));
    }
    const ElementId id = targetOf(value);
    if (!id)
        return value;
    const auto texts = m_texts.find({holder.id, id});
    const auto target = merged.find(id);
    if (target == merged.end()) // what it meant is gone: it says what it said
        return texts == m_texts.end() ? value : Value(wordsOf(texts->second).front());
    const Record &now = *target->second;
    if (texts != m_texts.end()) {
        for (const std::string &text : wordsOf(texts->second)) {
            if (Ref{text}.name() == now.name && Ref{text}.namespaceFrom(holder.ns) == now.ns)
                return text;
        }
    }
    return Ref::to(now.ns, now.name, holder.ns).text;
}

std::vector<ElementId> tokensIn(const Value &value)
{
    std::vector<ElementId> targets;
    collect(value, targets);
    return targets;
}

std::vector<Occurrence> occurrencesIn(const Value &fields)
{
    std::vector<Occurrence> found;
    const auto add = [&found](const std::string &key, const Value &value) {
        std::vector<ElementId> targets = tokensIn(value);
        if (!targets.empty())
            found.push_back({key + '\x1f' + dump(value), std::move(targets)});
    };
    for (const auto &[key, value] : fields.asMap()) {
        if (!value.isList()) {
            add(key, value);
            continue;
        }
        for (const Value &item : value.asList())
            add(key, item);
    }
    return found;
}

Value withoutItems(const Value &fields, const std::set<ElementId> &gone)
{
    Value kept = Value::map();
    for (const auto &[key, value] : fields.asMap()) {
        if (!value.isList() || !meansOneOf(value, gone)) {
            kept.set(key, value);
            continue;
        }
        Value list = Value::list();
        for (const Value &item : value.asList()) {
            if (!meansOneOf(item, gone))
                list.push(item);
        }
        kept.setIfAny(key, std::move(list));
    }
    return kept;
}

Value withItems(const Value &fields, const Value &base, const std::set<ElementId> &kept)
{
    Value all = fields;
    for (const auto &[key, value] : base.asMap()) {
        if (!value.isList() || !meansOneOf(value, kept))
            continue;
        for (const Value &item : value.asList()) {
            const std::vector<ElementId> targets = tokensIn(item);
            const Value *list = all.find(key);
            if (meansOneOf(item, kept) &&
                !(list && meansOneOf(*list, {targets.begin(), targets.end()})))
                all[key].push(item);
        }
    }
    return all;
}

} // namespace moldloft::merging
