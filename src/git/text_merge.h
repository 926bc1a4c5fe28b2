#pragma once

#include <string>

#include "base/result.h"

namespace moldloft::git
{

/// The three versions of a file, and what their parts are called in a conflict's markers.
struct TextSides {
    const std::string &base;
    const std::string &ours;
    const std::string &theirs;
    std::string baseName;
    std::string oursName;
    std::string theirsName;
};

struct MergedText {
    std::string text;
    bool hasConflicts = false; ///< `text` has markers, with the base between them (diff3)
};

/// Line by line, with git's own merge. The text takes the line ends of ours where these are CRLF
/// throughout.
Result<MergedText> mergeText(const TextSides &sides);

/// Whether git would take it for text: no NUL in its first 8,000 bytes.
bool isText(const std::string &bytes);

/// How much two files have in common, 0 to 100, as git counts for renames.
int similarity(const std::string &one, const std::string &other);

} // namespace moldloft::git
