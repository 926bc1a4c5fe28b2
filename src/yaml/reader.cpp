#include "yaml/reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <istream>
#include <streambuf>

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "base/text.h"
#include "yaml/text_check.h"
#include "yaml/tree_builder.h"

namespace moldloft::yaml
{

namespace
{

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// Reads from memory that somebody else owns.
class ViewBuffer : public std::streambuf
{
public:
    explicit ViewBuffer(std::string_view text)
    {
        char *begin = const_cast<char *>(text.data());
        setg(begin, begin, begin + text.size());
    }
};

/// What yaml-cpp says, in words that help.
struct Translation {
    std::string_view theirs;
    Phrase message;
    Phrase hint;
};

constexpr std::array translations{
    Translation{"end of map not found",
                phrase("yaml", "This does not fit into the mapping around it."),
                phrase("yaml", "Look at the indentation of this line and of the one above.")},
    Translation{"end of map flow not found", phrase("yaml", "A mapping in braces is not closed."),
                phrase("yaml", "Add the missing `}`.")},
    Translation{"end of sequence not found",
                phrase("yaml", "This does not fit into the list around it."),
                phrase("yaml", "Look at the indentation of this line and of the one above.")},
    Translation{"end of sequence flow not found",
                phrase("yaml", "A list in brackets is not closed."),
                phrase("yaml", "Add the missing `]`.")},
    Translation{
        "illegal map value", phrase("yaml", "A `: ` stands where no key is expected."),
        phrase("yaml",
               "Put text that contains `: ` into double quotes, or correct the indentation.")},
    Translation{"illegal block entry",
                phrase("yaml", "A list item (`- `) stands where none is expected."),
                phrase("yaml", "Put it on a line of its own, indented like the other items.")},
    Translation{"illegal flow end", phrase("yaml", "A bracket is closed that was not opened."),
                phrase("yaml", "Remove it.")},
    Translation{"illegal character found while scanning a plain scalar, probably a tab",
                phrase("yaml", "A tab stands where indentation is expected."),
                phrase("yaml", "Indent with spaces.")},
    Translation{"illegal tab when looking for indentation",
                phrase("yaml", "A tab stands where indentation is expected."),
                phrase("yaml", "Indent with spaces.")},
    Translation{"illegal EOF in scalar", phrase("yaml", "A quoted text is not closed."),
                phrase("yaml", "Add the missing quote.")},
    Translation{"unknown escape character: ",
                phrase("yaml", "The quoted text has an escape that YAML does not know."),
                phrase("yaml", "Write a backslash as `\\\\`, or use single quotes.")},
    Translation{
        "the referenced anchor is not defined",
        phrase("yaml", "A design has no aliases (`*NAME`)."),
        phrase("yaml", "Write the value itself, in double quotes where it begins with `*`.")},
    Translation{"unknown token", phrase("yaml", "This character cannot begin a value."),
                phrase("yaml", "Put the text into double quotes.")},
};

bool isIndentedByTab(const Tree &tree, std::size_t offset)
{
    const std::string_view line =
        std::string_view(tree.text).substr(tree.lineStarts[tree.lineOf(offset)]);
    const auto content = line.find_first_not_of(" \t");
    return line.substr(0, content).find('\t') != line.npos;
}

Error translate(const YAML::Exception &exception, const Tree &tree, std::size_t shift,
                const TreeBuilder &builder)
{
    if (exception.msg == "bad file")
        return {ErrorCode::Input,
                phrase("yaml", "The file is nested deeper than {0} levels.")(maxDepth),
                tree.mark(builder.innermost()),
                phrase("yaml", "Look whether this is the right file.")};
    const std::size_t offset =
        exception.mark.pos < 0 ? 0 : shift + static_cast<std::size_t>(exception.mark.pos);
    const SourceMark mark = tree.mark(std::min(offset, tree.text.size()));
    if (isIndentedByTab(tree, std::min(offset, tree.text.size())))
        return {ErrorCode::Input, phrase("yaml", "A tab stands where indentation is expected."),
                mark, phrase("yaml", "Indent with spaces.")};
    for (const auto &known : translations) {
        if (exception.msg.starts_with(known.theirs))
            return {ErrorCode::Input, known.message, mark, known.hint};
    }
    return {ErrorCode::Input, phrase("yaml", "This is not valid YAML: {0}.")(exception.msg), mark,
            phrase("yaml", "Correct the line or the one above.")};
}

/// Receives what follows the one document: nothing is allowed to.
class NothingMore : public TreeBuilder
{
public:
    using TreeBuilder::TreeBuilder;
    void OnDocumentStart(const YAML::Mark &mark) override
    {
        throw Stop{
            offsetOf(mark),
            phrase("yaml", "What follows from here does not belong to the document above."),
            phrase("yaml",
                   "A design is one YAML document: look at the indentation, and remove `---`.")};
    }
};

/// Exactly one document must be in the text. yaml-cpp's own loop over documents never ends on some
/// texts and drops the rest of others, so each call is made once and looked at.
void parse(Tree &tree, Errors &errors, std::size_t shift)
{
    ViewBuffer buffer(std::string_view(tree.text).substr(shift));
    std::istream stream(&buffer);
    TreeBuilder builder(tree, errors, shift);
    try {
        YAML::Parser parser(stream);
        const bool any = parser.HandleNextDocument(builder);
        NothingMore rest(tree, errors, shift);
        parser.HandleNextDocument(rest);
        if (!any || !builder.sawContent())
            throw Stop{0, phrase("yaml", "The file is empty."),
                       phrase("yaml", "Start with `moldloft new empty`, or write `moldloft: 1`.")};
    } catch (const YAML::Exception &exception) {
        errors.push_back(translate(exception, tree, shift, builder));
    } catch (const Stop &stop) {
        errors.push_back({ErrorCode::Input, stop.message, tree.mark(stop.offset), stop.hint});
    }
}

/// A file that promises its end and does not have it was cut off.
void checkEnd(const Tree &tree, Errors &errors)
{
    const std::string_view text = tree.text;
    const std::size_t first = text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    const std::string_view firstLine = text.substr(first, text.find('\n') - first);
    if (trimmed(firstLine) != endMarkerLine)
        return;
    const auto last = trimmed(text);
    const auto lineStart = last.rfind('\n') + 1; // npos + 1 is 0
    if (last.substr(lineStart) != "...")
        errors.push_back(
            {ErrorCode::Input,
             phrase("yaml", "The file is not complete: it should end with a line `...`."),
             tree.mark(text.size()),
             phrase("yaml", "Restore it from git or a backup; if nothing is missing, remove its "
                            "first line.")});
}

bool isDigits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The number forms of YAML 1.2's core schema, and integers with leading zeros.
bool isCoreNumber(std::string_view text)
{
    if (text.starts_with("0x"))
        return text.size() > 2 && text.find_first_not_of("0123456789abcdefABCDEF", 2) == text.npos;
    if (text.starts_with("0o"))
        return text.size() > 2 && text.find_first_not_of("01234567", 2) == text.npos;
    if (text == ".nan" || text == ".NaN" || text == ".NAN")
        return true;
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    if (text == ".inf" || text == ".Inf" || text == ".INF")
        return true;
    if (const auto e = text.find_first_of("eE"); e != text.npos) {
        std::string_view exponent = text.substr(e + 1);
        if (exponent.starts_with('-') || exponent.starts_with('+'))
            exponent.remove_prefix(1);
        if (!isDigits(exponent))
            return false;
        text = text.substr(0, e);
    }
    const auto point = text.find('.');
    if (point == text.npos)
        return isDigits(text);
    const auto whole = text.substr(0, point), part = text.substr(point + 1);
    return (whole.empty() || isDigits(whole)) && (part.empty() || isDigits(part)) &&
           whole.size() + part.size() > 0;
}

Value plainValue(const std::string &text)
{
    if (text == "true")
        return true;
    if (text == "false")
        return false;
    std::int64_t number = 0;
    const char *end = text.data() + text.size();
    const auto [stop, failure] = std::from_chars(text.data(), end, number);
    if (failure == std::errc() && stop == end && std::to_string(number) == text)
        return number;
    return isCoreNumber(text) ? Value(Value::Number{text}) : Value(text);
}

} // namespace

std::size_t Tree::lineOf(std::size_t offset) const
{
    const auto after = std::upper_bound(lineStarts.begin(), lineStarts.end(), offset);
    return static_cast<std::size_t>(after - lineStarts.begin()) - 1;
}

SourceMark Tree::mark(std::size_t offset) const
{
    const std::size_t line = lineOf(offset);
    std::size_t start = lineStarts[line];
    if (start == 0 && std::string_view(text).starts_with(byteOrderMark))
        start = std::min(byteOrderMark.size(), offset);
    const auto isPoint = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    const auto columns = std::count_if(text.begin() + static_cast<std::ptrdiff_t>(start),
                                       text.begin() + static_cast<std::ptrdiff_t>(offset), isPoint);
    return {file, static_cast<int>(line) + 1, static_cast<int>(columns) + 1};
}

Result<std::shared_ptr<const Tree>, Errors> read(std::string_view text, std::string fileName)
{
    auto tree = std::make_shared<Tree>();
    tree->file = std::move(fileName);
    tree->lineStarts.push_back(0);
    if (text.size() <= maxBytes) {
        tree->text = text;
        for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1))
            tree->lineStarts.push_back(static_cast<std::uint32_t>(at + 1));
    }
    Errors errors;
    if (const auto problem = checkText(text)) {
        errors.push_back(
            {ErrorCode::Input, problem->message, tree->mark(problem->offset), problem->hint});
        return errors;
    }
    checkEnd(*tree, errors);
    parse(*tree, errors, text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0);
    if (!errors.empty())
        return errors;
    return std::shared_ptr<const Tree>(std::move(tree));
}

Value toValue(const Node &node)
{
    switch (node.kind) {
    case Node::Kind::Null:
        return {};
    case Node::Kind::Scalar:
        return node.quoted ? Value(node.text) : plainValue(node.text);
    case Node::Kind::Sequence: {
        Value::List list;
        list.reserve(node.size());
        for (const Node &item : node.children)
            list.push_back(toValue(item));
        return list;
    }
    case Node::Kind::Mapping: {
        Value::Map map;
        map.reserve(node.size());
        for (std::size_t i = 0; i < node.size(); ++i)
            map.push_back({node.key(i).text, toValue(node.value(i))});
        return map;
    }
    }
    return {};
}

} // namespace moldloft::yaml
