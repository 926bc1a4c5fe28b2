#include "format/matching.h"

#include <algorithm>
#include <unordered_map>

namespace moldloft::format
{

namespace
{

using Matches = std::vector<std::optional<std::size_t>>;

/// Longest common subsequence of [b0, b1) and [n0, n1), written into `matches`.
void matchCommon(const Value::List &before, const Value::List &now, std::size_t b0, std::size_t b1,
                 std::size_t n0, std::size_t n1, Matches &matches)
{
    const std::size_t rows = b1 - b0, columns = n1 - n0;
    constexpr std::size_t mostCells = 250'000; // beyond, position decides
    if (rows * columns > mostCells)
        return;
    std::vector<std::uint32_t> length((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t r, std::size_t c) -> std::uint32_t & {
        return length[r * (columns + 1) + c];
    };
    for (std::size_t r = rows; r-- > 0;) {
        for (std::size_t c = columns; c-- > 0;)
            at(r, c) = before[b0 + r] == now[n0 + c] ? at(r + 1, c + 1) + 1
                                                     : std::max(at(r + 1, c), at(r, c + 1));
    }
    for (std::size_t r = 0, c = 0; r < rows && c < columns;) {
        if (before[b0 + r] == now[n0 + c])
            matches[n0 + c++] = b0 + r++;
        else if (at(r + 1, c) >= at(r, c + 1))
            ++r;
        else
            ++c;
    }
}

/// Pairs what lies between two matches by position.
void matchGaps(std::size_t oldSize, Matches &matches)
{
    std::size_t oldNext = 0;
    for (std::size_t n = 0; n < matches.size();) {
        std::size_t gapEnd = n;
        while (gapEnd < matches.size() && !matches[gapEnd])
            ++gapEnd;
        const std::size_t oldEnd = gapEnd < matches.size() ? *matches[gapEnd] : oldSize;
        for (; n < gapEnd && oldNext < oldEnd; ++n)
            matches[n] = oldNext++;
        n = gapEnd + 1;
        oldNext = oldEnd + 1;
    }
}

} // namespace

Matches matchEntries(const std::vector<Piece> &before, const std::vector<Piece> &now)
{
    std::unordered_map<ElementId, std::size_t> byId;
    std::unordered_map<std::string_view, std::size_t> byKey;
    for (std::size_t b = 0; b < before.size(); ++b) {
        if (before[b].id)
            byId.emplace(before[b].id, b);
        byKey.emplace(before[b].key, b);
    }
    Matches matches(now.size());
    std::vector<bool> taken(before.size(), false);
    for (std::size_t n = 0; n < now.size(); ++n) {
        const auto same = now[n].id ? byId.find(now[n].id) : byId.end();
        if (same == byId.end())
            continue;
        matches[n] = same->second;
        taken[same->second] = true;
    }
    for (std::size_t n = 0; n < now.size(); ++n) {
        const auto named = matches[n] ? byKey.end() : byKey.find(now[n].key);
        if (named == byKey.end() || taken[named->second])
            continue;
        matches[n] = named->second;
        taken[named->second] = true;
    }
    return matches;
}

Matches matchItems(const Value::List &before, const Value::List &now)
{
    Matches matches(now.size());
    std::size_t first = 0, oldEnd = before.size(), newEnd = now.size();
    for (; first < std::min(oldEnd, newEnd) && before[first] == now[first]; ++first)
        matches[first] = first;
    while (oldEnd > first && newEnd > first && before[oldEnd - 1] == now[newEnd - 1])
        matches[--newEnd] = --oldEnd;
    matchCommon(before, now, first, oldEnd, first, newEnd, matches);
    matchGaps(before.size(), matches);
    return matches;
}

} // namespace moldloft::format
