#pragma once

#include <functional>
#include <string>
#include <vector>

#include "export/options.h"
#include "files/disk.h"
#include "files/file_set.h"
#include "pipeline/design.h"
#include "pipeline/generated_list.h"
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
    Delete,      ///< no longer generated, and nobody changed it
    None,        ///< is what it should be
    KeptByHand,  ///< changed by hand, or not ours: left alone
    KeptDeleted, ///< deleted by hand: stays deleted
    LeftBehind,  ///< no longer generated, but changed by hand: the user's from now on
};

/// "add", "change", "delete", "unchanged", "kept (changed by hand)", …
Phrase wordFor(Action action);

struct PlannedFile {
    std::string path;
    Action action = Action::None;
    File file;      ///< what was generated; empty for Delete and LeftBehind
    EntryInfo seen; ///< what stood there when the plan was made
};

/// What an export would do, in the order of the paths. Nothing was changed yet.
struct ExportPlan {
    std::string folder;
    std::vector<PlannedFile> files;
    GeneratedList before;
    GeneratedList after;
    std::string designText;
    bool partial = false; ///< --only: what other exporters make is not in `files`

    std::vector<const PlannedFile *> with(Action action) const;
    /// Whether applying it would change any file.
    bool changesAnything() const;
    /// Files that an export should have written, and left because of somebody's hand: exit 1.
    std::vector<std::string> conflicts() const;
};

/// Generates everything and compares it with what stands in the folder. Fails where the design
/// cannot be exported, a path is none, or the folder cannot be read. Does not look at the rules.
Result<ExportPlan> planExport(Disk &disk, const Design &design, const ExportRequest &request,
                              const Task &task);

/// What applyExport found.
struct ExportOutcome {
    std::vector<std::string> overtaken; ///< changed by somebody while we wrote; left alone
};

/// Makes what the plan says: all files are written aside first, then moved into place one by one.
/// Killed at any point, every file is wholly old or wholly new, and the next export tells our files
/// from those changed by hand.
Result<ExportOutcome> applyExport(Disk &disk, const ExportPlan &plan, const Task &task);

} // namespace moldloft::pipeline
