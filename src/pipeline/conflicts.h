#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "files/disk.h"
#include "pipeline/conflict_text.h"
#include "pipeline/task.h"

namespace moldloft::pipeline
{

/// Holds what was chosen for conflicts that are not settled yet, below the project. Ignored by git.
inline constexpr std::string_view choicesPath = ".moldloft/conflicts.json";

/// A file of a project that an export left with markers in it. The markers are the truth: whoever
/// takes them out, with whatever program, has settled it.
struct OpenConflict {
    std::string path;
    std::string bytes; ///< as it stands
    EntryInfo seen;
    ConflictText text;
    std::vector<HunkChoice> choices; ///< one for each hunk

    std::size_t openHunks() const;
};

/// All of them, with what was chosen before for the same bytes: those of exports, and whatever a
/// merge of git (a pull) has left in conflict. Changes nothing.
Result<std::vector<OpenConflict>> openConflicts(Disk &disk, const std::string &folder,
                                                const Task &task = {});

/// Keeps what was chosen, so that whoever comes after a kill finds it. Durable on return.
Result<void> keepChoices(Disk &disk, const std::string &folder,
                         const std::vector<OpenConflict> &conflicts);

/// Writes the files for which every hunk is chosen; each is wholly old or wholly new at any time.
/// Returns the paths that somebody changed since they were read, which are left.
Result<std::vector<std::string>> settle(Disk &disk, const std::string &folder,
                                        const std::vector<OpenConflict> &conflicts);

/// The user's own merge tool (`git mergetool`, as the user's git is set up) on one of them. Their
/// index is left alone. What the tool has made of the file is found by openConflicts().
Result<void> openMergeTool(const std::string &folder, const OpenConflict &conflict,
                           const std::stop_token &stop);

} // namespace moldloft::pipeline
