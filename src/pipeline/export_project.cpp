#include "pipeline/export_project.h"

#include <algorithm>

#include "base/memory.h"
#include "pipeline/generation.h"

namespace moldloft::pipeline
{

Phrase wordFor(Action action)
{
    switch (action) {
    case Action::Add:
        return phrase("pipeline", "add");
    case Action::Change:
        return phrase("pipeline", "change");
    case Action::Merge:
        return phrase("pipeline", "merge");
    case Action::Conflict:
        return phrase("pipeline", "conflict");
    case Action::Move:
        return phrase("pipeline", "move");
    case Action::Delete:
        return phrase("pipeline", "delete");
    case Action::None:
        return phrase("pipeline", "unchanged");
    case Action::KeptByHand:
        return phrase("pipeline", "kept-by-hand");
    case Action::KeptForeign:
        return phrase("pipeline", "kept-foreign");
    case Action::KeptDeleted:
        return phrase("pipeline", "kept-deleted");
    case Action::LeftBehind:
        return phrase("pipeline", "left-behind");
    case Action::Unresolved:
        return phrase("pipeline", "unresolved");
    case Action::Left:
        return phrase("pipeline", "left");
    }
    return {};
}

bool PlannedFile::changesDisk() const
{
    return !from.empty() || action == Action::Add || action == Action::Change ||
           action == Action::Merge || action == Action::Conflict || action == Action::Move ||
           action == Action::Delete;
}

std::vector<const PlannedFile *> ExportPlan::with(Action action) const
{
    std::vector<const PlannedFile *> found;
    for (const PlannedFile &file : files) {
        if (file.action == action)
            found.push_back(&file);
    }
    return found;
}

bool ExportPlan::changesAnything() const
{
    return before != after || std::any_of(files.begin(), files.end(), [](const PlannedFile &file) {
               return file.changesDisk();
           });
}

std::vector<std::string> ExportPlan::conflicts() const
{
    std::vector<std::string> paths;
    for (const PlannedFile &file : files) {
        if (file.action == Action::KeptByHand || file.action == Action::LeftBehind ||
            file.action == Action::Conflict || file.action == Action::Unresolved)
            paths.push_back(file.path);
    }
    return paths;
}

bool ExportPlan::hasMarkers() const
{
    return std::any_of(files.begin(), files.end(), [](const PlannedFile &file) {
        return file.action == Action::Conflict || file.action == Action::Unresolved;
    });
}

bool ExportPlan::leavesMoves() const
{
    return std::any_of(files.begin(), files.end(), [](const PlannedFile &file) {
        return file.action == Action::Left && !file.basePath.empty() &&
               file.basePath != file.madeAt();
    });
}

Result<ExportPlan> planExport(Disk &disk, const Design &design, const ExportRequest &request,
                              const Task &task)
{
    const Result<std::unique_ptr<Folder>> folder = disk.openFolder(request.folder);
    if (!folder)
        return folder.error();
    Result<Generation> generation = generate(disk, design, request, task);
    if (!generation)
        return std::move(generation).error();
    giveBackMemory();
    return compare(**folder, request.folder, std::move(*generation), task,
                   BaseFiles::of(request.folder));
}

} // namespace moldloft::pipeline
