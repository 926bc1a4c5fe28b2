#pragma once

#include <optional>
#include <string>
#include <vector>

#include "git/repository.h"
#include "pipeline/base_files.h"
#include "pipeline/export_project.h"

namespace moldloft::pipeline
{

struct ProjectCommit {
    std::string message;
    std::optional<git::Identity> identity; ///< of the settings; else the environment, else git's
};

struct CommitOutcome {
    bool isNewRepository = false;
    std::string branch;                     ///< the user's
    std::optional<git::ObjectId> commit;    ///< on it; nothing where nothing had changed
    std::optional<git::ObjectId> generated; ///< on generatedBranch; the same
    std::vector<Message> notes;             ///< sentences that the user should read
    /// Files for which nothing at all was committed: their conflicts must be settled first.
    std::vector<std::string> conflicts;
};

/// Whether a commit into this folder can be made, asked before an export writes anything.
Result<void> checkCommit(const std::string &folder, const std::optional<git::Identity> &identity);

/// Commits what applyExport made: into what the user has committed, so that neither uncommitted
/// edits nor other files go along; never a secret, and nothing while there is a conflict. Makes the
/// repository where there is none, with branch `main`.
Result<CommitOutcome> commitExport(const ExportPlan &plan, const ExportOutcome &written,
                                   const ProjectCommit &request, const Task &task);

/// applyExport and commitExport in one: killed at any point, recoverProject() completes both, or
/// neither was begun.
struct ProjectOutcome {
    ExportOutcome written;
    CommitOutcome commit;
};
Result<ProjectOutcome> exportAndCommit(Disk &disk, const ExportPlan &plan,
                                       const ProjectCommit &request, const Task &task);

/// What an export that was killed had begun is completed: its files and its commit. Asked first
/// whenever somebody works with a project.
struct Recovered {
    bool isAnything = false;
    std::vector<std::string> left; ///< changed by somebody since; left as they are
    std::optional<git::ObjectId> commit;
};
Result<Recovered> recoverProject(Disk &disk, const std::string &folder);
/// Whether there is anything to complete; changes nothing.
bool isInterrupted(Disk &disk, const std::string &folder);

/// Commits a project as it stands: every path that an export made, hand-edited or not, and the
/// design.
Result<CommitOutcome> commitProject(Disk &disk, const std::string &folder,
                                    const ProjectCommit &request, const Task &task);

/// Tells the git of this repository to merge designs with `moldloft merge-driver`.
Result<void> installMergeDriver(const std::string &folder);

/// One state of a project's design.
struct HistoryEntry {
    git::Commit commit;
    std::string design; ///< path of the design file
};
/// The commits that changed the design, newest first; `limit` 0: all.
Result<std::vector<HistoryEntry>> projectHistory(const Disk &disk, const std::string &folder,
                                                 std::size_t limit);

} // namespace moldloft::pipeline
