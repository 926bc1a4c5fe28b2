#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <tuple>

#include <fmt/format.h>

#include "format/design_file.h"
#include "kinds/kind.h"
#include "yaml/reader.h"
#include "yaml/writer.h"

namespace moldloft::format
{

namespace
{

constexpr int layoutVersion = 1;
constexpr Phrase layoutStays =
    phrase("format", "The file is kept; the elements are placed automatically.");

const std::string &sectionOf(ElementKind kind)
{
    static const std::string namespaces = "namespaces";
    return kind == ElementKind::Namespace ? namespaces : kindOf(kind).section;
}

Value number(double value)
{
    return Value::Number{fmt::format("{}", value == 0 ? 0.0 : value)};
}

bool isFinite(const Placement &at)
{
    return std::isfinite(at.x) && std::isfinite(at.y) && std::isfinite(at.width) &&
           std::isfinite(at.height);
}

Value toValue(const Placement &at)
{
    Value list = Value::list({number(at.x), number(at.y)});
    if (at.width != 0 || at.height != 0)
        list.push(number(at.width)).push(number(at.height));
    if (at.folded)
        return Value::map({{"at", std::move(list)}, {"folded", true}});
    return list;
}

std::optional<Placement> toPlacement(const yaml::Node &node);

/// `{at: [x, y, width, height], folded: true}`; other keys are of a later version.
std::optional<Placement> toFoldedPlacement(const yaml::Node &node)
{
    std::optional<Placement> at;
    bool folded = false;
    for (std::size_t i = 0; i < node.size(); ++i) {
        if (node.key(i).text == "at")
            at = toPlacement(node.value(i));
        else if (node.key(i).text == "folded")
            folded = yaml::toValue(node.value(i)) == Value(true);
    }
    if (at)
        at->folded = folded;
    return at;
}

std::optional<Placement> toPlacement(const yaml::Node &node)
{
    if (node.isMapping())
        return toFoldedPlacement(node);
    if (!node.isSequence() || (node.size() != 2 && node.size() != 4))
        return std::nullopt;
    double numbers[4] = {0, 0, 0, 0};
    for (std::size_t i = 0; i < node.size(); ++i) {
        const Value value = yaml::toValue(node.children[i]);
        if (!value.isInt() && !value.isNumber())
            return std::nullopt;
        numbers[i] = std::strtod(value.scalarText().c_str(), nullptr);
    }
    const Placement at{numbers[0], numbers[1], numbers[2], numbers[3]};
    return isFinite(at) ? std::optional(at) : std::nullopt;
}

const Record *findByPath(const Document &document, ElementKind kind, std::string_view path)
{
    const auto slash = path.find('/');
    if (slash == path.npos)
        return document.find(kind, {}, path);
    return document.find(kind, path.substr(0, slash), path.substr(slash + 1));
}

} // namespace

std::string writeLayout(const Document &document, const Layout &layout)
{
    std::vector<std::tuple<int, std::string, Placement>> lines;
    for (const auto &record : document.records()) {
        const auto at = layout.find(record->id);
        if (at && isFinite(*at))
            lines.emplace_back(static_cast<int>(record->kind()), record->path(), *at);
    }
    if (lines.empty())
        return {};
    std::sort(lines.begin(), lines.end(), [](const auto &a, const auto &b) {
        return std::tie(std::get<0>(a), std::get<1>(a)) < std::tie(std::get<0>(b), std::get<1>(b));
    });
    std::string text(yaml::endMarkerLine);
    text += fmt::format("\nlayout: {}\n", layoutVersion);
    int section = -1;
    for (const auto &[kind, path, at] : lines) {
        if (kind != section)
            text += sectionOf(static_cast<ElementKind>(kind)) + ":\n";
        section = kind;
        text += yaml::writeEntry(path, toValue(at), 2, {.flowColumns = 1000, .flowHeight = 2});
    }
    return text + "...\n";
}

Layout readLayout(std::string_view text, const std::string &fileName, const Document &document,
                  Errors &warnings)
{
    const auto tree = yaml::read(text, fileName);
    if (!tree) {
        for (Error error : tree.error()) {
            error.hint = inSequence({error.hint, " ", layoutStays});
            warnings.push_back(std::move(error));
        }
        return {};
    }
    const yaml::Node &root = tree.value()->root;
    const Value version = root.isMapping() && root.size() > 0 && root.key(0).text == "layout"
                              ? yaml::toValue(root.value(0))
                              : Value();
    if (version != Value(layoutVersion)) {
        warnings.push_back({ErrorCode::Input,
                            phrase("format", "This is no layout of version {0}.")(layoutVersion),
                            tree.value()->mark(root), layoutStays});
        return {};
    }
    std::unordered_map<ElementId, Placement> placements;
    for (std::size_t i = 1; i < root.size(); ++i) {
        const std::string &section = root.key(i).text;
        const Kind *kind = kindOfSection(section);
        if ((!kind && section != "namespaces") || !root.value(i).isMapping())
            continue; // of a later version
        const ElementKind elementKind = kind ? kind->kind : ElementKind::Namespace;
        const yaml::Node &entries = root.value(i);
        for (std::size_t k = 0; k < entries.size(); ++k) {
            const Record *record = findByPath(document, elementKind, entries.key(k).text);
            const auto at = toPlacement(entries.value(k));
            if (record && at)
                placements.emplace(record->id, *at);
            else if (!at && warnings.size() < yaml::maxErrors)
                warnings.push_back(
                    {ErrorCode::Input,
                     phrase("format", "The place of {0} is no list of two or four numbers.")(
                         entries.key(k).text),
                     tree.value()->mark(entries.key(k)),
                     phrase(
                         "format",
                         "Write [x, y], or [x, y, width, height] for a namespace; of a folded one "
                         "{at: [x, y, width, height], folded: true}.")});
        }
    }
    return Layout(std::move(placements));
}

std::string layoutFileName(std::string_view designFileName)
{
    std::string name(designFileName);
    for (const std::string_view ending : {".moldloft.yaml", ".moldloft.yml", ".yaml", ".yml"}) {
        if (name.ends_with(ending)) {
            name.resize(name.size() - ending.size());
            break;
        }
    }
    return name + ".layout.yaml";
}

} // namespace moldloft::format
