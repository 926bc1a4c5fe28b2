#include "kinds/collections.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace moldloft
{

namespace
{

/// Leading `api` and `v1` say nothing about what is stored.
bool isPrefix(std::string_view segment)
{
    return segment == "api" ||
           (segment.size() > 1 && segment[0] == 'v' &&
            segment.find_first_not_of("0123456789", 1) == std::string_view::npos);
}

bool isParameter(std::string_view segment)
{
    return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

char wordCharacter(char c)
{
    if (c >= 'A' && c <= 'Z')
        return static_cast<char>(c - 'A' + 'a');
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '_';
}

} // namespace

std::string collectionOf(std::string_view route)
{
    constexpr std::size_t longest = 60; // PostgreSQL cuts names at 63
    std::string name;
    for (std::string segment : split(route.substr(std::min(route.find('/'), route.size())), '/')) {
        if (segment.empty() || isParameter(segment) || (name.empty() && isPrefix(segment)))
            continue;
        std::ranges::transform(segment, segment.begin(), wordCharacter);
        name += (name.empty() ? "" : "_") + segment;
    }
    return name.empty() ? "items" : name.substr(0, longest);
}

bool takesBody(std::string_view route)
{
    constexpr std::array<std::string_view, 3> methods{"POST", "PUT", "PATCH"};
    return std::ranges::find(methods, route.substr(0, route.find(' '))) != methods.end();
}

} // namespace moldloft
