#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "export/options.h"
#include "files/disk.h"
#include "git/objects.h"
#include "pipeline/design.h"
#include "pipeline/generated_list.h"
#include "pipeline/made_files.h"
#include "pipeline/seen_files.h"
#include "pipeline/task.h"

namespace moldloft::pipeline
{

struct ExportRequest {
    std::string folder;
    std::vector<std::string> only; ///< names of exporters; empty: all
    ExportOptions options; ///< its secretSource is set by planExport where `secrets` says so
    bool secrets = true;   ///< false for a preview and for --check
    /// Draws the picture that the project's README shows (an SVG); none: the picture is left as it
    /// is. Called on the thread that plans, and only where the design changed since the last time:
    /// the same drawing differs from machine to machine with the fonts, which is no change.
    std::function<Result<std::string>(const Document &, const Layout &)> draw;
};

/// Where that picture stands in the project.
inline constexpr std::string_view picturePath = "docs/architecture.svg";

enum class Action {
    Add,
    Change,
    Merge,       ///< changed by hand and anew: has both
    Conflict,    ///< changed by hand and anew in the same lines: has both, between markers
    Move,        ///< goes with its element, which was renamed
    Delete,      ///< no longer generated, and nobody changed it
    None,        ///< is what it should be, with or without changes by hand
    KeptByHand,  ///< changed by hand and cannot be merged, or not ours: left alone
    KeptForeign, ///< not ours, and said so before: left alone
    KeptDeleted, ///< deleted by hand: stays deleted
    LeftBehind,  ///< no longer generated, but changed by hand: the user's from now on
    Unresolved,  ///< still has the markers of an earlier conflict: left alone
    Left,        ///< by choice (pipeline/review.h): offered again by the next export
};

/// "add", "change", "delete", "unchanged", "kept (changed by hand)", …
Phrase wordFor(Action action);
struct PlannedFile {
    SharedText path; ///< where it stands, or shall stand
    Action action = Action::None;
    bool generated = true; ///< false: no longer, or the user's own and goes with its folder
    bool executable = false;
    bool isChosen = false;          ///< by the user, whatever was changed by hand
    const MadeFile *file = &noFile; ///< what was generated: of the plan's `made`
    EntryInfo seen = {};            ///< what stood there when the plan was made
    SharedText generatedPath = {};  ///< empty: `path`; else the user renamed the file
    SharedText from = {};           ///< where it stands until now; empty: at `path`
    std::shared_ptr<const EntryInfo> seenFrom = {}; ///< what stood there, where there is `from`
    SharedText basePath = {};                       ///< where it was generated last
    SharedText merged = {}; ///< what is written instead of what was generated
    SharedText mine = {};   ///< what stands there, where somebody changed it

    const SharedText &madeAt() const { return generatedPath.empty() ? path : generatedPath; }
    Bytes bytes() const { return merged ? Bytes(*merged) : file->bytes; }
    /// Whether the disk changes: written, moved or removed.
    bool changesDisk() const;
};

/// What an export would do, in the order of the paths. Nothing was changed yet.
struct ExportPlan {
    std::string folder;
    std::vector<PlannedFile> files;
    std::shared_ptr<const MadeFiles> made; ///< what `files` name; copies of the plan share it
    GeneratedList before;
    GeneratedList after;
    std::string designText;
    bool partial = false;       ///< --only: what other exporters make is not in `files`
    bool repository = false;    ///< the folder is one: what is generated is recorded in it
    std::vector<Message> notes; ///< sentences that the user should read
    std::shared_ptr<const SeenFiles> seen; ///< what comparing has learned, for the next time

    std::vector<const PlannedFile *> with(Action action) const;
    /// Whether applying it would change any file.
    bool changesAnything() const;
    /// Files that somebody must look at because of what was changed by hand: exit 1.
    std::vector<std::string> conflicts() const;
    /// Whether there will be files with a conflict's markers in them: then nothing is committed.
    bool hasMarkers() const;
    /// Whether a file of a renamed element stays under the old name by choice.
    bool leavesMoves() const;
};

/// Generates everything and compares it with what stands in the folder. Fails where the design
/// cannot be exported, a path is none, or the folder cannot be read. Does not look at the rules.
Result<ExportPlan> planExport(Disk &disk, const Design &design, const ExportRequest &request,
                              const Task &task);

/// What applyExport found.
struct ExportOutcome {
    std::vector<std::string> overtaken;     ///< changed by somebody while we wrote; left alone
    std::optional<git::ObjectId> generated; ///< the commit of what was generated, where it is new
};

/// Makes what the plan says: what was generated is recorded in the repository, where there is one;
/// all files are written aside, then moved into place one by one.
/// Killed at any point, every file is wholly old or wholly new, and the next export tells our files
/// from those changed by hand.
Result<ExportOutcome> applyExport(Disk &disk, const ExportPlan &plan, const Task &task);

/// Takes `was` out of the design's own file once its files have been moved; nothing where the
/// design has none, its file says something else by now, or a file was left under its old name.
Result<void> forgetFormerNames(Disk &disk, const Design &design, const ExportPlan &plan);

} // namespace moldloft::pipeline
