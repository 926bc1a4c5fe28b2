#include "yaml/tree_builder.h"

#include <iterator>
#include <unordered_map>

#include <fmt/format.h>

#include "base/text.h"

namespace moldloft::yaml
{
namespace
{

/// yaml-cpp 0.7 reads the escapes of U+00A0 and U+0085 as one byte each, which is no UTF-8.
std::string mended(const std::string &text)
{
    std::size_t bad = 0;
    if (isValidUtf8(text, &bad))
        return text;
    std::string whole;
    std::string_view rest = text;
    while (!isValidUtf8(rest, &bad)) {
        whole += rest.substr(0, bad);
        const char byte = rest[bad];
        if (byte == '\xa0' || byte == '\x85')
            whole += '\xc2';
        whole += byte;
        rest.remove_prefix(bad + 1);
    }
    return whole.append(rest);
}

} // namespace

TreeBuilder::TreeBuilder(Tree &tree, Errors &errors, std::size_t shift)
    : m_tree(tree), m_errors(errors), m_shift(shift)
{
}

void TreeBuilder::OnDocumentStart(const YAML::Mark &) {}

void TreeBuilder::OnDocumentEnd() {}

std::uint32_t TreeBuilder::offsetOf(const YAML::Mark &mark) const
{
    const std::size_t offset = m_shift + static_cast<std::size_t>(mark.pos < 0 ? 0 : mark.pos);
    return static_cast<std::uint32_t>(std::min(offset, m_tree.text.size()));
}

void TreeBuilder::report(std::size_t offset, Message message, Message hint)
{
    if (m_errors.size() < maxErrors)
        m_errors.push_back(
            {ErrorCode::Input, std::move(message), m_tree.mark(offset), std::move(hint)});
}

void TreeBuilder::checkProperties(std::uint32_t at, const std::string &tag, YAML::anchor_t anchor)
{
    if (anchor != 0)
        report(at, phrase("yaml", "A design has no anchors (`&NAME`)."),
               phrase("yaml", "Write the value where it is needed."));
    if (!tag.empty() && tag != "?" && tag != "!")
        report(at, phrase("yaml", "A design has no tags, and here stands `{0}`.")(tag),
               phrase("yaml", "Remove the tag; put a value that must be text into double quotes."));
}

/// yaml-cpp takes the end of the file for the end of a quoted text.
void TreeBuilder::checkClosed(std::uint32_t at)
{
    const std::string_view text = m_tree.text;
    const char quote = text[at];
    const char *stops = quote == '"' ? "\"\\" : "'";
    for (std::size_t i = text.find_first_of(stops, at + 1); i != text.npos;
         i = text.find_first_of(stops, i)) {
        const bool isEscaped =
            text[i] == '\\' || (quote == '\'' && i + 1 < text.size() && text[i + 1] == quote);
        if (!isEscaped)
            return;
        i += 2;
    }
    throw Stop{at, phrase("yaml", "This quoted text is not closed."),
               phrase("yaml", "Add the missing quote.")};
}

void TreeBuilder::add(Node node)
{
    m_sawContent = true;
    if (++m_nodes > maxNodes)
        throw Stop{node.begin, phrase("yaml", "The file has more than {0} values.")(maxNodes),
                   phrase("yaml", "Look whether this is the right file.")};
    if (m_open.empty())
        m_tree.root = std::move(node);
    else
        m_children.push_back(std::move(node));
}

void TreeBuilder::OnNull(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    Node node;
    node.begin = offsetOf(mark);
    checkProperties(node.begin, {}, anchor);
    add(std::move(node));
}

void TreeBuilder::OnAlias(const YAML::Mark &mark, YAML::anchor_t)
{
    Node node;
    node.begin = offsetOf(mark);
    report(node.begin, phrase("yaml", "A design has no aliases (`*NAME`)."),
           phrase("yaml", "Write the value itself."));
    add(std::move(node));
}

void TreeBuilder::OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                           const std::string &value)
{
    Node node;
    node.kind = Node::Kind::Scalar;
    node.begin = offsetOf(mark);
    node.quoted = tag == "!";
    node.text = mended(value);
    checkProperties(node.begin, tag, anchor);
    if (node.begin < m_tree.text.size() &&
        (m_tree.text[node.begin] == '"' || m_tree.text[node.begin] == '\''))
        checkClosed(node.begin);
    add(std::move(node));
}

void TreeBuilder::open(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                       Node::Kind kind, YAML::EmitterStyle::value style)
{
    Node node;
    node.kind = kind;
    node.begin = offsetOf(mark);
    node.flow = style == YAML::EmitterStyle::Flow;
    checkProperties(node.begin, tag, anchor);
    m_open.push_back({std::move(node), m_children.size()});
    if (m_open.size() > static_cast<std::size_t>(maxDepth))
        throw Stop{m_open.back().node.begin,
                   phrase("yaml", "The file is nested deeper than {0} levels.")(maxDepth),
                   phrase("yaml", "Look whether this is the right file.")};
}

void TreeBuilder::close()
{
    Node node = std::move(m_open.back().node);
    const auto first = m_children.begin() + static_cast<std::ptrdiff_t>(m_open.back().first);
    m_open.pop_back();
    node.children.assign(std::move_iterator(first), std::move_iterator(m_children.end()));
    m_children.erase(first, m_children.end());
    if (node.isMapping())
        checkKeys(node);
    add(std::move(node));
}

void TreeBuilder::OnSequenceStart(const YAML::Mark &mark, const std::string &tag,
                                  YAML::anchor_t anchor, YAML::EmitterStyle::value style)
{
    open(mark, tag, anchor, Node::Kind::Sequence, style);
}

void TreeBuilder::OnSequenceEnd()
{
    close();
}

void TreeBuilder::OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style)
{
    open(mark, tag, anchor, Node::Kind::Mapping, style);
}

void TreeBuilder::OnMapEnd()
{
    close();
}

/// yaml-cpp takes a line without `:` in a mapping for a key without value.
bool TreeBuilder::hasColon(const Node &key) const
{
    if (key.quoted)
        return true;
    const std::string_view rest = std::string_view(m_tree.text).substr(key.begin);
    if (!rest.starts_with(key.text))
        return true; // a plain text of several lines, behind a `?`
    const auto colon = rest.find_first_not_of(" \t", key.text.size());
    const auto before = std::string_view(m_tree.text).substr(0, key.begin).find_last_not_of(" \t");
    return (colon != rest.npos && rest[colon] == ':') ||
           (before != rest.npos && m_tree.text[before] == '?');
}

void TreeBuilder::checkKeys(const Node &mapping)
{
    constexpr std::size_t few = 12; // to compare with all before is quicker than to hash
    std::unordered_map<std::string_view, std::uint32_t> seen;
    if (mapping.size() > few)
        seen.reserve(mapping.size());
    const auto firstOf = [&](std::size_t i) { // where that key stands for the first time
        const Node &key = mapping.key(i);
        if (mapping.size() > few)
            return seen.emplace(key.text, key.begin).first->second;
        std::size_t k = 0;
        while (mapping.key(k).kind != Node::Kind::Scalar || mapping.key(k).text != key.text)
            ++k;
        return mapping.key(k).begin;
    };
    for (std::size_t i = 0; i < mapping.size(); ++i) {
        const Node &key = mapping.key(i);
        if (key.kind != Node::Kind::Scalar) {
            report(key.begin, phrase("yaml", "A key is text, and this one is none."),
                   phrase("yaml", "Put the key into double quotes."));
            continue;
        }
        if (!mapping.flow && mapping.value(i).kind == Node::Kind::Null && !hasColon(key))
            report(key.begin,
                   phrase("yaml",
                          "`{0}` stands alone where a key and a value are expected.")(key.text),
                   phrase("yaml", "Write a `:` behind it, or remove it."));
        if (key.text == "<<" && !key.quoted)
            report(key.begin, phrase("yaml", "A design has no merge keys (`<<`)."),
                   phrase("yaml", "Write the values themselves."));
        const std::uint32_t first = firstOf(i);
        if (first == key.begin || m_errors.size() >= maxErrors)
            continue;
        const SourceMark before = m_tree.mark(first);
        report(key.begin,
               phrase("yaml", "The key `{0}` stands twice: here and in line {1}, column {2}.")(
                   key.text, before.line, before.column),
               phrase("yaml", "Keep one of them."));
    }
}

} // namespace moldloft::yaml
