#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/commit_project.h"
#include "pipeline/review.h"
#include "ui/design_snapshot.h"

namespace moldloft::ui
{

/// What is made, and where.
struct ExportWish {
    std::string folder;
    ManifestFormat format = ManifestFormat::Kustomize;
    std::vector<std::string> only;
};

/// What an export would do, with what it was found out from: what is reviewed is what is written.
struct PlannedExport {
    pipeline::Design design;
    Document document; ///< as it was drawn
    pipeline::ExportRequest request;
    pipeline::ExportPlan plan;
    std::string message; ///< proposed for the commit
    std::string author;  ///< "Name <address>", as git knows it; empty: it does not
    std::string branch;  ///< of the user's; empty: none, or no repository yet
};
using PlannedPtr = std::shared_ptr<const PlannedExport>;

/// What came of a run.
struct ExportRun {
    pipeline::ExportPlan plan; ///< with the choices in it
    pipeline::ExportOutcome outcome;
    std::optional<pipeline::CommitOutcome> commit;
};

// All of these are for worker threads.

Result<PlannedPtr> planned(const DesignSnapshot &state, const ExportWish &wish,
                           const pipeline::Task &task);

/// Whether a commit there fails, and would not if somebody were named.
bool lacksIdentity(const std::string &folder);

/// Writes what was planned and chosen; commits where that is asked for. An export that was
/// interrupted is completed first; then nothing else is done, as nobody has seen that.
Result<ExportRun> carriedOut(const PlannedExport &planned, const pipeline::FileChoices &choices,
                             const std::optional<pipeline::ProjectCommit> &request,
                             const pipeline::Task &task);

} // namespace moldloft::ui
