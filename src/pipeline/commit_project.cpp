#include "pipeline/commit_project.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "base/text.h"
#include "files/path_rules.h"
#include "files/real_disk.h"
#include "pipeline/conflict_text.h"
#include "pipeline/export_commit.h"
#include "pipeline/file_merge.h"
#include "pipeline/record_generated.h"
#include "pipeline/write_files.h"

namespace moldloft::pipeline
{

namespace
{

struct Opened {
    git::Repository repository;
    bool isNew = false;
    std::vector<Message> notes;
};

Result<void> tellDriver(git::Repository &repository)
{
    const Result<void> named =
        repository.setConfig("merge.moldloft.name", "Moldloft's merge of designs");
    return named
               ? repository.setConfig("merge.moldloft.driver", "moldloft merge-driver %O %A %B %P")
               : named;
}

Result<Opened> openOrInit(const std::string &folder)
{
    Result<std::optional<git::Repository>> found = git::Repository::openIfAny(folder);
    if (!found)
        return std::move(found).error();
    if (*found)
        return Opened{*std::move(*found), false, {}};
    const std::optional<std::string> around = git::Repository::discover(folder);
    Result<git::Repository> made = git::Repository::init(folder);
    if (!made)
        return std::move(made).error();
    if (const Result<void> told = tellDriver(*made); !told)
        return told.error();
    Opened opened{std::move(*made), true, {}};
    if (around)
        opened.notes.push_back(phrase("pipeline",
                                      "`{0}` lies inside the repository `{1}`; the project got a "
                                      "repository of its own.")(folder, *around));
    return opened;
}

/// A last paragraph of `Name: value` lines belongs together.
std::string withTrailer(const std::string &message, const std::string &trailer)
{
    const std::string text(trimmed(message));
    const std::size_t paragraph = text.rfind("\n\n");
    bool ends = paragraph != std::string::npos;
    for (const std::string &line : split(text.substr(ends ? paragraph + 2 : text.size()), '\n')) {
        const std::size_t colon = line.find(": ");
        ends = ends && colon != std::string::npos && line.find(' ') > colon;
    }
    return text + (ends ? "\n" : "\n\n") + trailer + '\n';
}

/// The commit on the user's branch; where something `isGenerated`, it tells where that is recorded.
Result<git::CommitRequest> requestFor(Opened &opened, bool isGenerated, git::Changes changes,
                                      const ProjectCommit &request, CommitOutcome &outcome,
                                      const Task &task)
{
    outcome.isNewRepository = opened.isNew;
    outcome.notes = std::move(opened.notes);
    const Result<git::Head> head = opened.repository.head();
    if (!head)
        return head.error();
    outcome.branch = head->branch;
    std::string message = request.message;
    if (isGenerated) {
        const Result<std::optional<git::Commit>> tip =
            opened.repository.tip(std::string(generatedBranch));
        if (!tip)
            return tip.error();
        if (*tip)
            message = withTrailer(message, "Moldloft-Generated: " + (*tip)->id.hex);
    }
    git::CommitRequest commit;
    commit.changes = std::move(changes);
    commit.message = std::move(message);
    commit.identity = request.identity;
    commit.progress = progressOf(task, phrase("pipeline", "Committing"));
    commit.stop = task.stop;
    return commit;
}

Result<CommitOutcome> commitChanges(Opened &opened, const ExportPlan *plan, git::Changes changes,
                                    const ProjectCommit &request, const Task &task)
{
    CommitOutcome outcome;
    if (plan) {
        Result<std::optional<git::ObjectId>> generated =
            recordGenerated(*plan, request.identity, task);
        if (!generated)
            return std::move(generated).error();
        outcome.generated = std::move(*generated);
    }
    const Result<git::CommitRequest> commit =
        requestFor(opened, plan != nullptr, std::move(changes), request, outcome, task);
    if (!commit)
        return commit.error();
    Result<std::optional<git::ObjectId>> made = opened.repository.commit(*commit);
    if (!made)
        return std::move(made).error();
    outcome.commit = std::move(*made);
    return outcome;
}

/// Writes the files between making the commit and bringing it onto its branch.
Result<void> writeAndFinish(Disk &disk, Opened &opened, const ExportPlan &plan,
                            const git::CommitRequest &request, const git::PreparedCommit &prepared,
                            ProjectOutcome &outcome, const Task &task)
{
    const Result<std::unique_ptr<Folder>> folder = disk.openFolder(plan.folder);
    if (!folder)
        return folder.error();
    Result<std::vector<std::string>> overtaken = writeFiles(**folder, plan, prepared, task);
    if (!overtaken)
        return std::move(overtaken).error();
    outcome.written.overtaken = std::move(*overtaken);
    if (outcome.written.overtaken.empty()) {
        if (Result<void> finished = opened.repository.finish(prepared); !finished)
            return finished;
        outcome.commit.commit = prepared.id;
    } else { // what somebody changed meanwhile is theirs to commit
        git::CommitRequest less = request;
        for (const std::string &path : outcome.written.overtaken)
            less.changes.erase(path);
        Result<std::optional<git::ObjectId>> made = opened.repository.commit(less);
        if (!made)
            return std::move(made).error();
        outcome.commit.commit = std::move(*made);
    }
    return removePending(**folder);
}

/// Whether git ignores a folder, or one around it; asked once a folder.
bool isFolderIgnored(const git::Repository &repository, const std::string &path,
                     std::map<std::string, bool> &known)
{
    if (path.empty())
        return false;
    const auto found = known.find(path);
    if (found != known.end())
        return found->second;
    bool isIgnored = isFolderIgnored(repository, parentPath(path), known);
    if (!isIgnored) {
        const Result<bool> asked = repository.isIgnored(path);
        isIgnored = asked && *asked;
    }
    return known[path] = isIgnored;
}

/// Secrets that a `git add .` of the user would take along.
void noteOpenSecrets(const git::Repository &repository, const ExportPlan &plan,
                     std::vector<Message> &notes)
{
    std::map<std::string, bool> folders;
    for (const PlannedFile &planned : plan.files) {
        if (planned.file->policy != FilePolicy::Secret ||
            isFolderIgnored(repository, parentPath(planned.path), folders))
            continue;
        const Result<bool> ignored = repository.isIgnored(planned.path);
        if (ignored && !*ignored)
            notes.push_back(phrase("pipeline",
                                   "`{0}` holds a secret and no .gitignore names it; it was not "
                                   "committed. Add it to one.")(planned.path));
    }
}

Error noProject(const std::string &folder)
{
    return Error{
        ErrorCode::Input,
        phrase("pipeline", "`{0}` is no generated project: it has no {1}.")(
            folder, std::string(generatedListPath)),
        {},
        phrase("pipeline", "Export a design into it first: moldloft export FILE --output DIR")};
}

Result<GeneratedList> listOf(const Folder &folder, const std::string &shown)
{
    const std::string path(generatedListPath);
    const Result<EntryInfo> info = folder.info(path);
    if (!info)
        return info.error();
    if (info->kind != EntryKind::File)
        return noProject(shown);
    const Result<std::string> text = folder.read(path);
    if (!text)
        return text.error();
    return readGeneratedList(*text, shown + '/' + path);
}

Error openConflict(const std::string &path, std::size_t line)
{
    return Error{
        ErrorCode::Design,
        phrase("pipeline", "`{0}`, line {1}: the markers of a conflict still stand there; nothing "
                           "was committed.")(path, std::to_string(line)),
        {},
        phrase("pipeline", "Keep what shall stay, take the markers out, and commit again.")};
}

Result<git::Changes> standingChanges(const Folder &folder, const GeneratedList &list)
{
    git::Changes changes;
    std::set<std::string> paths{std::string(generatedListPath), list.design,
                                format::layoutFileName(list.design)};
    for (const auto &[path, hash] : list.files)
        paths.insert(path);
    for (const auto &[path, hash] : list.once)
        paths.insert(path);
    for (const auto &[path, to] : list.moved)
        paths.insert(to);
    paths.erase("");
    for (const std::string &path : paths) {
        const Result<EntryInfo> info = folder.info(path);
        if (!info)
            return info.error();
        if (info->kind == EntryKind::Missing) {
            changes[path] = std::nullopt;
        } else if (info->kind == EntryKind::File) {
            Result<std::string> bytes = folder.read(path);
            if (!bytes)
                return std::move(bytes).error();
            const std::size_t ours = openConflictLine(*bytes);
            if (const std::size_t line = ours > 0 ? ours : markerLine(*bytes))
                return openConflict(path, line);
            changes[path] = git::TreeFile{std::move(*bytes), info->executable};
        }
    }
    return changes;
}

/// The plan of an export that would write what stands there already; nothing where the design has
/// changed since, or cannot be exported.
std::optional<ExportPlan> standingPlan(Disk &disk, const std::string &folder,
                                       const GeneratedList &list, const Task &task)
{
    const Result<Design, Errors> design = openDesign(disk, folder + '/' + list.design);
    if (!design)
        return std::nullopt;
    ExportRequest request;
    request.folder = folder;
    request.secrets = false;
    Result<ExportPlan> plan = planExport(disk, *design, request, task);
    if (!plan || plan->changesAnything())
        return std::nullopt;
    return std::move(*plan);
}

} // namespace

Result<void> checkCommit(const std::string &folder, const std::optional<git::Identity> &identity)
{
    const Result<std::optional<git::Repository>> found = git::Repository::openIfAny(folder);
    if (!found)
        return found.error();
    if (*found) {
        if (Result<void> ready = (*found)->checkReady(); !ready)
            return ready;
    }
    const Result<git::Identity> who =
        *found ? (*found)->identity(identity) : git::Repository::identityOutside(identity, folder);
    return who ? Result<void>() : Result<void>(who.error());
}

Result<CommitOutcome> commitExport(const ExportPlan &plan, const ExportOutcome &written,
                                   const ProjectCommit &request, const Task &task)
{
    if (const Result<void> ready = checkCommit(plan.folder, request.identity); !ready)
        return ready.error();
    RealDisk disk;
    const Result<std::unique_ptr<Folder>> folder = disk.openFolder(plan.folder);
    if (!folder)
        return folder.error();
    Result<Opened> opened = openOrInit(plan.folder);
    if (!opened)
        return std::move(opened).error();
    Result<ExportCommit> content = exportCommit(**folder, opened->repository, plan, written);
    if (!content)
        return std::move(content).error();
    if (!content->conflicts.empty())
        return CommitOutcome{
            opened->isNew,     content->branch,           {},
            written.generated, std::move(content->notes), std::move(content->conflicts)};
    std::move(content->notes.begin(), content->notes.end(), std::back_inserter(opened->notes));
    noteOpenSecrets(opened->repository, plan, opened->notes);
    Result<CommitOutcome> outcome =
        commitChanges(*opened, &plan, std::move(content->changes), request, task);
    if (outcome && !outcome->generated)
        outcome->generated = written.generated;
    return outcome;
}

Result<ProjectOutcome> exportAndCommit(Disk &disk, const ExportPlan &plan,
                                       const ProjectCommit &request, const Task &task)
{
    const auto apart = [&]() -> Result<ProjectOutcome> {
        Result<ExportOutcome> written = applyExport(disk, plan, task);
        if (!written)
            return std::move(written).error();
        Result<CommitOutcome> commit = commitExport(plan, *written, request, task);
        if (!commit)
            return std::move(commit).error();
        return ProjectOutcome{*std::move(written), *std::move(commit)};
    };
    if (const Result<void> ready = checkCommit(plan.folder, request.identity); !ready)
        return ready.error();
    if (!plan.repository || plan.hasMarkers())
        return apart();
    const Result<std::unique_ptr<Folder>> folder = disk.openFolder(plan.folder);
    Result<Opened> opened = openOrInit(plan.folder);
    if (!folder || !opened)
        return !folder ? folder.error() : std::move(opened).error();
    const Result<std::optional<git::ObjectId>> recorded =
        recordGenerated(plan, request.identity, task);
    if (!recorded)
        return recorded.error();
    Result<ExportCommit> content = exportCommit(**folder, opened->repository, plan, {});
    if (!content)
        return std::move(content).error();
    if (!content->conflicts.empty())
        return apart();
    std::move(content->notes.begin(), content->notes.end(), std::back_inserter(opened->notes));
    noteOpenSecrets(opened->repository, plan, opened->notes);
    ProjectOutcome outcome;
    const Result<git::CommitRequest> commit =
        requestFor(*opened, true, std::move(content->changes), request, outcome.commit, task);
    if (!commit)
        return commit.error();
    outcome.commit.generated = *recorded;
    outcome.written.generated = outcome.commit.generated;
    const Result<std::optional<git::PreparedCommit>> prepared = opened->repository.prepare(*commit);
    if (!prepared)
        return prepared.error();
    if (!*prepared) {
        Result<ProjectOutcome> done = apart();
        if (done && !done->commit.generated)
            done->commit.generated = outcome.commit.generated;
        return done;
    }
    if (const Result<void> done =
            writeAndFinish(disk, *opened, plan, *commit, **prepared, outcome, task);
        !done)
        return done.error();
    keepSeen(plan);
    return outcome;
}

Result<CommitOutcome> commitProject(Disk &disk, const std::string &folder,
                                    const ProjectCommit &request, const Task &task)
{
    const Result<std::unique_ptr<Folder>> opened = disk.openFolder(folder);
    if (!opened)
        return opened.error();
    const Result<GeneratedList> list = listOf(**opened, folder);
    if (!list)
        return list.error();
    if (const Result<void> ready = checkCommit(folder, request.identity); !ready)
        return ready.error();
    Result<git::Changes> changes = standingChanges(**opened, *list);
    if (!changes)
        return std::move(changes).error();
    const std::optional<ExportPlan> plan = standingPlan(disk, folder, *list, task);
    if (task.isCancelled())
        return cancelled();
    Result<Opened> repository = openOrInit(folder);
    if (!repository)
        return std::move(repository).error();
    if (!plan)
        repository->notes.push_back(
            phrase("pipeline",
                   "The files of `{0}` are not what its design makes now; export again to bring "
                   "them together.")(folder));
    return commitChanges(*repository, plan ? &*plan : nullptr, std::move(*changes), request, task);
}

Result<void> installMergeDriver(const std::string &folder)
{
    Result<git::Repository> repository = git::Repository::open(folder);
    return repository ? tellDriver(*repository) : Result<void>(std::move(repository).error());
}

Result<std::vector<HistoryEntry>> projectHistory(const Disk &disk, const std::string &folder,
                                                 std::size_t limit)
{
    const std::string path = folder + '/' + std::string(generatedListPath);
    if (!disk.exists(path))
        return noProject(folder);
    const Result<std::string> text = disk.read(path, designSizeLimit);
    if (!text)
        return text.error();
    const Result<GeneratedList> list = readGeneratedList(*text, path);
    if (!list)
        return list.error();
    const Result<git::Repository> repository = git::Repository::open(folder);
    if (!repository)
        return repository.error();
    Result<std::vector<git::Commit>> commits = repository->log({{}, list->design, limit});
    if (!commits)
        return std::move(commits).error();
    std::vector<HistoryEntry> entries;
    for (git::Commit &commit : *commits)
        entries.push_back({std::move(commit), list->design});
    return entries;
}

} // namespace moldloft::pipeline
