#include "pipeline/export_project.h"

#include <algorithm>

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
    case Action::Delete:
        return phrase("pipeline", "delete");
    case Action::None:
        return phrase("pipeline", "unchanged");
    case Action::KeptByHand:
        return phrase("pipeline", "kept-by-hand");
    case Action::KeptDeleted:
        return phrase("pipeline", "kept-deleted");
    case Action::LeftBehind:
        return phrase("pipeline", "left-behind");
    }
    return {};
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
    const bool anyFile = std::any_of(files.begin(), files.end(), [](const PlannedFile &file) {
        return file.action == Action::Add || file.action == Action::Change ||
               file.action == Action::Delete;
    });
    return anyFile || before != after;
}

std::vector<std::string> ExportPlan::conflicts() const
{
    std::vector<std::string> paths;
    for (const PlannedFile &file : files) {
        if (file.action == Action::KeptByHand || file.action == Action::LeftBehind)
            paths.push_back(file.path);
    }
    return paths;
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
    return compare(**folder, request.folder, std::move(*generation), task);
}

} // namespace moldloft::pipeline
