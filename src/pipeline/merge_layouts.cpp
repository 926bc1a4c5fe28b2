#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include "base/text.h"
#include "pipeline/merge_designs.h"

namespace moldloft::pipeline
{

namespace
{

/// A layout file as `format::writeLayout` makes it: sections of one line an element.
struct LayoutText {
    std::vector<std::string> head; ///< before the first section
    std::vector<std::string> tail; ///< the end marker
    std::vector<std::string> sections;
    std::map<std::pair<std::string, std::string>, std::string> entries; ///< section, name → line
};

std::optional<LayoutText> parse(const std::string &text)
{
    LayoutText layout;
    for (std::string line : split(text, '\n')) {
        if (line.ends_with('\r'))
            line.pop_back();
        if (line.empty())
            continue;
        if (line.starts_with("  ") && !layout.sections.empty()) {
            const std::size_t end = std::min(line.find(": ["), line.find(": {"));
            if (end == std::string::npos)
                return std::nullopt;
            layout.entries[{layout.sections.back(), line.substr(0, end)}] = line;
        } else if (line == "...") {
            layout.tail.push_back(line);
        } else if (line.starts_with('#') || line.starts_with("layout:")) {
            (layout.sections.empty() ? layout.head : layout.tail).push_back(line);
        } else if (line.ends_with(':') && !line.starts_with(' ')) {
            layout.sections.push_back(line);
        } else {
            return std::nullopt;
        }
    }
    return layout;
}

/// Mine, and those that only theirs has behind what they stand behind there.
std::vector<std::string> mergedSections(const LayoutText &mine, const LayoutText &theirs)
{
    std::vector<std::string> sections = mine.sections;
    auto after = sections.begin();
    for (const std::string &section : theirs.sections) {
        const auto found = std::find(sections.begin(), sections.end(), section);
        after = found != sections.end() ? found + 1 : sections.insert(after, section) + 1;
    }
    return sections;
}

std::string lineOf(const LayoutText &layout, const std::pair<std::string, std::string> &key)
{
    const auto found = layout.entries.find(key);
    return found == layout.entries.end() ? std::string() : found->second;
}

} // namespace

Result<std::string> mergeLayouts(const TextVersions &versions)
{
    const std::optional<LayoutText> base = parse(versions.base);
    const std::optional<LayoutText> mine = parse(versions.mine);
    const std::optional<LayoutText> theirs = parse(versions.theirs);
    if (!base || !mine || !theirs)
        return Error{
            ErrorCode::Input,
            phrase("pipeline", "`{0}` is no layout file that Moldloft wrote.")(versions.name),
            {},
            {}};
    LayoutText merged{mine->head, mine->tail, mergedSections(*mine, *theirs), mine->entries};
    for (const auto &[key, line] : theirs->entries) {
        const std::string before = lineOf(*base, key);
        if (lineOf(*mine, key) == before)
            merged.entries[key] = line;
    }
    for (const auto &[key, before] : base->entries) {
        if (!theirs->entries.contains(key) && lineOf(*mine, key) == before)
            merged.entries.erase(key);
    }
    std::string text = join(merged.head, "\n") + (merged.head.empty() ? "" : "\n");
    for (const std::string &section : merged.sections) {
        std::string lines;
        for (const auto &[key, line] : merged.entries) {
            if (key.first == section)
                lines += line + '\n';
        }
        if (!lines.empty())
            text += section + '\n' + lines;
    }
    for (const std::string &line : merged.tail)
        text += line + '\n';
    return text;
}

} // namespace moldloft::pipeline
