#include "pipeline/export_project.h"

#include <iterator>

#include "pipeline/moves.h"
#include "pipeline/record_generated.h"
#include "pipeline/write_files.h"

namespace moldloft::pipeline
{

namespace
{

/// A list of the export; `write` prints it.
Result<FileChange> listChange(const Folder &folder, std::string_view path,
                              const std::shared_ptr<ByteStore> &store, const auto &write)
{
    const std::uint64_t at = store->end();
    const Result<void> written =
        write([&](std::string_view piece) { return store->append(piece); });
    if (!written)
        return written.error();
    FileChange change;
    change.path = path;
    change.bytes = Bytes(store, at, store->end() - at);
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
        change.bytes = planned.bytes();
    change.executable = planned.executable;
    change.secret = planned.file.policy == FilePolicy::Secret;
    change.expected = planned.seen;
    return change;
}

FileChange removalOf(const SharedText &path, const EntryInfo &seen)
{
    FileChange change;
    change.path = path;
    change.expected = seen;
    return change;
}

/// What is moved stands at its new place before it leaves the old one.
void addChanges(const ExportPlan &plan, std::vector<FileChange> &changes)
{
    std::vector<FileChange> removals;
    changes.reserve(plan.files.size() + 2);
    for (const PlannedFile &planned : plan.files) {
        if (planned.action == Action::Delete)
            removals.push_back(removalOf(planned.path, planned.seen));
        else if (planned.changesDisk())
            changes.push_back(changeOf(planned));
        if (!planned.from.empty())
            removals.push_back(removalOf(planned.from, planned.seenFrom));
    }
    std::move(removals.begin(), removals.end(), std::back_inserter(changes));
}

} // namespace

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

Result<std::vector<std::string>> writeFiles(Folder &folder, const ExportPlan &plan,
                                            const std::optional<git::PreparedCommit> &commit,
                                            const Task &task)
{
    // The pending list stands before the first file moves, the new list after the last one: killed
    // in between, the next export knows every file as ours, be it old or new.
    std::vector<FileChange> changes;
    const auto store = std::make_shared<ByteStore>();
    Result<FileChange> pending =
        listChange(folder, pendingListPath, store,
                   [&](const TakePiece &take) { return writePending(plan.after, commit, take); });
    Result<FileChange> list =
        listChange(folder, generatedListPath, store,
                   [&](const TakePiece &take) { return writeTo(plan.after, take); });
    if (!pending || !list)
        return !pending ? pending.error() : list.error();
    changes.push_back(std::move(*pending));
    addChanges(plan, changes);
    if (plan.before != plan.after)
        changes.push_back(std::move(*list));
    return folder.apply(changes, [&](std::size_t done, std::size_t total) {
        task.tell(phrase("pipeline", "Writing"), done, total);
        return !task.isCancelled();
    });
}

void keepSeen(const ExportPlan &plan)
{
    if (plan.seen) // where it cannot be kept, the next export reads everything
        (void)plan.seen->write(plan.partial);
}

Result<ExportOutcome> applyExport(Disk &disk, const ExportPlan &plan, const Task &task)
{
    ExportOutcome outcome;
    const Result<std::unique_ptr<Folder>> folder = disk.openFolder(plan.folder);
    if (!folder)
        return folder.error();
    if (plan.repository) { // what the list says was generated can be found from now on
        Result<std::optional<git::ObjectId>> recorded = recordGenerated(plan, {}, task);
        if (!recorded)
            return std::move(recorded).error();
        outcome.generated = std::move(*recorded);
    }
    if (plan.changesAnything()) {
        Result<std::vector<std::string>> overtaken = writeFiles(**folder, plan, std::nullopt, task);
        if (!overtaken)
            return std::move(overtaken).error();
        outcome.overtaken = std::move(*overtaken);
    }
    // Also what a killed export left.
    if (const Result<void> removed = removePending(**folder); !removed)
        return removed.error();
    keepSeen(plan);
    return outcome;
}

Result<void> forgetFormerNames(Disk &disk, const Design &design, const ExportPlan &plan)
{
    const Document plain = withoutFormerNames(design.file.document);
    if (plan.partial || plan.leavesMoves() || design.path.empty() || plain == design.file.document)
        return {};
    const Result<DesignTexts> texts = readTexts(disk, design.path);
    if (!texts)
        return texts.error();
    if (!isAsRead(*texts, design))
        return {};
    const Result<format::DesignFile> written = format::write(plain, design.file);
    if (!written)
        return written.error();
    return disk.writeAtomic(design.path, written->text);
}

} // namespace moldloft::pipeline
