#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "pipeline/generation.h"

namespace moldloft::pipeline
{

/// Decides path by path what an export does: three versions of each file, the one that was
/// generated last, the one that stands there, and the one that is generated now.
class Planner
{
public:
    Planner(const Folder &folder, ExportPlan &plan, GeneratedList pending, const BaseFiles &bases,
            FolderMoves moves, SeenFiles &seen);

    Result<void> addGenerated(const std::string &path, File file);
    /// The design that lies in the folder already; `asRead` is what it said when it was opened.
    Result<void> addDesignHere(const std::string &path, File file, const std::string &asRead);
    /// A path that an earlier export made, and this one does not.
    Result<void> addStale(const std::string &path, const std::string &hash);
    /// After all others: what the user renamed is followed, what lies beside moved files goes
    /// along.
    Result<void> finish(const FileSet &generated);

private:
    /// Where the file stands now, and what of the base belongs to it.
    Result<void> locate(PlannedFile &planned);
    Result<void> decide(PlannedFile &planned);
    Result<Action> once(PlannedFile &planned);
    Result<Action> movedOnce(PlannedFile &planned, std::string mine);
    Result<Action> regenerated(PlannedFile &planned);
    Result<Action> standing(PlannedFile &planned);
    /// Of the file that stands at a path; it is read only where nobody knows by heart, and `bytes`
    /// is then what it holds.
    Result<std::string> digestOf(const std::string &path, const EntryInfo &info,
                                 std::optional<std::string> &bytes);
    Result<Action> merged(PlannedFile &planned, const std::string &hash);
    Action foreign(const PlannedFile &planned);
    Result<void> settleMode(PlannedFile &planned, const EntryInfo &at) const;

    std::string knownHash(const PlannedFile &planned) const;
    std::string pendingHash(const std::string &path) const;
    Result<void> followRenames(const FileSet &generated);
    Result<void> takeAlong(const std::string &folder, const FileSet &generated);
    Result<void> takeFileAlong(const std::string &path, const FileSet &generated);

    const Folder &m_folder;
    ExportPlan &m_plan;
    GeneratedList m_pending;
    const BaseFiles &m_bases;
    FolderMoves m_moves;
    SeenFiles &m_seen;
    std::string m_branch;
    std::set<std::string> m_handled;    ///< paths that something was decided about, and sources
    std::vector<std::size_t> m_missing; ///< of the plan's files: known, and not where they were
};

} // namespace moldloft::pipeline
