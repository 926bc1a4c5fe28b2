#include "files/rooted_folder.h"
#include "pipeline/commit_project.h"
#include "pipeline/pending.h"
#include "pipeline/write_files.h"

namespace moldloft::pipeline
{

namespace
{

/// What a killed export wanted to commit; a commit that cannot be brought onto its branch any more
/// is given up: its files stand, and are the user's to commit.
Result<std::optional<git::ObjectId>> finishCommit(const std::string &folder,
                                                  const git::PreparedCommit &commit)
{
    using Done = std::optional<git::ObjectId>;
    Result<git::Repository> repository = git::Repository::open(folder);
    if (!repository)
        return std::move(repository).error();
    const Result<git::Head> head = repository->head();
    if (!head)
        return head.error();
    if (head->branch != commit.branch ||
        (head->commit != commit.parent && head->commit != commit.id))
        return Done{};
    if (const Result<void> finished = repository->finish(commit); !finished)
        return finished.error();
    return Done(commit.id);
}

} // namespace

Result<Recovered> recoverProject(Disk &disk, const std::string &folder)
{
    Recovered recovered;
    if (!disk.exists(folder))
        return recovered;
    const auto rooted = RootedFolder::open(folder, RootedFolder::Resolve::Kernel);
    if (!rooted)
        return recovered; // whoever writes there says why
    Result<std::optional<std::vector<std::string>>> files = (*rooted)->finishInterrupted();
    if (!files)
        return std::move(files).error();
    if (*files) {
        recovered.isAnything = true;
        recovered.left = **std::move(files);
    }
    const std::string path(pendingListPath);
    const Result<EntryInfo> info = (*rooted)->info(path);
    if (!info || info->kind != EntryKind::File)
        return recovered;
    const Result<std::string> text = (*rooted)->read(path);
    if (!text)
        return text.error();
    const Result<Pending> pending = readPending(*text, folder + '/' + path);
    if (!pending)
        return pending.error();
    recovered.isAnything = true;
    if (pending->commit && recovered.left.empty()) {
        Result<std::optional<git::ObjectId>> done = finishCommit(folder, *pending->commit);
        if (!done)
            return std::move(done).error();
        recovered.commit = *std::move(done);
    }
    if (const Result<void> removed = removePending(**rooted); !removed)
        return removed.error();
    return recovered;
}

bool isInterrupted(Disk &disk, const std::string &folder)
{
    if (!disk.exists(folder))
        return false;
    const auto rooted = RootedFolder::open(folder, RootedFolder::Resolve::Kernel);
    return rooted &&
           ((*rooted)->isInterrupted() || disk.exists(folder + '/' + std::string(pendingListPath)));
}

} // namespace moldloft::pipeline
