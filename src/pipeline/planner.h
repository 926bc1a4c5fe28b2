#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "pipeline/file_merge.h"
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

    Result<void> addGenerated(const SharedText &path, const MadeFile &file);
    /// The design that lies in the folder already; `asRead` is what it said when it was opened.
    Result<void> addDesignHere(const SharedText &path, const MadeFile &file, const Digest &asRead);
    /// A path that an earlier export made, and this one does not.
    Result<void> addStale(const SharedText &path, const Digest &hash);
    /// After all others: what the user renamed is followed, what lies beside moved files goes
    /// along.
    Result<void> finish(const MadeFiles &generated);

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
    Result<Digest> digestOf(const std::string &path, const EntryInfo &info,
                            std::optional<std::string> &bytes);
    Result<Action> merged(PlannedFile &planned, const Digest &known);
    Action foreign(const PlannedFile &planned);
    Result<void> settleMode(PlannedFile &planned, const EntryInfo &at) const;

    Digest knownHash(const PlannedFile &planned) const;
    Digest pendingHash(const std::string &path) const;
    Result<FileMerge> mergeWith(const std::string &base, const std::string &mine,
                                const PlannedFile &planned) const;
    Result<void> followRenames(const MadeFiles &generated);
    Result<void> takeAlong(const std::string &folder, const MadeFiles &generated);
    Result<void> takeFileAlong(const std::string &path, const MadeFiles &generated);

    const Folder &m_folder;
    ExportPlan &m_plan;
    GeneratedList m_pending;
    const BaseFiles &m_bases;
    FolderMoves m_moves;
    SeenFiles &m_seen;
    std::string m_branch;
    std::set<SharedText> m_handled;     ///< paths beside the generated ones that something was
                                        ///< decided about, and sources
    std::vector<std::size_t> m_missing; ///< of the plan's files: known, and not where they were
};

} // namespace moldloft::pipeline
