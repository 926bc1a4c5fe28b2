#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace moldloft::pipeline
{

/// A part of a line, in bytes.
struct Stretch {
    std::size_t start = 0;
    std::size_t length = 0;

    bool operator==(const Stretch &) const = default;
};

/// One side of a row.
struct DiffLine {
    std::size_t number = 0;     ///< from 1; 0: this side has no line here
    std::string text;           ///< without its end
    std::vector<Stretch> marks; ///< the words that the other side says otherwise
    bool lacksEnd = false;      ///< the file's last line, and no line end behind it

    bool operator==(const DiffLine &) const = default;
};

/// Two lines that stand beside each other.
struct DiffRow {
    enum class Kind {
        Same,
        Changed, ///< both have it, in other words
        Added,   ///< only the new one
        Removed, ///< only the old one
    };
    Kind kind = Kind::Same;
    DiffLine before;
    DiffLine after;

    bool operator==(const DiffRow &) const = default;
};

/// All lines of both, those that belong together beside each other.
Result<std::vector<DiffRow>> sideBySide(const std::string &before, const std::string &after);

/// The rows that are shown: what changed with `context` unchanged rows around it. What is left out
/// between is one stretch of at least `least` rows.
struct Fold {
    std::size_t first = 0; ///< of the rows
    std::size_t count = 0;
    bool isFolded = false;

    bool operator==(const Fold &) const = default;
};
std::vector<Fold> folds(const std::vector<DiffRow> &rows, std::size_t context = 3,
                        std::size_t least = 4);

} // namespace moldloft::pipeline
