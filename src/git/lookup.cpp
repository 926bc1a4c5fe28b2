// What git remembers of single files.

#include <algorithm>
#include <deque>
#include <set>

#include "git/git_error.h"
#include "git/repository_state.h"

namespace moldloft::git
{

namespace
{

using Found = std::optional<TreeFile>;

/// Nothing for what is no regular file.
Result<Found> fileOf(git_repository *repository, const git_tree_entry *entry,
                     const std::string &folder)
{
    BlobHandle blob;
    const git_filemode_t mode = git_tree_entry_filemode(entry);
    if (mode != GIT_FILEMODE_BLOB && mode != GIT_FILEMODE_BLOB_EXECUTABLE)
        return Found();
    if (const int code = git_blob_lookup(out(blob), repository, git_tree_entry_id(entry)))
        return gitError(code, phrase("git", "read a file"), folder);
    return Found(TreeFile{std::string(static_cast<const char *>(git_blob_rawcontent(blob.get())),
                                      git_blob_rawsize(blob.get())),
                          mode == GIT_FILEMODE_BLOB_EXECUTABLE});
}

/// Null where the commit has nothing there.
Result<TreeEntryHandle> entryAt(git_commit *commit, const std::string &path,
                                const std::string &folder)
{
    const Result<TreeHandle> tree = treeOf(commit, folder);
    if (!tree)
        return tree.error();
    TreeEntryHandle entry;
    const int code = git_tree_entry_bypath(out(entry), tree->get(), path.c_str());
    if (code != 0 && code != GIT_ENOTFOUND)
        return gitError(code, phrase("git", "read a tree"), folder);
    return entry;
}

struct Collected {
    git_repository *repository;
    std::string folder;
    std::map<std::string, TreeFile> files;
    std::optional<Error> failure;
};

int collectFile(const char *root, const git_tree_entry *entry, void *payload)
{
    auto *collected = static_cast<Collected *>(payload);
    Result<Found> file = fileOf(collected->repository, entry, collected->folder);
    if (!file)
        collected->failure = std::move(file).error();
    else if (*file)
        collected->files.emplace(std::string(root) + git_tree_entry_name(entry), **std::move(file));
    return collected->failure ? GIT_EUSER : 0;
}

/// Back along all parents; of so many commits that even a long history is gone through at once.
class Backwards
{
public:
    Backwards(git_repository *repository, const std::string &folder)
        : m_repository(repository), m_folder(folder)
    {
    }

    Result<Found> find(CommitHandle tip, const std::string &path, const Repository::IsIt &isIt)
    {
        constexpr std::size_t most = 2000;
        std::deque<CommitHandle> waiting;
        waiting.push_back(std::move(tip));
        for (; !waiting.empty() && m_commits.size() < most; waiting.pop_front()) {
            git_commit *commit = waiting.front().get();
            if (!m_commits.insert(toHex(*git_commit_id(commit))).second)
                continue;
            const Result<TreeEntryHandle> entry = entryAt(commit, path, m_folder);
            if (!entry)
                return entry.error();
            if (*entry && m_files.insert(toHex(*git_tree_entry_id(entry->get()))).second) {
                Result<Found> file = fileOf(m_repository, entry->get(), m_folder);
                if (!file || (*file && isIt((*file)->bytes)))
                    return file;
            }
            for (unsigned i = 0; i < git_commit_parentcount(commit); ++i) {
                CommitHandle parent;
                const int code = git_commit_parent(out(parent), commit, i);
                if (code == 0)
                    waiting.push_back(std::move(parent));
                else if (code != GIT_ENOTFOUND) // the end of a shallow clone
                    return gitError(code, phrase("git", "read a commit"), m_folder);
            }
        }
        return Found();
    }

private:
    git_repository *m_repository;
    const std::string &m_folder;
    std::set<std::string> m_commits;
    std::set<std::string> m_files; ///< that were looked at
};

} // namespace

Result<std::vector<CommitHandle>> tipsOf(git_repository *repository, const std::string &branch,
                                         const std::string &folder)
{
    std::vector<std::string> references{"refs/heads/" + branch};
    git_reference_iterator *iterator = nullptr;
    const std::string pattern = "refs/remotes/*/" + branch;
    if (const int code = git_reference_iterator_glob_new(&iterator, repository, pattern.c_str()))
        return gitError(code, phrase("git", "read the branches"), folder);
    const char *name = nullptr;
    while (git_reference_next_name(&name, iterator) == 0)
        references.emplace_back(name);
    git_reference_iterator_free(iterator);
    std::sort(references.begin() + 1, references.end());
    std::vector<CommitHandle> tips;
    for (const std::string &reference : references) {
        Result<CommitHandle> tip = commitOf(repository, reference, folder);
        if (!tip)
            return std::move(tip).error();
        if (*tip)
            tips.push_back(*std::move(tip));
    }
    return tips;
}

Result<std::optional<TreeFile>>
Repository::findOnBranch(const std::string &branch, const std::string &path, const IsIt &isIt) const
{
    Result<std::vector<CommitHandle>> tips = tipsOf(m_state->get(), branch, m_state->folder);
    if (!tips)
        return std::move(tips).error();
    Backwards backwards(m_state->get(), m_state->folder);
    for (CommitHandle &tip : *tips) {
        Result<Found> found = backwards.find(std::move(tip), path, isIt);
        if (!found || *found)
            return found;
    }
    return std::optional<TreeFile>{};
}

Result<std::optional<TreeFile>> Repository::findInHistory(const std::string &path,
                                                          const IsIt &isIt) const
{
    Result<CommitHandle> head = commitOf(m_state->get(), "HEAD", m_state->folder);
    if (!head)
        return std::move(head).error();
    if (!*head)
        return std::optional<TreeFile>{};
    return Backwards(m_state->get(), m_state->folder).find(*std::move(head), path, isIt);
}

Result<std::map<std::string, TreeFile>> Repository::filesOfBranch(const std::string &branch) const
{
    const Result<std::vector<CommitHandle>> tips = tipsOf(m_state->get(), branch, m_state->folder);
    if (!tips)
        return tips.error();
    Collected collected{m_state->get(), m_state->folder, {}, {}};
    if (tips->empty())
        return collected.files;
    const Result<TreeHandle> tree = treeOf(tips->front().get(), m_state->folder);
    if (!tree)
        return tree.error();
    const int code = git_tree_walk(tree->get(), GIT_TREEWALK_PRE, &collectFile, &collected);
    if (collected.failure)
        return *std::move(collected.failure);
    if (code != 0)
        return gitError(code, phrase("git", "read a tree"), m_state->folder);
    return collected.files;
}

Result<std::optional<TreeFile>> Repository::committedFile(const std::string &path) const
{
    const Result<CommitHandle> commit = commitOf(m_state->get(), "HEAD", m_state->folder);
    if (!commit)
        return commit.error();
    if (!*commit)
        return std::optional<TreeFile>{};
    const Result<TreeEntryHandle> entry = entryAt(commit->get(), path, m_state->folder);
    if (!entry)
        return entry.error();
    return *entry ? fileOf(m_state->get(), entry->get(), m_state->folder) : Result<Found>(Found());
}

Result<std::vector<std::string>> Repository::workPaths() const
{
    IndexHandle index;
    int code = git_repository_index(out(index), m_state->get());
    if (code == 0)
        code = git_index_read(index.get(), 0);
    if (code != 0)
        return gitError(code, phrase("git", "read the index"), m_state->folder);
    std::set<std::string> paths;
    for (std::size_t i = 0; i < git_index_entrycount(index.get()); ++i)
        paths.insert(git_index_get_byindex(index.get(), i)->path);
    const Result<Status> found = status();
    if (!found)
        return found.error();
    for (const StatusEntry &entry : *found) {
        if (entry.state == StatusEntry::State::Untracked)
            paths.insert(entry.path);
    }
    return std::vector<std::string>(paths.begin(), paths.end());
}

} // namespace moldloft::git
