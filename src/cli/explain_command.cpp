#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "export/explain/explain.h"
#include "export/overlay_names.h"

namespace moldloft::cli
{

namespace
{

using explain::Cause;
using explain::Explanation;
using explain::Leaf;
using Json = nlohmann::ordered_json;

std::optional<SourceMark> placeOf(const pipeline::Design &design, const Cause &cause)
{
    if (cause.kind == Cause::Kind::Asked || (!cause.element && cause.kind == Cause::Kind::Assumed))
        return {};
    const std::string path = cause.kind == Cause::Kind::Assumed ? std::string() : cause.path;
    SourceMark mark = cause.element ? design.file.marks.element(cause.element, path)
                                    : design.file.marks.setting(path);
    mark.file = design.file.name;
    return mark;
}

std::string placeText(const std::optional<SourceMark> &mark)
{
    return mark ? fmt::format("{}:{}:{}", mark->file, mark->line, mark->column) : std::string();
}

std::string wordOf(Cause::Kind kind)
{
    switch (kind) {
    case Cause::Kind::Written:
        return "field";
    case Cause::Kind::Drawn:
        return "edge";
    case Cause::Kind::Named:
        return "name";
    case Cause::Kind::Assumed:
        return "default";
    case Cause::Kind::Asked:
        return "option";
    }
    return {};
}

std::string shownValue(const Value &value)
{
    if (value.isNull())
        return "not there";
    if (value.isScalar())
        return value.isString() && value.asString().empty() ? "\"\"" : value.scalarText();
    return value.isMap() ? "{}" : "[]";
}

/// Long values, such as a file of a ConfigMap, by their first line.
std::string briefly(const Value &value)
{
    constexpr std::size_t most = 80;
    std::string text = shownValue(value);
    const auto end = std::min(text.find('\n'), most);
    return end < text.size() ? text.substr(0, end) + " …" : text;
}

std::string linesOf(const pipeline::Design &design, const std::vector<Cause> &causes)
{
    std::string text;
    for (const Cause &cause : causes) {
        const std::string place = placeText(placeOf(design, cause));
        text += fmt::format("    {:<8} {}{}\n", wordOf(cause.kind), cause.message.text(),
                            place.empty() ? "" : "  " + place);
    }
    return text;
}

/// One line a field, with its nearest cause: a whole object fits on a few screens.
std::string lineOf(const pipeline::Design &design, const Leaf &leaf)
{
    std::string why = leaf.reason.text();
    if (!leaf.causes.empty()) {
        const std::optional<SourceMark> mark = placeOf(design, leaf.causes.front());
        why = leaf.causes.front().message.text();
        if (mark)
            why += fmt::format(" (line {})", mark->line);
    }
    for (const auto &[overlay, value] : leaf.elsewhere)
        why += fmt::format("; in {}: {}", overlay, briefly(value));
    return why;
}

std::string textOf(const pipeline::Design &design, const Explanation &made)
{
    std::string text = fmt::format("{} {} in {}\n    {:<8} {}\n    {:<8} {}\n",
                                   made.object.apiVersion, made.object.title(), made.overlay,
                                   "element", made.object.element, "file", made.object.file);
    if (made.place.empty())
        text += linesOf(design, made.stands);
    constexpr std::size_t few = 8;
    for (const Leaf &leaf : made.leaves) {
        text += fmt::format("{}: {}\n", explain::shownPath(made.object.value, leaf.path),
                            briefly(leaf.value));
        if (made.leaves.size() > few) {
            text += fmt::format("    {}\n", lineOf(design, leaf));
            continue;
        }
        text += linesOf(design, leaf.causes);
        if (!leaf.reason.empty())
            text += fmt::format("    {:<8} {}\n", "rule", leaf.reason.text());
        for (const auto &[overlay, value] : leaf.elsewhere)
            text += fmt::format("    {:<8} {}\n", "in " + overlay, briefly(value));
    }
    return text;
}

Json jsonOf(const pipeline::Design &design, const std::vector<Cause> &causes)
{
    Json list = Json::array();
    for (const Cause &cause : causes) {
        Json entry{{"kind", wordOf(cause.kind)}, {"message", cause.message.text()}};
        if (const Record *record = design.file.document.find(cause.element))
            entry["element"] = record->path();
        if (!cause.path.empty())
            entry["field"] = cause.path;
        if (const auto mark = placeOf(design, cause)) {
            entry["file"] = mark->file;
            entry["line"] = mark->line;
            entry["column"] = mark->column;
        }
        list.push_back(std::move(entry));
    }
    return list;
}

std::string jsonText(const pipeline::Design &design, const Explanation &made)
{
    Json fields = Json::array();
    for (const Leaf &leaf : made.leaves) {
        Json entry{{"path", explain::shownPath(made.object.value, leaf.path)},
                   {"value", shownValue(leaf.value)},
                   {"causes", jsonOf(design, leaf.causes)}};
        if (!leaf.reason.empty())
            entry["rule"] = leaf.reason.text();
        for (const auto &[overlay, value] : leaf.elsewhere)
            entry["elsewhere"][overlay] = shownValue(value);
        fields.push_back(std::move(entry));
    }
    const Json all{{"object", made.object.title()}, {"apiVersion", made.object.apiVersion},
                   {"overlay", made.overlay},       {"element", made.object.element},
                   {"file", made.object.file},      {"because", jsonOf(design, made.stands)},
                   {"fields", std::move(fields)}};
    return all.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

/// Without an object: what there is to ask for, all of it or that of one element.
Status listObjects(Session &session, const pipeline::Design &design, const ExplainOptions &options)
{
    const auto objects = explain::objectsOf(design.file.document, {}, options.overlay);
    if (!objects)
        return session.fail(objects.error());
    for (const explain::Object &object : *objects) {
        if (options.object.empty() || object.element == options.object)
            session.print(fmt::format("{:<60} {}\n", object.title(), object.element));
    }
    return Fine;
}

bool isElement(const pipeline::Design &design, const std::string &text)
{
    return std::ranges::any_of(design.file.document.records(),
                               [&](const RecordPtr &record) { return record->path() == text; });
}

} // namespace

Status runExplain(Session &session, const ExplainOptions &options)
{
    const Result<pipeline::Design, Errors> design = session.open(options.file);
    if (!design)
        return session.fail(design.error());
    if (options.object.empty() || isElement(*design, options.object))
        return listObjects(session, *design, options);
    const auto made = explain::explain(design->file.document, {}, options.object, options.overlay);
    if (!made)
        return session.fail(made.error());
    session.print(options.format == Format::Json ? jsonText(*design, *made)
                                                 : textOf(*design, *made));
    return Fine;
}

} // namespace moldloft::cli
