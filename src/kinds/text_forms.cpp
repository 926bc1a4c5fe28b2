#include "kinds/text_forms.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>
#include <string>

#include "base/text.h"

namespace moldloft::kinds
{

namespace
{

bool isLowerOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

std::optional<int> numberOf(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool digitsOnly = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (error != std::errc() || end != text.data() + text.size() || !digitsOnly)
        return std::nullopt;
    return number;
}

struct CronField {
    Message name;
    int min;
    int max;
    std::span<const std::string_view> words; ///< the first one is `min`
};

constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array<std::string_view, 7> days{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

std::optional<int> cronNumber(std::string_view text, const CronField &field)
{
    if (const auto number = numberOf(text))
        return *number >= field.min && *number <= field.max ? number : std::nullopt;
    std::string word(text);
    std::ranges::transform(word, word.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    const auto found = std::ranges::find(field.words, word);
    if (found == field.words.end())
        return std::nullopt;
    return field.min + static_cast<int>(found - field.words.begin());
}

/// One entry of a list: `*`, `5`, `1-5`, each with a step (`*/15`) or without.
bool isCronEntry(std::string_view entry, const CronField &field)
{
    const auto slash = entry.find('/');
    if (slash != std::string_view::npos) {
        const auto step = numberOf(entry.substr(slash + 1));
        if (!step || *step < 1)
            return false;
        entry = entry.substr(0, slash);
    }
    if (entry == "*" || entry == "?")
        return true;
    const auto dash = entry.find('-');
    const auto first = cronNumber(entry.substr(0, dash), field);
    if (dash == std::string_view::npos)
        return first.has_value();
    const auto last = cronNumber(entry.substr(dash + 1), field);
    return first && last && *first <= *last;
}

std::array<CronField, 5> cronFields()
{
    return {{{phrase("kinds", "minute"), 0, 59, {}},
             {phrase("kinds", "hour"), 0, 23, {}},
             {phrase("kinds", "day of the month"), 1, 31, {}},
             {phrase("kinds", "month"), 1, 12, months},
             {phrase("kinds", "day of the week"), 0, 6, days}}};
}

bool isIpv4(std::string_view text)
{
    const auto parts = split(text, '.');
    return parts.size() == 4 && std::ranges::all_of(parts, [](const std::string &part) {
               const auto number = numberOf(part);
               return number && *number <= 255 && (part.size() == 1 || part[0] != '0');
           });
}

bool isIpv6(std::string_view text)
{
    const auto isGroup = [](const std::string &group) {
        return !group.empty() && group.size() <= 4 &&
               group.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
    };
    const auto groups = [&](std::string_view part) -> std::optional<std::size_t> {
        if (part.empty())
            return 0;
        const auto list = split(part, ':');
        if (!std::ranges::all_of(list, isGroup))
            return std::nullopt;
        return list.size();
    };
    const auto gap = text.find("::");
    if (gap == std::string_view::npos)
        return groups(text) == std::optional<std::size_t>(8);
    const auto before = groups(text.substr(0, gap)), after = groups(text.substr(gap + 2));
    return before && after && *before + *after < 8;
}

bool isLabel(std::string_view text)
{
    constexpr std::size_t longest = 63;
    return !text.empty() && text.size() <= longest && text.front() != '-' && text.back() != '-' &&
           std::ranges::all_of(text, [](char c) { return isLowerOrDigit(c) || c == '-'; });
}

Message cronProblem(std::string_view text)
{
    static constexpr std::array<std::string_view, 7> known{
        "@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"};
    if (std::ranges::find(known, text) != known.end())
        return {};
    std::vector<std::string> parts;
    for (std::string &part : split(text, ' ')) {
        if (!part.empty())
            parts.push_back(std::move(part));
    }
    const auto fields = cronFields();
    if (parts.size() != fields.size())
        return phrase("kinds", "'{0}' is no schedule: it has {1} fields, not 5.")(std::string(text),
                                                                                  parts.size());
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto entries = split(parts[i], ',');
        if (!std::ranges::all_of(
                entries, [&](const std::string &entry) { return isCronEntry(entry, fields[i]); }))
            return phrase("kinds", "'{0}' is no schedule: its {1} cannot be '{2}'.")(
                std::string(text), fields[i].name, parts[i]);
    }
    return {};
}

Message timeZoneProblem(std::string_view text)
{
    const bool fine = !text.empty() && text != "Local" && text.front() != '/' &&
                      text.back() != '/' && text.find("//") == std::string_view::npos &&
                      std::ranges::all_of(text, [](char c) {
                          return isLowerOrDigit(c) || (c >= 'A' && c <= 'Z') || c == '/' ||
                                 c == '_' || c == '+' || c == '-';
                      });
    return fine ? Message() : phrase("kinds", "'{0}' is no time zone.")(std::string(text));
}

Message cidrProblem(std::string_view text)
{
    const auto slash = text.find('/');
    const auto address = text.substr(0, slash);
    const auto bits =
        slash == std::string_view::npos ? std::nullopt : numberOf(text.substr(slash + 1));
    const bool four = isIpv4(address);
    constexpr int bitsOfFour = 32, bitsOfSix = 128;
    if (bits && (four || isIpv6(address)) && *bits <= (four ? bitsOfFour : bitsOfSix))
        return {};
    return phrase("kinds", "'{0}' is no range of addresses.")(std::string(text));
}

Message pointerProblem(std::string_view text)
{
    bool fine = text.starts_with('/');
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '~')
            fine = fine && i + 1 < text.size() && (text[i + 1] == '0' || text[i + 1] == '1');
    }
    return fine ? Message() : phrase("kinds", "'{0}' is no JSON pointer.")(std::string(text));
}

Message labelProblem(std::string_view text)
{
    return isLabel(text) ? Message()
                         : phrase("kinds", "'{0}' is no name for Kubernetes.")(std::string(text));
}

Message objectNameProblem(std::string_view text)
{
    constexpr std::size_t longest = 253;
    const auto labels = split(text, '.');
    const bool fine = text.size() <= longest && std::ranges::all_of(labels, isLabel);
    return fine ? Message()
                : phrase("kinds", "'{0}' is no name for Kubernetes.")(std::string(text));
}

/// How often something may come again at most by `2`, `2,` or `2,5` within braces; 0 where that
/// is no count.
int mostOfCount(std::string_view text)
{
    constexpr int most = 100;
    const auto comma = text.find(',');
    const auto least = numberOf(text.substr(0, comma));
    if (!least || *least > most)
        return 0;
    if (comma == std::string_view::npos || comma + 1 == text.size())
        return std::max(*least, 1);
    const auto upper = numberOf(text.substr(comma + 1));
    return upper && *upper <= most && *least <= *upper ? std::max(*upper, 1) : 0;
}

/// The length of a class such as [A-Z0-9-] at the start of the text; 0 where it is none, or one
/// that JSON Schema and POSIX read differently.
std::size_t classLength(std::string_view text)
{
    const std::size_t start = text.substr(0, 2) == "[^" ? 2 : 1;
    const auto end = text.find(']', start);
    if (end == std::string_view::npos || end == start)
        return 0;
    const std::string_view inside = text.substr(start, end - start);
    return inside.find_first_of("\\[") == std::string_view::npos ? end + 1 : 0;
}

/// What both JSON Schema and POSIX (extended) know, and alike: no \d, no look-ahead, no lazy count.
bool isPattern(std::string_view text)
{
    constexpr std::size_t longest = 200;
    if (text.empty() || text.size() > longest ||
        !std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; }))
        return false;
    bool mayCount = false; // whether *, +, ? or {} can stand here
    int open = 0, repeats = 1;
    for (std::size_t i = 0; i < text.size() && open >= 0; ++i) {
        const char c = text[i];
        std::size_t length = 1;
        if (c == '*' || c == '+' || c == '?') {
            if (!mayCount)
                return false;
        } else if (c == '{') {
            length = text.substr(i).find('}') + 1;
            const int most = length == 0 ? 0 : mostOfCount(text.substr(i + 1, length - 2));
            constexpr int mostRepeats = 1000; // a longer program is no pattern any more
            if (!mayCount || most == 0 || (repeats *= most) > mostRepeats)
                return false;
        } else if (c == '[') {
            length = classLength(text.substr(i));
        } else if (c == '\\') {
            constexpr std::string_view special = ".[]{}()*+?|^$\\/";
            length = i + 1 < text.size() && special.find(text[i + 1]) != special.npos ? 2 : 0;
        } else if (c == ']' || c == '}') {
            return false;
        }
        if (length == 0)
            return false;
        open += c == '(' ? 1 : c == ')' ? -1 : 0;
        mayCount = std::string_view("*+?{(|^$").find(c) == std::string_view::npos;
        i += length - 1;
    }
    return open == 0;
}

Message patternProblem(std::string_view text)
{
    if (isPattern(text))
        return {};
    return phrase("kinds",
                  "'{0}' is no pattern that every program reads alike.")(std::string(text));
}

Message folderProblem(std::string_view text)
{
    const bool fine = text.size() > 1 && text.front() == '/' &&
                      text.find(':') == std::string_view::npos &&
                      text.find("/../") == std::string_view::npos && !text.ends_with("/..");
    return fine ? Message()
                : phrase("kinds", "'{0}' is no folder that can be mounted.")(std::string(text));
}

} // namespace

const TextForm cronForm{cronProblem, "^(@[a-z]+|[^@ ]+( +[^ ]+){4})$"};
const TextForm timeZoneForm{timeZoneProblem, "^[A-Za-z0-9_+/-]+$"};
const TextForm cidrForm{cidrProblem, "^[0-9a-fA-F.:]+/[0-9]{1,3}$"};
const TextForm pointerForm{pointerProblem, "^/([^~]|~[01])*$"};
const TextForm labelForm{labelProblem, "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"};
const TextForm objectNameForm{objectNameProblem, "^[a-z0-9]([-.a-z0-9]{0,251}[a-z0-9])?$"};
const TextForm patternForm{patternProblem, "^[ -~]{1,200}$"};
const TextForm folderForm{folderProblem, "^/[^:]+$"};

} // namespace moldloft::kinds
