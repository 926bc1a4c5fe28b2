#include "export/kubernetes/chart_texts.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "export/overlay_names.h"
#include "yaml/writer.h"

namespace moldloft::kubernetes
{
namespace
{

using Json = nlohmann::ordered_json;

constexpr std::size_t schema = overlayNames.size();
static_assert(schema + 1 == ChartTexts::kinds);

/// The values of an object at one place. Where it is not there it is switched off, with the values
/// that it has elsewhere.
Value valuesOf(const ChartObject &object, std::size_t place)
{
    Value own = object.values[place];
    const bool isThere = !own.isNull();
    for (const Value &other : object.values) {
        if (own.isNull() && !other.isNull())
            own = other;
    }
    if (object.isEverywhere)
        return own;
    Value all = mapOf({{"enabled", isThere}});
    if (own.isMap()) {
        for (const auto &[key, value] : own.asMap())
            all.set(key, value);
    }
    return all;
}

/// What `values` says otherwise than `base`; null where it says nothing else.
Value differenceOf(const Value &base, const Value &values)
{
    if (!base.isMap() || !values.isMap())
        return base == values ? Value() : values;
    Value difference = Value::map();
    for (const auto &[key, value] : values.asMap()) {
        const Value *before = base.find(key);
        Value changed = before ? differenceOf(*before, value) : value;
        if (!changed.isNull())
            difference.set(key, std::move(changed));
    }
    return difference.empty() ? Value() : difference;
}

Json typeOf(const Value &value)
{
    if (value.isBool())
        return {{"type", "boolean"}};
    if (value.isInt())
        return {{"type", "integer"}, {"minimum", 0}};
    if (value.isList())
        return {{"type", "array"}};
    if (value.isMap())
        return {{"type", "object"}};
    return {{"type", "string"}, {"minLength", 1}};
}

/// With nothing beside what is named.
Json closedObject()
{
    return {{"type", "object"}, {"additionalProperties", false}};
}

/// A place in the schema.
Json &placeIn(Json &owner, const std::string &key)
{
    Json &properties = owner["properties"];
    if (!properties.contains(key))
        properties[key] = closedObject();
    return properties[key];
}

Json schemaOf(const ChartObject &object)
{
    Json all = closedObject();
    if (!object.isEverywhere)
        all["properties"]["enabled"] = {{"type", "boolean"}};
    for (const ChartObject::Field &field : object.fields) {
        Json *owner = &all;
        for (std::size_t i = 0; i + 1 < field.keys.size(); ++i)
            owner = &placeIn(*owner, field.keys[i]);
        for (const Value &values : object.values) {
            const Value *value = &values;
            for (const std::string &key : field.keys)
                value = value ? value->find(key) : nullptr;
            if (value)
                (*owner)["properties"][field.keys.back()] = typeOf(*value);
        }
    }
    return all;
}

constexpr std::string_view valuesHead =
    "# What changes from place to place. values-staging.yaml and values-prod.yaml say what they\n"
    "# change: helm template deploy/chart --values deploy/chart/values-prod.yaml\n";
constexpr std::size_t keysOfElement = 5; ///< namespaces tickets elements orders deployment

std::string_view namespaceOf(std::string_view path)
{
    return path.substr(0, path.find('/'));
}

/// With what comes before it: `tickets/orders`.
std::string_view elementOf(std::string_view path)
{
    return path.substr(0, path.rfind('/'));
}

} // namespace

/// Maps within maps; those that hold nothing are left out.
class ChartTexts::Printer
{
public:
    explicit Printer(const FileSink::Print &print) : m_print(print) {}
    virtual ~Printer() = default;

    void open(std::string key) { m_keys.push_back(std::move(key)); }
    Result<void> leaf(const std::string &key, const std::string &text)
    {
        std::string all;
        for (; m_opened < m_keys.size(); ++m_opened)
            all += begin(m_keys[m_opened], m_opened);
        return m_print(all + entry(key, text, m_opened));
    }
    Result<void> close()
    {
        m_keys.pop_back();
        if (m_opened <= m_keys.size())
            return {};
        return m_print(end(--m_opened));
    }
    bool isEmpty() const { return m_isEmpty; }

protected:
    virtual std::string begin(const std::string &key, std::size_t depth) = 0;
    virtual std::string entry(const std::string &key, const std::string &text,
                              std::size_t depth) = 0;
    virtual std::string end(std::size_t depth) = 0;

    bool m_isEmpty = true;

private:
    const FileSink::Print &m_print;
    std::vector<std::string> m_keys;
    std::size_t m_opened = 0; ///< of these
};

class ChartTexts::Yaml : public Printer
{
public:
    using Printer::Printer;

private:
    std::string begin(const std::string &key, std::size_t depth) override
    {
        m_isEmpty = false;
        const std::string line = yaml::writeEntry(key, Value::map(), static_cast<int>(2 * depth));
        return line.substr(0, line.rfind(" {}")) + '\n';
    }
    std::string entry(const std::string &, const std::string &text, std::size_t) override
    {
        return text; // with its key, and indented
    }
    std::string end(std::size_t) override { return {}; }
};

class ChartTexts::Schema : public Printer
{
public:
    using Printer::Printer;

private:
    std::string begin(const std::string &key, std::size_t depth) override
    {
        const std::string pad = padOf(depth);
        std::string text = fmt::format("{0}{1}{2}: {{\n{1}  \"type\": \"object\",\n"
                                       "{1}  \"additionalProperties\": false,\n"
                                       "{1}  \"properties\": {{\n",
                                       comma(), pad, Json(key).dump());
        m_isFirst = true;
        return text;
    }
    std::string entry(const std::string &key, const std::string &text, std::size_t depth) override
    {
        const std::string pad = padOf(depth);
        std::string lines = comma() + pad + Json(key).dump() + ": ";
        for (const char c : text) {
            lines += c;
            if (c == '\n')
                lines += pad;
        }
        m_isFirst = false;
        return lines;
    }
    std::string end(std::size_t depth) override
    {
        const std::string pad = padOf(depth);
        m_isFirst = false;
        return fmt::format("\n{0}  }}\n{0}}}", pad);
    }

    static std::string padOf(std::size_t depth) { return std::string(4 + 4 * depth, ' '); }
    /// Before whatever is not the first of its map; beside "namespaces" stands "global".
    std::string comma() const { return m_isFirst ? "" : ",\n"; }

    bool m_isFirst = false;
};

Result<void> ChartTexts::add(const ChartObject &object)
{
    if (object.fields.empty() && object.isEverywhere)
        return {};
    Entry made{object.path, m_texts.end(), {}};
    const int indent = static_cast<int>(2 * (object.valueAt.size() - 1));
    const Value base = valuesOf(object, 0);
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        std::string text;
        if (kind == schema) {
            text = schemaOf(object).dump(2);
        } else if (const Value values =
                       kind == 0 ? base : differenceOf(base, valuesOf(object, kind));
                   !values.isNull()) {
            text = yaml::writeEntry(object.valueAt.back(), values, indent);
        }
        made.sizes[kind] = static_cast<std::uint32_t>(text.size());
        if (auto kept = m_texts.append(text); !kept)
            return kept;
    }
    m_entries.push_back(std::move(made));
    return {};
}

Result<std::string> ChartTexts::textOf(const Entry &entry, std::size_t kind) const
{
    std::uint64_t at = entry.at;
    for (std::size_t i = 0; i < kind; ++i)
        at += entry.sizes[i];
    std::string text;
    const auto read = m_texts.read(at, entry.sizes[kind], [&](std::string_view piece) {
        text += piece;
        return Result<void>();
    });
    return read ? Result<std::string>(std::move(text)) : Result<std::string>(read.error());
}

/// By namespace, and in it the elements together, where the first of them stands.
Result<void> ChartTexts::print(std::size_t kind, Printer &printer) const
{
    Result<void> done;
    const auto leaf = [&](const Entry &entry) {
        if (entry.sizes[kind] == 0 || !done)
            return;
        const Result<std::string> text = textOf(entry, kind);
        done =
            text ? printer.leaf(valuePath(entry.path).back(), *text) : Result<void>(text.error());
    };
    const auto close = [&] { done = done ? printer.close() : done; };
    const auto endOf = [&](auto first, const auto &nameOf) {
        return std::find_if(first, m_entries.end(), [&](const Entry &entry) {
            return nameOf(entry.path) != nameOf(first->path);
        });
    };
    const auto isElements = [](const Entry &entry) {
        return valuePath(entry.path).size() == keysOfElement;
    };
    printer.open("namespaces");
    for (auto at = m_entries.begin(); at != m_entries.end() && done;) {
        const auto end = endOf(at, namespaceOf);
        printer.open(std::string(namespaceOf(at->path)));
        const auto first = std::find_if(at, end, isElements);
        std::for_each(at, first, leaf);
        printer.open("elements");
        for (auto element = first; element != end;) {
            if (!isElements(*element)) {
                ++element;
                continue;
            }
            const auto next = endOf(element, elementOf);
            printer.open(valuePath(element->path)[keysOfElement - 2]);
            std::for_each(element, next, leaf);
            close();
            element = next;
        }
        close();
        std::for_each(first, end, [&](const Entry &entry) {
            if (!isElements(entry))
                leaf(entry);
        });
        close();
        at = end;
    }
    close();
    return done;
}

Result<void> ChartTexts::addTo(FileSink &files) &&
{
    std::ranges::sort(m_entries, {}, &Entry::path);
    const std::string folder = "deploy/chart/";
    for (std::size_t kind = 0; kind < schema; ++kind) {
        const std::string name =
            kind == 0 ? "values.yaml" : fmt::format("values-{}.yaml", overlayNames[kind]);
        const auto write = [&](const FileSink::Print &take) -> Result<void> {
            Yaml printer(take);
            Result<void> done = kind == 0 ? take(valuesHead) : Result<void>();
            done = done ? print(kind, printer) : done;
            if (done && printer.isEmpty())
                done = take(kind == 0 ? "{}\n" : "null\n");
            return done;
        };
        if (auto added = files.addLong(folder + name, write); !added)
            return added;
    }
    return files.addLong(folder + "values.schema.json", [&](const FileSink::Print &take) {
        Schema printer(take);
        Result<void> done = take("{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n"
                                 "  \"type\": \"object\",\n  \"additionalProperties\": false,\n"
                                 "  \"properties\": {\n    \"global\": {\n"
                                 "      \"type\": \"object\"\n    }");
        done = done ? print(schema, printer) : done;
        return done ? take("\n  }\n}\n") : done;
    });
}

} // namespace moldloft::kubernetes
