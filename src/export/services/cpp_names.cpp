#include "export/services/cpp_names.h"

#include <algorithm>
#include <array>

namespace moldloft::services
{
namespace
{

// Also the macros that gcc defines without -ansi: `linux`, `unix`, `i386`.
constexpr std::array<std::string_view, 104> wordsOfCpp{
    "alignas",      "alignof",   "and",           "and_eq",
    "asm",          "assert",    "auto",          "bitand",
    "bitor",        "bool",      "break",         "case",
    "catch",        "char",      "char16_t",      "char32_t",
    "char8_t",      "class",     "co_await",      "co_return",
    "co_yield",     "compl",     "concept",       "const",
    "const_cast",   "consteval", "constexpr",     "constinit",
    "continue",     "decltype",  "default",       "delete",
    "do",           "double",    "dynamic_cast",  "else",
    "enum",         "errno",     "explicit",      "export",
    "extern",       "false",     "final",         "float",
    "for",          "friend",    "goto",          "i386",
    "if",           "import",    "inline",        "int",
    "linux",        "long",      "main",          "module",
    "mutable",      "namespace", "new",           "noexcept",
    "not",          "not_eq",    "nullptr",       "operator",
    "or",           "or_eq",     "override",      "private",
    "protected",    "public",    "register",      "reinterpret_cast",
    "requires",     "return",    "short",         "signed",
    "sizeof",       "static",    "static_assert", "static_cast",
    "std",          "stderr",    "stdin",         "stdout",
    "struct",       "switch",    "template",      "this",
    "thread_local", "throw",     "true",          "try",
    "typedef",      "typeid",    "typename",      "union",
    "unix",         "unsigned",  "using",         "virtual",
    "void",         "volatile",  "wchar_t",       "while",
};

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAlphanumeric(char c)
{
    return isLower(c) || (c >= 'A' && c <= 'Z') || isDigit(c);
}

char toUpper(char c)
{
    return isLower(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

char toLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string unlessTaken(const std::string &name, std::initializer_list<std::string_view> taken)
{
    const bool clashes = std::ranges::find(wordsOfCpp, name) != wordsOfCpp.end() ||
                         std::ranges::find(taken, name) != taken.end();
    return clashes ? name + '_' : name;
}

} // namespace

std::string pascalCase(std::string_view text)
{
    std::string result;
    bool wordStarts = true;
    for (const char c : text) {
        if (!isAlphanumeric(c)) {
            if (wordStarts && !result.empty() && !result.ends_with('_'))
                result += '_'; // a second separator
            wordStarts = true;
            continue;
        }
        if (wordStarts && isDigit(c))
            result += result.empty() ? "N" : "_";
        result += wordStarts ? toUpper(c) : c;
        wordStarts = false;
    }
    return result.empty() ? "N" : result;
}

std::string camelCase(std::string_view text, std::initializer_list<std::string_view> taken)
{
    std::string result = pascalCase(text);
    result[0] = toLower(result[0]);
    return unlessTaken(result, taken);
}

std::string snakeCase(std::string_view text)
{
    std::string result;
    for (const char c : text)
        result += isAlphanumeric(c) ? toLower(c) : '_';
    return result;
}

std::string identifier(std::string_view text, std::initializer_list<std::string_view> taken)
{
    std::string result;
    for (const char c : text) {
        if (isAlphanumeric(c))
            result += c;
        else if (!result.empty() && !result.ends_with('_'))
            result += '_';
    }
    if (result.empty() || isDigit(result[0]))
        result.insert(0, "n");
    return unlessTaken(result, taken);
}

std::string fieldName(std::string_view key)
{
    return identifier(key, {"channel", "toJson", "fromJson", "about", "shape", "event", "json",
                            "document", "body"});
}

} // namespace moldloft::services
