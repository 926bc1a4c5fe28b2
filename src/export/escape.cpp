#include "export/escape.h"

#include <fmt/format.h>

namespace moldloft::escape
{
namespace
{

bool isControl(unsigned char byte)
{
    return byte < 0x20 || byte == 0x7f;
}

/// The length of a character at `text` that is invisible, turns the writing direction, or ends a
/// line for some reader: U+0085 and the other C1 controls, U+200B–U+200F, U+2028–U+202E,
/// U+2060–U+2069, U+FEFF. 0 for any other.
std::size_t hazardLength(std::string_view text)
{
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    if (byte(0) == 0xc2 && byte(1) >= 0x80 && byte(1) <= 0x9f)
        return 2;
    if (byte(0) == 0xe2 && byte(1) == 0x80 &&
        ((byte(2) >= 0x8b && byte(2) <= 0x8f) || (byte(2) >= 0xa8 && byte(2) <= 0xae)))
        return 3;
    if (byte(0) == 0xe2 && byte(1) == 0x81 && byte(2) >= 0xa0 && byte(2) <= 0xa9)
        return 3;
    if (byte(0) == 0xef && byte(1) == 0xbb && byte(2) == 0xbf)
        return 3;
    return 0;
}

/// The text on one line, with nothing in it that cannot be seen.
std::string visible(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        if (const std::size_t length = hazardLength(text.substr(i))) {
            result += ' ';
            i += length;
        } else {
            result += isControl(static_cast<unsigned char>(text[i])) ? ' ' : text[i];
            ++i;
        }
    }
    return result;
}

} // namespace

std::string cppString(std::string_view text)
{
    std::string result = "\"";
    std::size_t octalUntil = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (const std::size_t length = hazardLength(text.substr(i)); length > 0 && i >= octalUntil)
            octalUntil = i + length;
        const char c = text[i];
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            result += fmt::format("\\{}", c);
        else if (c == '\n')
            result += "\\n";
        else if (i < octalUntil || isControl(byte) || c == '?') // "?": no trigraph in any mode
            result += c == '?' ? std::string("\\?") : fmt::format("\\{:03o}", byte);
        else
            result += c;
    }
    return result + '"';
}

std::string cppComment(std::string_view text)
{
    std::string result = visible(text);
    // two question marks and a slash are a backslash where trigraphs are on
    while (result.ends_with('\\') || result.ends_with("?\?/"))
        result += " .";
    return result;
}

std::string cmakeArgument(std::string_view text)
{
    std::string result = "\"";
    for (const char c : visible(text)) {
        if (c == '"' || c == '\\' || c == '$' || c == '@')
            result += '\\';
        result += c;
    }
    return result + '"';
}

std::string shellWord(std::string_view text)
{
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                       "0123456789_-./:@%+=,";
    if (!text.empty() && text.find_first_not_of(plain) == std::string_view::npos)
        return std::string(text);
    std::string result = "'";
    for (const char c : visible(text))
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + '\'';
}

std::string makeWord(std::string_view text)
{
    std::string result;
    for (const char c : shellWord(text)) {
        if (c == '$' || c == '#')
            result += c == '$' ? '$' : '\\';
        result += c;
    }
    return result;
}

std::string markdown(std::string_view text)
{
    constexpr std::string_view special = "\\`*_{}[]<>()#+!|~&";
    std::string result;
    for (const char c : visible(text)) {
        if (special.find(c) != std::string_view::npos)
            result += '\\';
        result += c;
    }
    return result;
}

std::string html(std::string_view text)
{
    std::string result;
    for (const char c : visible(text)) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        default:
            result += c;
        }
    }
    return result;
}

} // namespace moldloft::escape
