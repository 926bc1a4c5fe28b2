#include "pipeline/export_project.h"

#include "base/text.h"

namespace moldloft::pipeline
{

namespace
{

Result<FileChange> listChange(const Folder &folder, std::string_view path, const std::string &list)
{
    FileChange change;
    change.path = path;
    change.bytes = list;
    const Result<EntryInfo> seen = folder.info(change.path);
    if (!seen)
        return seen.error();
    change.expected = *seen;
    return change;
}

FileChange changeOf(const PlannedFile &planned)
{
    FileChange change;
    change.path = planned.path;
    if (planned.action != Action::Delete)
        change.bytes = planned.file.bytes;
    change.executable = planned.file.executable;
    change.secret = planned.file.policy == FilePolicy::Secret;
    change.expected = planned.seen;
    return change;
}

Result<void> removePending(Folder &folder)
{
    FileChange removal;
    removal.path = pendingListPath;
    const Result<EntryInfo> seen = folder.info(removal.path);
    if (!seen || seen->kind != EntryKind::File)
        return {};
    removal.expected = *seen;
    const auto removed = folder.apply({removal}, {});
    return removed ? Result<void>() : Result<void>(removed.error());
}

} // namespace

Result<ExportOutcome> applyExport(Disk &disk, const ExportPlan &plan, const Task &task)
{
    ExportOutcome outcome;
    const Result<std::unique_ptr<Folder>> folder = disk.openFolder(plan.folder);
    if (!folder)
        return folder.error();
    if (!plan.changesAnything()) { // what a killed export left may still lie there
        if (const Result<void> removed = removePending(**folder); !removed)
            return removed.error();
        return outcome;
    }
    // The pending list stands before the first file moves, the new list after the last one: killed
    // in between, the next export knows every file as ours, be it old or new.
    std::vector<FileChange> changes;
    const std::string after = write(plan.after);
    Result<FileChange> pending = listChange(**folder, pendingListPath, after);
    Result<FileChange> list = listChange(**folder, generatedListPath, after);
    if (!pending || !list)
        return !pending ? pending.error() : list.error();
    changes.reserve(plan.files.size() + 2);
    changes.push_back(std::move(*pending));
    for (const PlannedFile &planned : plan.files) {
        if (planned.action == Action::Add || planned.action == Action::Change ||
            planned.action == Action::Delete)
            changes.push_back(changeOf(planned));
    }
    changes.push_back(std::move(*list));
    Result<std::vector<std::string>> overtaken =
        (*folder)->apply(changes, [&](std::size_t done, std::size_t total) {
            task.tell(phrase("pipeline", "Writing"), done, total);
            return !task.isCancelled();
        });
    if (!overtaken)
        return std::move(overtaken).error();
    outcome.overtaken = std::move(*overtaken);
    if (const Result<void> removed = removePending(**folder); !removed)
        return removed.error();
    return outcome;
}

} // namespace moldloft::pipeline
