#pragma once

#include <stop_token>
#include <string>

#include "base/result.h"

namespace moldloft::git
{

/// A file of a work tree that is merged by hand.
struct MergeToolFile {
    std::string folder; ///< the work tree
    std::string path;   ///< below it; the file stands there
    std::string base;
    std::string ours;
    std::string theirs;
    bool executable = false;
};

/// Runs `git mergetool` on it as the user has set it up, and waits until the tool is closed. Git
/// sees the three versions in an index of its own, so that the user's stays as it is. Whether the
/// file was merged is for the caller to see. An error where no tool is set up, or it did not start.
Result<void> runMergeTool(const MergeToolFile &file, const std::stop_token &stop);

} // namespace moldloft::git
