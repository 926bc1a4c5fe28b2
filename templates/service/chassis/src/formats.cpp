#include "chassis/formats.h"

#include <algorithm>
#include <chrono>

namespace chassis {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The number that these two digits say; -1 where they are none.
int twoDigits(std::string_view text, std::size_t at)
{
    if (at + 2 > text.size() || !isDigit(text[at]) || !isDigit(text[at + 1]))
        return -1;
    return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

bool isBetween(int value, int least, int most)
{
    return value >= least && value <= most;
}

/// Z, or +02:00.
bool isOffset(std::string_view text)
{
    if (text == "Z" || text == "z")
        return true;
    return text.size() == 6 && (text[0] == '+' || text[0] == '-') && text[3] == ':' &&
           isBetween(twoDigits(text, 1), 0, 23) && isBetween(twoDigits(text, 4), 0, 59);
}

/// A date at the start of the text.
bool startsWithDate(std::string_view text)
{
    const int century = twoDigits(text, 0);
    const int yearOfCentury = twoDigits(text, 2);
    const int month = twoDigits(text, 5);
    const int day = twoDigits(text, 8);
    if (century < 0 || yearOfCentury < 0 || month < 0 || day < 0 || text[4] != '-' ||
        text[7] != '-')
        return false;
    return std::chrono::year_month_day(std::chrono::year(century * 100 + yearOfCentury),
                                       std::chrono::month(static_cast<unsigned>(month)),
                                       std::chrono::day(static_cast<unsigned>(day)))
        .ok();
}

bool isVisible(char c)
{
    return c > ' ' && c <= '~';
}

} // namespace

bool isTimestamp(std::string_view text)
{
    constexpr std::size_t shortest = 20; // 2026-01-31T12:00:00Z
    if (text.size() < shortest || !startsWithDate(text) || (text[10] != 'T' && text[10] != 't') ||
        text[13] != ':' || text[16] != ':')
        return false;
    const bool isTime = isBetween(twoDigits(text, 11), 0, 23) &&
                        isBetween(twoDigits(text, 14), 0, 59) &&
                        isBetween(twoDigits(text, 17), 0, 60); // a leap second
    std::size_t end = 19;
    if (text[end] == '.') {
        end = std::min(text.find_first_not_of("0123456789", end + 1), text.size());
        if (end == 20)
            return false;
    }
    return isTime && isOffset(text.substr(end));
}

bool isDecimal(std::string_view text)
{
    if (text.starts_with('-'))
        text.remove_prefix(1);
    const auto point = text.find('.');
    const auto allDigits = [](std::string_view part) {
        return !part.empty() && std::ranges::all_of(part, isDigit);
    };
    return allDigits(text.substr(0, point)) &&
           (point == std::string_view::npos || allDigits(text.substr(point + 1)));
}

bool isDate(std::string_view text)
{
    constexpr std::size_t length = 10; // 2026-01-31
    return text.size() == length && startsWithDate(text);
}

bool isEmail(std::string_view text)
{
    constexpr std::size_t longest = 254;
    const auto at = text.find('@');
    if (text.size() > longest || at == 0 || at == std::string_view::npos ||
        std::ranges::any_of(text,
                            [](char c) { return c == ' ' || c == '\x7f' || (c >= 0 && c < ' '); }))
        return false;
    const std::string_view domain = text.substr(at + 1);
    return !domain.empty() && domain.find_first_of("@[") == std::string_view::npos &&
           !domain.starts_with('.') && !domain.ends_with('.') &&
           domain.find("..") == std::string_view::npos;
}

bool isUri(std::string_view text)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const std::string_view scheme = text.substr(0, text.find(':'));
    return scheme.size() + 1 < text.size() && !scheme.empty() && isLetter(scheme[0]) &&
           std::ranges::all_of(scheme,
                               [&](char c) {
                                   return isLetter(c) || isDigit(c) || c == '+' || c == '.' ||
                                          c == '-';
                               }) &&
           std::ranges::all_of(text, isVisible) &&
           text.find_first_of("\"<>\\^`{|}") == std::string_view::npos;
}

} // namespace chassis
