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

std::string tooLong(std::size_t longest)
{
    return "is longer than " + std::to_string(longest) + " characters";
}

std::string contains(const std::string &character)
{
    return character == " " ? "contains a space" : "contains `" + character + '`';
}

} // namespace

std::optional<std::string> labelProblem(std::string_view text, std::size_t longest)
{
    if (text.empty())
        return "is empty";
    const auto allowed = [](char c) { return isLower(c) || isDigit(c) || c == '-'; };
    if (const auto other = firstOther(text, allowed); !other.empty())
        return isUpper(other[0]) ? "contains the capital letter `" + other + '`' : contains(other);
    if (!isLower(text.front()))
        return "does not begin with a letter";
    if (text.back() == '-')
        return "ends with `-`";
    if (text.size() > longest)
        return tooLong(longest);
    return std::nullopt;
}

std::optional<std::string> plainLabelProblem(std::string_view text, std::size_t longest)
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

std::optional<std::string> portNameProblem(std::string_view text)
{
    if (text.empty())
        return "is empty";
    const auto allowed = [](char c) { return isLower(c) || isDigit(c) || c == '-'; };
    if (const auto other = firstOther(text, allowed); !other.empty())
        return contains(other);
    if (std::none_of(text.begin(), text.end(), isLower))
        return "has no letter";
    if (text.front() == '-' || text.back() == '-' || text.find("--") != std::string_view::npos)
        return "has a `-` that stands at an end or beside another";
    if (text.size() > longestPortName)
        return tooLong(longestPortName);
    return std::nullopt;
}

std::optional<std::string> envNameProblem(std::string_view text)
{
    if (text.empty())
        return "is empty";
    const auto allowed = [](char c) {
        return isLower(c) || isUpper(c) || isDigit(c) || c == '_' || c == '-' || c == '.';
    };
    if (const auto other = firstOther(text, allowed); !other.empty())
        return contains(other);
    if (isDigit(text.front()))
        return "begins with a digit";
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

std::optional<std::string> hostProblem(std::string_view text)
{
    if (text.empty())
        return "is empty";
    if (text.find("://") != std::string_view::npos)
        return "is a URL";
    if (isIpAddress(text))
        return "is an IP address";
    if (text.find('/') != std::string_view::npos)
        return "contains a path";
    if (text.find(':') != std::string_view::npos)
        return "contains a port";
    if (text.back() == '.')
        return "ends with a dot";
    const auto allowed = [](char c) { return isLower(c) || isDigit(c) || c == '-' || c == '.'; };
    if (const auto other = firstOther(text, allowed); !other.empty())
        return isUpper(other[0]) ? "contains the capital letter `" + other + '`' : contains(other);
    if (text.size() > longestHost)
        return tooLong(longestHost);
    for (const auto &label : split(text, '.')) {
        if (label.empty())
            return "has an empty part between two dots";
        if (label.front() == '-' || label.back() == '-')
            return "has a part that begins or ends with `-`";
        if (label.size() > longestLabel)
            return "has a part that " + tooLong(longestLabel);
    }
    return std::nullopt;
}

} // namespace moldloft::rules
