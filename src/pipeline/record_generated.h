#pragma once

#include "git/repository.h"
#include "pipeline/export_project.h"

namespace moldloft::pipeline
{

/// Records what was generated as the next commit of generatedBranch; nothing where it is the same
/// as last time. Where git knows nobody's name, Moldloft itself is the author.
Result<std::optional<git::ObjectId>> recordGenerated(const ExportPlan &plan,
                                                     const std::optional<git::Identity> &identity,
                                                     const Task &task);

/// Reports steps of git's, and asks whether it was cancelled.
git::Progress progressOf(const Task &task, const Phrase &step);

} // namespace moldloft::pipeline
