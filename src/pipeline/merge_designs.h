#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace moldloft::pipeline
{

/// The three texts of a file that git merges; `base` may be empty.
struct TextVersions {
    std::string base;
    std::string mine;
    std::string theirs;
    std::string name; ///< of the file, for messages
};

struct TextMerge {
    std::string text;
    std::vector<Message> conflicts; ///< a sentence each; the text has mine there
};

/// Merges designs element by element and field by field. Where lines merge to the same design they
/// are taken, with the comments of both; else untouched blocks keep those of mine. A text that is
/// no design is an error.
Result<TextMerge, Errors> mergeDesigns(const TextVersions &versions);

/// Merges layout files entry by entry: what both moved stays where mine has it. Never a conflict,
/// but an error for a text of another shape.
Result<std::string> mergeLayouts(const TextVersions &versions);

/// Merges `.moldloft/generated.json`, path by path: where both exported a file anew, mine counts;
/// both are on the generated branches. Never a conflict, but an error for a text of another shape.
Result<std::string> mergeGeneratedLists(const TextVersions &versions);

/// Line by line with markers, for a text that is no design (yet).
Result<TextMerge> mergeLines(const TextVersions &versions);

} // namespace moldloft::pipeline
