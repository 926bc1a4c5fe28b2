#include "pipeline/export_project.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

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
    change.bytes = planned.bytes();
    change.executable = planned.executable;
    change.secret = planned.file->policy == FilePolicy::Secret;
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

/// What a plan changes on the disk, between a first change and maybe a last one. What is moved
/// stands at its new place before it leaves the old one. The plan must outlive it.
class PlannedChanges
{
public:
    PlannedChanges(const ExportPlan &plan, FileChange first, std::optional<FileChange> last)
        : m_plan(plan), m_first(std::move(first)), m_last(std::move(last))
    {
        for (std::uint32_t i = 0; i < plan.files.size(); ++i) {
            const PlannedFile &planned = plan.files[i];
            if (planned.action == Action::Delete || !planned.from.empty())
                m_removed.push_back(i);
            if (planned.action != Action::Delete && planned.changesDisk())
                m_written.push_back(i);
        }
    }

    std::size_t size() const { return 1 + m_written.size() + m_removed.size() + (m_last ? 1 : 0); }

    FileChange operator[](std::size_t number) const
    {
        if (number == 0)
            return m_first;
        if (number <= m_written.size())
            return changeOf(m_plan.files[m_written[number - 1]]);
        if (number > m_written.size() + m_removed.size())
            return *m_last;
        const PlannedFile &planned = m_plan.files[m_removed[number - 1 - m_written.size()]];
        return planned.from.empty() ? removalOf(planned.path, planned.seen)
                                    : removalOf(planned.from, *planned.seenFrom);
    }

private:
    const ExportPlan &m_plan;
    FileChange m_first;
    std::optional<FileChange> m_last;
    std::vector<std::uint32_t> m_written; ///< numbers of the plan's files
    std::vector<std::uint32_t> m_removed;
};

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
    const auto store = std::make_shared<ByteStore>();
    Result<FileChange> pending =
        listChange(folder, pendingListPath, store,
                   [&](const TakePiece &take) { return writePending(plan.after, commit, take); });
    Result<FileChange> list =
        listChange(folder, generatedListPath, store,
                   [&](const TakePiece &take) { return writeTo(plan.after, take); });
    if (!pending || !list)
        return !pending ? pending.error() : list.error();
    const bool isListNew = plan.before != plan.after;
    const PlannedChanges changes(plan, std::move(*pending),
                                 isListNew ? std::optional(std::move(*list)) : std::nullopt);
    const auto make = [&changes](std::size_t number) { return changes[number]; };
    return folder.apply(FileChanges(changes.size(), make),
                        [&](std::size_t done, std::size_t total) {
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
