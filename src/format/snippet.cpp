#include "format/snippet.h"

#include <algorithm>

#include "base/text.h"
#include "format/design_file.h"
#include "kinds/kind.h"
#include "yaml/reader.h"

namespace moldloft::format
{

namespace
{

/// Some lines of a text, and how to get from a place in them back to the place in the whole.
struct Cut {
    std::vector<std::string_view> lines;
    int firstLine = 0;      ///< lines of the whole before them
    std::size_t margin = 0; ///< columns that all of them are indented by
};

bool isFence(std::string_view line)
{
    const std::string_view text = trimmed(line);
    return text.starts_with("```") || text.starts_with("~~~");
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size() - 1);
        std::string_view line = text.substr(0, end + 1);
        text.remove_prefix(end + 1);
        while (!line.empty() && (line.back() == '\n' || line.back() == '\r'))
            line.remove_suffix(1);
        lines.push_back(line);
    }
    return lines;
}

/// What stands between the first pair of fences, or all; without the indentation that all share.
Cut cutOut(std::string_view text)
{
    Cut cut{linesOf(text)};
    const auto opened = std::find_if(cut.lines.begin(), cut.lines.end(), isFence);
    const auto closed =
        opened == cut.lines.end() ? opened : std::find_if(opened + 1, cut.lines.end(), isFence);
    if (closed != cut.lines.end()) {
        cut.firstLine = static_cast<int>(opened - cut.lines.begin()) + 1;
        cut.lines = {opened + 1, closed};
    }
    cut.margin = std::string_view::npos;
    for (const std::string_view line : cut.lines)
        cut.margin = std::min(cut.margin, line.find_first_not_of(' '));
    if (cut.margin == std::string_view::npos)
        cut.margin = 0;
    return cut;
}

/// What a piece lacks to be a design: the lines above it, and how far it is indented below them.
struct Frame {
    std::vector<std::string> above;
    int indent = 0;
};

std::string framed(const Cut &cut, const Frame &frame)
{
    std::string text;
    for (const std::string &line : frame.above)
        text += line + '\n';
    const std::string indent(static_cast<std::size_t>(frame.indent), ' ');
    for (const std::string_view line : cut.lines) {
        if (line.size() > cut.margin)
            text.append(indent).append(line.substr(cut.margin));
        text += '\n';
    }
    return text;
}

/// The place in the whole text of a place in what framed() made of it.
SourceMark unframed(SourceMark mark, const Cut &cut, const Frame &frame)
{
    const int above = static_cast<int>(frame.above.size());
    mark.file.clear();
    if (mark.line <= above)
        return {{}, cut.firstLine + 1, static_cast<int>(cut.margin) + 1};
    mark.line += cut.firstLine - above;
    mark.column = std::max(1, mark.column - frame.indent) + static_cast<int>(cut.margin);
    return mark;
}

bool has(const yaml::Node &mapping, std::string_view key)
{
    for (std::size_t i = 0; i < mapping.size(); ++i) {
        if (mapping.key(i).text == key)
            return true;
    }
    return false;
}

/// Whether the mapping could be what stands below a namespace's name.
bool isNamespaceBody(const yaml::Node &node)
{
    if (!node.isMapping())
        return false;
    for (std::size_t i = 0; i < node.size(); ++i) {
        if (kindOfSection(node.key(i).text) && node.value(i).isMapping())
            return true;
    }
    return false;
}

/// How many of the elements' keys the kind does not know.
std::size_t unknownKeys(const Kind &kind, const yaml::Node &elements)
{
    std::size_t unknown = 0;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const yaml::Node &body = elements.value(i);
        for (std::size_t k = 0; k < body.size(); ++k) {
            const bool known =
                std::any_of(kind.fields.begin(), kind.fields.end(),
                            [&](const Field &field) { return field.key == body.key(k).text; });
            unknown += known ? 0 : 1;
        }
    }
    return unknown;
}

/// How many fields that the kind cannot do without are not there.
std::size_t missingKeys(const Kind &kind, const yaml::Node &elements)
{
    std::size_t missing = 0;
    for (const Field &field : kind.fields) {
        for (std::size_t i = 0; field.required && i < elements.size(); ++i) {
            const yaml::Node &body = elements.value(i);
            bool there = false;
            for (std::size_t k = 0; k < body.size(); ++k)
                there = there || body.key(k).text == field.key;
            missing += there ? 0 : 1;
        }
    }
    return missing;
}

/// Every value of the field that has choices is one of them.
bool choicesFit(const Kind &kind, const yaml::Node &elements)
{
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const yaml::Node &body = elements.value(i);
        for (std::size_t k = 0; k < body.size(); ++k) {
            for (const Field &field : kind.fields) {
                if (field.key == body.key(k).text && !field.choices.empty() &&
                    std::find(field.choices.begin(), field.choices.end(), body.value(k).text) ==
                        field.choices.end())
                    return false;
            }
        }
    }
    return true;
}

/// The kind whose fields fit bare elements best.
const Kind *kindThatFits(const yaml::Node &elements)
{
    const Kind *best = nullptr;
    std::size_t least = 0;
    for (const Kind &kind : allKinds()) {
        if (kind.section.empty())
            continue;
        const std::size_t cost = 2 * unknownKeys(kind, elements) + missingKeys(kind, elements) +
                                 (choicesFit(kind, elements) ? 0 : 1);
        if (!best || cost < least) {
            best = &kind;
            least = cost;
        }
    }
    return best;
}

/// Nothing where it is no piece of a design at all.
std::optional<Frame> frameFor(const yaml::Node &root, const std::string &home)
{
    Frame frame{{"moldloft: 1"}, 0};
    if (!root.isMapping() || root.size() == 0)
        return std::nullopt;
    if (has(root, "moldloft"))
        return Frame{};
    const auto named = [&frame] { frame.above.push_back("name: piece"); };
    if (has(root, "namespaces") && !root.flow) {
        if (!has(root, "name"))
            named();
        return frame;
    }
    named();
    frame.above.push_back("namespaces:");
    frame.indent = 2;
    bool allMappings = true;
    bool allNamespaces = true;
    for (std::size_t i = 0; i < root.size(); ++i) {
        allMappings = allMappings && root.value(i).isMapping();
        allNamespaces = allNamespaces && isNamespaceBody(root.value(i));
    }
    if (allNamespaces)
        return frame;
    frame.above.push_back("  " + home + ":");
    frame.indent = 4;
    if (isNamespaceBody(root))
        return frame;
    const Kind *kind = allMappings ? kindThatFits(root) : nullptr;
    if (!kind)
        return std::nullopt;
    frame.above.push_back("    " + kind->section + ":");
    frame.indent = 6;
    return frame;
}

Errors tooLong(std::size_t bytes)
{
    return {{ErrorCode::Input,
             phrase("format", "The text has {0} MiB; a piece of a design has at most {1}.")(
                 bytes >> 20, maxSnippetBytes >> 20),
             std::nullopt, phrase("format", "Save it as a design file and open that.")}};
}

} // namespace

Result<Document, Errors> readSnippet(std::string_view text, const std::string &home)
{
    if (text.size() > maxSnippetBytes)
        return tooLong(text.size());
    const Cut cut = cutOut(text);
    const auto withPlaces = [&cut](Errors errors, const Frame &frame) {
        for (Error &error : errors) {
            if (error.mark)
                error.mark = unframed(*error.mark, cut, frame);
        }
        return errors;
    };
    const auto tree = yaml::read(framed(cut, {}), {});
    if (!tree)
        return withPlaces(tree.error(), {});
    const std::optional<Frame> frame = frameFor((*tree)->root, home);
    if (!frame)
        return Errors{{ErrorCode::Input, phrase("format", "This is no piece of a design."),
                       std::nullopt, phrase("format", "Copy elements, or YAML of a design file.")}};
    Result<DesignFile, Errors> file = read(framed(cut, *frame), {});
    if (!file)
        return withPlaces(std::move(file).error(), *frame);
    return file->document;
}

Result<std::string> writeSnippet(const Document &document)
{
    Settings settings;
    settings.name = "piece";
    Result<DesignFile> file = write(document.withSettings(std::move(settings)));
    if (!file)
        return std::move(file).error();
    const auto begin = file->text.find("namespaces:");
    return begin == std::string::npos ? std::string() : file->text.substr(begin);
}

} // namespace moldloft::format
