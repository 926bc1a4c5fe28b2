#pragma once

#include <map>
#include <string>

#include "git/objects.h"

namespace moldloft::pipeline
{

/// What a commit of the generated branch holds, by digest, so that the next one need only look at
/// what differs. Kept in git's own folder; only a help.
struct RecordedFiles {
    struct Made {
        std::string sha256; ///< of what was generated, before git's filters
        bool executable = false;

        bool operator==(const Made &) const = default;
    };
    git::ObjectId commit; ///< empty: nothing is known
    std::map<std::string, Made> files;

    bool operator==(const RecordedFiles &) const = default;
};

/// `gitFolder` with a slash at the end.
RecordedFiles readRecorded(const std::string &gitFolder);
void writeRecorded(const std::string &gitFolder, const RecordedFiles &recorded);

} // namespace moldloft::pipeline
