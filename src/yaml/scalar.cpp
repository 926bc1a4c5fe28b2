#include "yaml/scalar.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace moldloft::yaml
{

namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// One code point of valid UTF-8; moves `at` behind it.
char32_t nextPoint(std::string_view text, std::size_t &at)
{
    const auto first = static_cast<unsigned char>(text[at++]);
    if (first < 0x80)
        return first;
    const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    char32_t point = first & (0x3F >> more);
    for (int k = 0; k < more && at < text.size(); ++k)
        point = (point << 6) | (static_cast<unsigned char>(text[at++]) & 0x3F);
    return point;
}

/// What a reader of the file cannot see, or what a parser takes for a line end.
bool mustEscape(char32_t point)
{
    if (point >= 0x20 && point < 0x7F) // nearly all there is
        return false;
    struct Range {
        char32_t first, last;
    };
    static constexpr std::array ranges{
        Range{0x00, 0x1F},     Range{0x7F, 0xA0},     Range{0xAD, 0xAD},      Range{0x61C, 0x61C},
        Range{0x180E, 0x180E}, Range{0x200B, 0x200F}, Range{0x2028, 0x202F},  Range{0x2060, 0x206F},
        Range{0xFEFF, 0xFEFF}, Range{0xFFF0, 0xFFFF}, Range{0xE0000, 0xE0FFF}};
    return (point & 0xFFFE) == 0xFFFE ||
           std::any_of(ranges.begin(), ranges.end(), [point](const Range &range) {
               return point >= range.first && point <= range.last;
           });
}

bool allVisible(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (mustEscape(nextPoint(text, at)))
            return false;
    }
    return true;
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    for (char &c : result) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

constexpr std::size_t longestReserved = 8;

/// What one of the reserved words begins with.
constexpr std::array<bool, 256> makeStartsReserved()
{
    std::array<bool, 256> starts{};
    for (const char c : std::string_view("tfynoiTFYNOI"))
        starts[static_cast<unsigned char>(c)] = true;
    return starts;
}

/// Words that some YAML version reads as a boolean, null or a number.
bool isReservedWord(std::string_view text)
{
    static constexpr auto starts = makeStartsReserved();
    if (text.size() > longestReserved || !starts[static_cast<unsigned char>(text.front())])
        return false;
    static constexpr std::array<std::string_view, 12> words{
        "true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf", "infinity"};
    constexpr unsigned char lowerCase = 0x20; // the bit that a capital letter lacks
    return std::any_of(words.begin(), words.end(), [text](std::string_view word) {
        return word.size() == text.size() &&
               std::equal(word.begin(), word.end(), text.begin(),
                          [](char a, char b) { return a == (b | lowerCase); });
    });
}

/// `20ms`, `2Gi`, `1.5Gi`: a decimal number and a unit that no number notation begins with.
bool isNumberWithUnit(std::string_view text)
{
    std::size_t at = 0;
    const auto digits = [&] {
        const std::size_t start = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        return at > start;
    };
    if (!digits())
        return false;
    if (at < text.size() && text[at] == '.' && (++at, !digits()))
        return false;
    constexpr std::string_view startsOfNumbers = "eExXoObB";
    if (at == text.size() || startsOfNumbers.find(text[at]) != std::string_view::npos)
        return false;
    return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), isLetter);
}

constexpr bool maySitAtStart(char c)
{
    return isLetter(c) || c == '_' || c == '/' || static_cast<unsigned char>(c) >= 0x80;
}

/// Letters, digits and what no parser sees a meaning in wherever it stands: `_`, `/`, `.` and `-`.
constexpr std::array<bool, 256> makeHarmless()
{
    std::array<bool, 256> harmless{};
    for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                         "0123456789_/.-"))
        harmless[static_cast<unsigned char>(c)] = true;
    return harmless;
}

constexpr std::array<bool, 256> makeMaySitAtStart()
{
    std::array<bool, 256> may{};
    for (int c = 0; c < 256; ++c)
        may[static_cast<std::size_t>(c)] = maySitAtStart(static_cast<char>(c));
    return may;
}

} // namespace

bool isPlainWord(std::string_view text)
{
    static constexpr auto harmless = makeHarmless();
    static constexpr auto starts = makeMaySitAtStart();
    if (text.empty() || !starts[static_cast<unsigned char>(text.front())])
        return false;
    const auto *at = reinterpret_cast<const unsigned char *>(text.data());
    const auto *const end = at + text.size();
    for (; end - at >= 4; at += 4) {
        if (!(harmless[at[0]] & harmless[at[1]] & harmless[at[2]] & harmless[at[3]]))
            return false;
    }
    for (; at < end; ++at) {
        if (!harmless[*at])
            return false;
    }
    return !isReservedWord(text);
}

bool isPlainSafe(std::string_view text, Context context)
{
    if (isPlainWord(text))
        return true;
    if (text.empty() || text.back() == ' ' || text.back() == ':' || isReservedWord(text))
        return false;
    if (isDigit(text.front()))
        return isNumberWithUnit(text);
    if (!maySitAtStart(text.front()))
        return false;
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos)
        return false;
    if (context == Context::Flow && text.find_first_of(",[]{}:?# \"'") != std::string_view::npos)
        return false;
    return allVisible(text);
}

bool looksLikeNumber(std::string_view text)
{
    std::string_view body = text;
    if (!body.empty() && (body.front() == '-' || body.front() == '+'))
        body.remove_prefix(1);
    const std::string word = lowered(body);
    if (word == ".inf" || word == ".nan")
        return true;
    if (body.empty() || !(isDigit(body.front()) || body.front() == '.'))
        return false;
    const bool anyDigit = std::any_of(body.begin(), body.end(), isDigit);
    if (word.starts_with("0x"))
        return word.find_first_not_of("0123456789abcdef_", 2) == std::string::npos;
    return anyDigit && word.find_first_not_of("0123456789.eobx+-_:") == std::string::npos;
}

std::string quoted(std::string_view text)
{
    std::string result = "\"";
    result.reserve(text.size() + 2);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t point = nextPoint(text, at);
        if (point == '"' || point == '\\')
            result += {'\\', static_cast<char>(point)};
        else if (point == '\n')
            result += "\\n";
        else if (point == '\t')
            result += "\\t";
        else if (point == '\r')
            result += "\\r";
        else if (!mustEscape(point))
            result += text.substr(start, at - start);
        else if (point <= 0xFF)
            result += fmt::format("\\x{:02X}", static_cast<std::uint32_t>(point));
        else if (point <= 0xFFFF)
            result += fmt::format("\\u{:04X}", static_cast<std::uint32_t>(point));
        else
            result += fmt::format("\\U{:08X}", static_cast<std::uint32_t>(point));
    }
    return result += '"';
}

std::string scalar(std::string_view text, Context context)
{
    std::string out;
    appendScalar(out, text, context);
    return out;
}

void appendScalar(std::string &out, std::string_view text, Context context)
{
    if (isPlainSafe(text, context))
        out += text;
    else
        out += quoted(text);
}

bool isLiteralSafe(std::string_view text)
{
    const auto newline = text.find('\n');
    if (newline == std::string_view::npos || text.ends_with("\n\n"))
        return false;
    // A first line that starts with white space would need an indentation indicator.
    if (text.front() == ' ' || text.front() == '\t' || text.front() == '\n')
        return false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t point = nextPoint(text, at);
        if (point == '\n') {
            if (start > 0 && (text[start - 1] == ' ' || text[start - 1] == '\t'))
                return false;
        } else if (point != '\t' && mustEscape(point)) {
            return false;
        }
    }
    return text.back() != ' ' && text.back() != '\t';
}

} // namespace moldloft::yaml
