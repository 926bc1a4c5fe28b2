#pragma once

#include <functional>
#include <set>
#include <string>

#include "pipeline/base_files.h"
#include "pipeline/export_project.h"
#include "pipeline/made_files.h"
#include "pipeline/moves.h"

namespace moldloft::pipeline
{

/// Everything that an export makes, before anything looks at the disk.
struct Generation {
    MadeFiles files;    ///< to be written
    std::string design; ///< path of the design file among them
    std::string designText;
    /// It and its layout lie in the folder already: written only where `was` goes out of it.
    bool designIsHere = false;
    FolderMoves moves;    ///< of renamed elements
    bool partial = false; ///< only some exporters were asked
    /// What the exporters make that were not asked: work that few exports need.
    std::function<std::set<std::string>()> other;
    std::set<std::string> roots; ///< first components of what the asked ones make
    /// Draws the picture; nothing where none is wanted now.
    std::function<Result<std::string>()> draw;
    std::string pictureSource; ///< SHA-256 of what it would be drawn from
};

/// What lies in the project's ejectedFolder.
Result<std::vector<EjectedFile>> readEjected(const Disk &disk, const std::string &project);

/// Runs the exporters. The design must outlive the generation.
Result<Generation> generate(const Disk &disk, const Design &design, const ExportRequest &request,
                            const Task &task);

/// Compares it with what stands in the folder, path by path, and merges what was changed by hand.
/// `shown` is the folder's name; `bases` may know nothing.
Result<ExportPlan> compare(const Folder &folder, const std::string &shown, Generation &&generation,
                           const Task &task, const BaseFiles &bases = {});

} // namespace moldloft::pipeline
