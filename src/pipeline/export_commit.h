#pragma once

#include "files/disk.h"
#include "git/repository.h"
#include "pipeline/export_project.h"

namespace moldloft::pipeline
{

/// What an export changes in what the user has committed.
struct ExportCommit {
    std::string branch;
    git::Changes changes;
    std::vector<std::string> conflicts; ///< then nothing is to be committed
    std::vector<Message> notes;
};

/// Every generated file is merged into the version that HEAD has, which is not always the one that
/// stands in the folder: edits that the user has not committed stay uncommitted.
Result<ExportCommit> exportCommit(const Folder &folder, const git::Repository &repository,
                                  const ExportPlan &plan, const ExportOutcome &written);

} // namespace moldloft::pipeline
