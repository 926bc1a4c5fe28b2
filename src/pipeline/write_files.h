#pragma once

#include "pipeline/export_project.h"
#include "pipeline/pending.h"

namespace moldloft::pipeline
{

/// Carries out what the plan changes on the disk. The pending list stays until removePending(), so
/// that whoever comes after a kill can finish, also the commit. Returns what was overtaken.
Result<std::vector<std::string>> writeFiles(Folder &folder, const ExportPlan &plan,
                                            const std::optional<git::PreparedCommit> &commit,
                                            const Task &task);
Result<void> removePending(Folder &folder);
/// So that the next export need not read what nobody touches until then.
void keepSeen(const ExportPlan &plan);

} // namespace moldloft::pipeline
