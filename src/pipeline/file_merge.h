#pragma once

#include <optional>
#include <string>

#include "base/result.h"

namespace moldloft::pipeline
{

/// One file in three versions: as it was generated last, as it stands (or is committed), and as it
/// is generated now.
struct FileVersions {
    const std::string &base;
    const std::string &mine;
    const std::string &generated;
    std::string branch; ///< the user's, for the markers; may be empty
};

struct FileMerge {
    enum class Kind {
        Clean,    ///< `bytes` has the changes of both
        Conflict, ///< both changed the same lines: `bytes` has both, between markers
        Binary,   ///< no text, so it cannot be merged
    };
    Kind kind = Kind::Clean;
    std::string bytes;
};

Result<FileMerge> mergeFile(const FileVersions &versions);

/// Whether the text has markers in it that a merge of an export left.
bool hasOpenConflict(const std::string &bytes);
/// The line of the first such marker, from 1; 0: none.
std::size_t openConflictLine(const std::string &bytes);

} // namespace moldloft::pipeline
