#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace moldloft::git
{

/// Lines of the old text that became other lines of the new one; counted from 0. Where nothing was
/// taken or added, the start says between which lines.
struct LineChange {
    std::size_t oldStart = 0;
    std::size_t oldCount = 0;
    std::size_t newStart = 0;
    std::size_t newCount = 0;

    bool operator==(const LineChange &) const = default;
};

/// With git's own comparison, from top to bottom. Both are taken for text.
Result<std::vector<LineChange>> changedLines(const std::string &before, const std::string &after);

/// "--- a/PATH … +++ b/PATH … @@ …" as `git diff` prints it; empty where both are the same, one
/// sentence where either is no text. `hasBefore`, `hasAfter`: whether there is such a file.
struct PatchSides {
    std::string path;
    const std::string &before;
    const std::string &after;
    bool hasBefore = true;
    bool hasAfter = true;
};
Result<std::string> unifiedDiff(const PatchSides &sides);

} // namespace moldloft::git
