#pragma once

#include <compare>
#include <string>

namespace moldloft
{

/// A place in a text file. Lines and columns start at 1, columns count Unicode code points.
struct SourceMark {
    std::string file; ///< as the user named it; empty for text that has no file
    int line = 1;
    int column = 1;

    auto operator<=>(const SourceMark &) const = default;
};

} // namespace moldloft
