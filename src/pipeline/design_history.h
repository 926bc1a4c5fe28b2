#pragma once

#include <optional>
#include <string>

#include "git/repository.h"
#include "merge/design_changes.h"
#include "pipeline/design.h"

namespace moldloft::pipeline
{

/// Where git has a design's file.
struct HistoryPlace {
    std::string folder;  ///< of the work tree, with a slash at the end
    std::string path;    ///< from there
    bool isCopy = false; ///< it is the copy that an export put into its project

    bool operator==(const HistoryPlace &) const = default;
};

/// The repository that holds the file, if it has a commit of it; else the project's, where an
/// export put a copy; else the one that holds the file, of which it has no commit yet. Nothing:
/// neither is a repository.
Result<std::optional<HistoryPlace>> historyPlace(const std::string &file,
                                                 const std::string &projectFolder);

/// How many elements differ.
struct ChangeCounts {
    int added = 0, changed = 0, removed = 0, moved = 0;
    bool settings = false;

    bool operator==(const ChangeCounts &) const = default;
};
ChangeCounts countsOf(const DesignChanges &changes);

/// A commit that changed a design.
struct DesignRevision {
    git::Commit commit;
    std::string path;       ///< of the file then
    std::string pathBefore; ///< where the commit moved it from
    bool removed = false;   ///< the commit takes the file away
    ChangeCounts counts;    ///< against its (first) parent
    Message fault;          ///< why the file was no design then; empty: it was
};

/// All of them, newest first, each as soon as it is known what it changed; false of `take` stops.
using TakeDesignRevision = std::function<bool(DesignRevision)>;
Result<git::Repository::FileHistory> designHistory(const git::Repository &repository,
                                                   const std::string &path,
                                                   const TakeDesignRevision &take);

/// The design that a commit has there. `name` is for messages.
Result<Design, Errors> designAt(const git::Repository &repository, const std::string &revision,
                                const std::string &path,
                                const Document *sameIdentitiesAs = nullptr);

} // namespace moldloft::pipeline
