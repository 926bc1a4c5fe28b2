#include "rules/names.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace moldloft::rules
{

namespace
{

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

/// The first character that `allowed` refuses, whole where it is one of several bytes.
template<class Allowed>
std::string firstOther(std::string_view text, const Allowed &allowed)
{
    const auto at = std::find_if_not(text.begin(), text.end(), allowed);
    if (at == text.end())
        return {};
    auto end = at + 1;
    while (end != text.end() && (static_cast<unsigned char>(*end) & 0xC0) == 0x80)
        ++end;
    return {at, end};
}

Message tooLong(std::size_t longest)
{
    return phrase("rules", "is longer than {0} characters")(longest);
}

Message contains(const std::string &character)
{
    if (character == " ")
        return phrase("rules", "contains a space");
    return isUpper(character[0]) ? phrase("rules", "contains the capital letter `{0}`")(character)
                                 : phrase("rules", "contains `{0}`")(character);
}

} // namespace

std::optional<Message> labelProblem(std::string_view text, std::size_t longest)
{
    if (text.empty())
        return phrase("rules", "is empty");
    const auto allowed = [](char c) { return isLower(c) || isDigit(c) || c == '-'; };
    if (const auto other = firstOther(text, allowed); !other.empty())
        return contains(other);
    if (!isLower(text.front()))
        return phrase("rules", "does not begin with a letter");
    if (text.back() == '-')
        return phrase("rules", "ends with `-`");
    if (text.size() > longest)
        return tooLong(longest);
    return std::nullopt;
}

std::optional<Message> plainLabelProblem(std::string_view text, std::size_t longest)
{
    if (text.empty() || !isDigit(text.front()))
        return labelProblem(text, longest);
    std::string lettered(text);
    lettered.front() = 'a';
    return labelProblem(lettered, longest);
}

std::string nearestLabel(std::string_view text, std::size_t longest)
{
    std::string label;
    for (const char c : text) {
        if (isUpper(c))
            label += static_cast<char>(c - 'A' + 'a');
        else if (isLower(c) || isDigit(c))
            label += c;
        else if (!label.empty() && label.back() != '-')
            label += '-';
    }
    if (label.empty() || !isLower(label.front()))
        label.insert(0, label.empty() ? "name" : "n-");
    label = label.substr(0, longest);
    while (label.back() == '-')
        label.pop_back();
    return label;
}

bool isDeviceName(std::string_view name)
{
    constexpr std::array<std::string_view, 4> plain{"con", "prn", "aux", "nul"};
    if (std::find(plain.begin(), plain.end(), name) != plain.end())
        return true;
    return name.size() == 4 && (name.starts_with("com") || name.starts_with("lpt")) &&
           isDigit(name[3]) && name[3] != '0';
}

bool isClusterNamespace(std::string_view name)
{
    return name == "default" || name.starts_with("kube-");
}

std::optional<Message> portNameProblem(std::string_view text)
{
    if (text.empty())
        return phrase("rules", "is empty");
    const auto allowed = [](char c) { return isLower(c) || isDigit(c) || c == '-'; };
    if (const auto other = firstOther(text, allowed); !other.empty())
        return contains(other);
    if (std::none_of(text.begin(), text.end(), isLower))
        return phrase("rules", "has no letter");
    if (text.front() == '-' || text.back() == '-' || text.find("--") != std::string_view::npos)
        return phrase("rules", "has a `-` that stands at an end or beside another");
    if (text.size() > longestPortName)
        return tooLong(longestPortName);
    return std::nullopt;
}

std::optional<Message> envNameProblem(std::string_view text)
{
    if (text.empty())
        return phrase("rules", "is empty");
    const auto allowed = [](char c) {
        return isLower(c) || isUpper(c) || isDigit(c) || c == '_' || c == '-' || c == '.';
    };
    if (const auto other = firstOther(text, allowed); !other.empty())
        return contains(other);
    if (isDigit(text.front()))
        return phrase("rules", "begins with a digit");
    return std::nullopt;
}

bool isIpAddress(std::string_view text)
{
    if (text.find(':') != std::string_view::npos) { // IPv6: only hexadecimal digits, colons, dots
        return std::count(text.begin(), text.end(), ':') >= 2 &&
               text.find_first_not_of("0123456789abcdefABCDEF:.[]%") == std::string_view::npos;
    }
    const auto parts = split(text, '.');
    return parts.size() == 4 &&
           std::all_of(parts.begin(), parts.end(), [](const std::string &part) {
               return !part.empty() && part.size() <= 3 &&
                      std::all_of(part.begin(), part.end(), isDigit);
           });
}

std::optional<Message> hostProblem(std::string_view text)
{
    if (text.empty())
        return phrase("rules", "is empty");
    if (text.find("://") != std::string_view::npos)
        return phrase("rules", "is a URL");
    if (isIpAddress(text))
        return phrase("rules", "is an IP address");
    if (text.find('/') != std::string_view::npos)
        return phrase("rules", "contains a path");
    if (text.find(':') != std::string_view::npos)
        return phrase("rules", "contains a port");
    if (text.back() == '.')
        return phrase("rules", "ends with a dot");
    const auto allowed = [](char c) { return isLower(c) || isDigit(c) || c == '-' || c == '.'; };
    if (const auto other = firstOther(text, allowed); !other.empty())
        return contains(other);
    if (text.size() > longestHost)
        return tooLong(longestHost);
    for (const auto &label : split(text, '.')) {
        if (label.empty())
            return phrase("rules", "has an empty part between two dots");
        if (label.front() == '-' || label.back() == '-')
            return phrase("rules", "has a part that begins or ends with `-`");
        if (label.size() > longestLabel)
            return phrase("rules", "has a part that {0}")(tooLong(longestLabel));
    }
    return std::nullopt;
}

} // namespace moldloft::rules
