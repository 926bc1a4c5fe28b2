#include "format/blocks.h"

namespace moldloft::format
{

std::size_t Blocks::lineStart(std::size_t line) const
{
    return line < m_tree.lineStarts.size() ? m_tree.lineStarts[line] : m_tree.text.size();
}

Blocks::Line Blocks::look(std::size_t line) const
{
    const std::string_view content = text(lineStart(line), lineEnd(line));
    const std::size_t first = content.find_first_not_of(" \t\r\n");
    if (first == content.npos)
        return {true, false, 0};
    return {false, content[first] == '#', first};
}

/// The first of the lines above `line` that are blank or comments of it: comments further to the
/// right belong to what is above them.
std::size_t Blocks::leadOf(std::size_t line, std::size_t firstPossible, std::size_t column) const
{
    while (line > firstPossible) {
        const Line above = look(line - 1);
        if (!above.blank && (!above.comment || above.column > column))
            break;
        --line;
    }
    return line;
}

std::optional<std::size_t> Blocks::anchor(const yaml::Node &node, std::size_t i,
                                          std::size_t dashColumn) const
{
    if (node.isMapping())
        return node.key(i).begin;
    const yaml::Node &item = node.children[i];
    if (item.kind == yaml::Node::Kind::Null)
        return std::nullopt; // its place is that of what follows
    const std::size_t dash = lineStart(lineOf(item.begin)) + dashColumn;
    return dash < item.begin && text()[dash] == '-' ? std::optional(dash) : std::nullopt;
}

std::optional<Chunks> Blocks::cut(const yaml::Node &node, std::size_t begin, std::size_t end) const
{
    if (node.flow || node.size() == 0)
        return std::nullopt;
    Chunks result;
    const std::size_t column = node.begin - lineStart(lineOf(node.begin));
    result.column = static_cast<int>(column);
    std::size_t lineBefore = 0;
    for (std::size_t i = 0; i < node.size(); ++i) {
        const auto at = anchor(node, i, column);
        if (!at)
            return std::nullopt;
        const std::size_t line = lineOf(*at), start = lineStart(line);
        const bool startsLine = text(start, *at).find_first_not_of(' ') == std::string_view::npos;
        if (*at - start != column || (!startsLine && i > 0) || (i > 0 && line <= lineBefore))
            return std::nullopt;
        Chunk chunk;
        if (i == 0) {
            result.inlined = !startsLine;
            chunk.begin = startsLine ? start : *at;
            chunk.lead = startsLine ? begin : *at;
        } else {
            chunk.begin = start;
            chunk.lead = lineStart(leadOf(line, lineBefore + 1, column));
            result.chunks.back().end = chunk.lead;
        }
        lineBefore = line;
        result.chunks.push_back(chunk);
    }
    std::size_t endLine = lineOf(end);
    if (end > lineStart(endLine))
        ++endLine; // the last line has no line end
    result.tail = std::min(end, lineStart(leadOf(endLine, lineBefore + 1, column)));
    result.chunks.back().end = result.tail;
    return result;
}

std::optional<std::size_t> Blocks::endOfKey(const yaml::Node &key) const
{
    const auto end = endOfLineValue(key);
    if (key.quoted || !end)
        return end;
    return text().substr(key.begin).starts_with(key.text)
               ? std::optional(key.begin + key.text.size())
               : std::nullopt;
}

std::optional<std::size_t> Blocks::endOfLineValue(const yaml::Node &value) const
{
    const std::string_view line = text(value.begin, lineEnd(lineOf(value.begin)));
    if (line.empty())
        return std::nullopt;
    if (value.isScalar() && !value.quoted) {
        std::string_view raw = line.substr(0, line.find(" #"));
        raw = raw.substr(0, raw.find_last_not_of(" \t\r\n") + 1);
        const bool isNull = value.kind == yaml::Node::Kind::Null &&
                            (raw == "~" || raw == "null" || raw == "Null" || raw == "NULL");
        // A key ends at its colon, a text between brackets at a comma: both begin with the text.
        if (isNull || (!value.text.empty() && raw.starts_with(value.text)))
            return value.begin + (isNull ? raw.size() : value.text.size());
        return std::nullopt;
    }
    if (value.quoted && line[0] != '"' && line[0] != '\'')
        return std::nullopt; // a literal block
    int depth = 0;
    char quote = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quote != 0) {
            const bool doubled =
                quote == '\'' && c == quote && line.substr(i + 1).starts_with(quote);
            if (doubled || (quote == '"' && c == '\\'))
                ++i;
            else if (c == quote)
                quote = 0;
        } else if (c == '"' || (c == '\'' && (i == 0 || line.find_last_of(" ,[{", i) == i - 1))) {
            quote = c;
        } else if (c == '[' || c == '{') {
            ++depth;
        } else if (c == ']' || c == '}') {
            --depth;
        } else if (c == '#' && i > 0 && line[i - 1] == ' ') {
            return std::nullopt; // a comment before the end
        }
        if (quote == 0 && depth == 0)
            return value.begin + i + 1;
    }
    return std::nullopt;
}

std::string_view Blocks::commentAfter(std::size_t offset) const
{
    const std::string_view rest = text(offset, lineEnd(lineOf(offset)));
    const std::size_t first = rest.find_first_not_of(" \t");
    if (first == rest.npos || first == 0 || rest[first] != '#')
        return {};
    return rest.substr(0, rest.find_last_not_of("\r\n") + 1);
}

std::size_t Blocks::endOfDocument() const
{
    for (std::size_t line = lineOf(m_tree.root.begin); line < m_tree.lineStarts.size(); ++line) {
        const std::string_view content = text(lineStart(line), lineEnd(line));
        if (content.starts_with("...") &&
            (content.size() == 3 || content.find_first_of(" \t\r\n", 3) == 3))
            return lineStart(line);
    }
    return m_tree.text.size();
}

} // namespace moldloft::format
