#pragma once

#include <optional>
#include <set>
#include <string>

#include "merge/merge.h"
#include "pipeline/design.h"

namespace moldloft::pipeline
{

/// A design that a merge of git has left in conflict, with the ids of its base in all three; what
/// one side added has ids that the other may have, too.
struct DesignConflict {
    std::string folder; ///< of the work tree, with a slash at the end
    std::string path;   ///< of the design, from there
    MergeSide base;
    Design mine, theirs;
    DesignTexts there;       ///< what the file says now
    bool isUnsolved = false; ///< it has markers, or our driver's comments, in it; or is no design

    MergeResult merged(const std::set<std::string> &takeTheirs) const;
};

/// Nothing where git has no conflict of the file. Fails where a side is no design: it has to be
/// solved as text then.
Result<std::optional<DesignConflict>, Errors> readConflict(const Disk &disk,
                                                           const std::string &file);

} // namespace moldloft::pipeline
