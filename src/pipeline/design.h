#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "files/disk.h"
#include "format/design_file.h"
#include "rules/finding.h"
#include "rules/live.h"

namespace moldloft::pipeline
{

/// Larger files are refused before anything reads them; 10,000 services are about 5 MiB.
inline constexpr std::uint64_t designSizeLimit = std::uint64_t{32} * 1024 * 1024;

/// A design and where it came from.
struct Design {
    format::DesignFile file;
    std::string path;       ///< as the user named it; empty: standard input, or not saved yet
    std::string layoutText; ///< of NAME.layout.yaml; empty: there is none
};

/// Reads a design and the layout beside it.
Result<Design, Errors> openDesign(const Disk &disk, const std::string &path);
/// The same from bytes that are already there; messages call it `<stdin>`.
Result<Design, Errors> readDesign(const std::string &text);

/// What stands on the disk under a design's name, byte for byte.
struct DesignTexts {
    bool exists = false; ///< of the design itself; a layout may be missing
    std::string text;
    std::string layoutText;
    bool operator==(const DesignTexts &) const = default;
};
Result<DesignTexts> readTexts(const Disk &disk, const std::string &path);
/// Whether the file says what `design` was read from, or last saved as. One that is gone does not.
bool isAsRead(const DesignTexts &texts, const Design &design);

/// Saves text and layout, each in one step. The design comes first: a layout for elements that a
/// design does not have yet would be lost.
Result<void> saveDesign(Disk &disk, const Design &design);

/// A finding with its place in the file.
struct Problem {
    rules::Finding finding;
    SourceMark mark;
};

/// All rules on a design, in the order of its file.
std::vector<Problem> validate(const Design &design);
/// The same where an earlier version of the design was checked: only what has changed since is
/// checked again.
std::vector<Problem> validate(const Design &design, rules::LiveFindings &live);
bool hasErrors(const std::vector<Problem> &problems);

} // namespace moldloft::pipeline
