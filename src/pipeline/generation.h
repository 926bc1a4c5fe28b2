#pragma once

#include <functional>
#include <set>
#include <string>

#include "files/file_set.h"
#include "pipeline/export_project.h"

namespace moldloft::pipeline
{

/// Everything that an export makes, before anything looks at the disk.
struct Generation {
    FileSet files;      ///< to be written
    std::string design; ///< path of the design file among them
    std::string designText;
    bool designIsHere = false; ///< it and its layout lie in the folder already, and are not written
    bool partial = false;      ///< only some exporters were asked
    /// What the exporters make that were not asked: work that few exports need.
    std::function<std::set<std::string>()> other;
    std::set<std::string> roots; ///< first components of what the asked ones make
    /// Draws the picture; nothing where none is wanted now.
    std::function<Result<std::string>()> draw;
    std::string pictureSource; ///< SHA-256 of what it would be drawn from
};

/// Runs the exporters. The design must outlive the generation.
Result<Generation> generate(const Disk &disk, const Design &design, const ExportRequest &request,
                            const Task &task);

/// Compares it with what stands in the folder, path by path. `shown` is the folder's name.
Result<ExportPlan> compare(const Folder &folder, const std::string &shown, Generation &&generation,
                           const Task &task);

} // namespace moldloft::pipeline
