// What git remembers of single files.

#include <algorithm>
#include <set>

#include "git/git_error.h"
#include "git/repository_state.h"

namespace moldloft::git
{

namespace
{

std::optional<TreeFile> fileOf(git_repository *repository, const git_tree_entry *entry)
{
    BlobHandle blob;
    const git_filemode_t mode = git_tree_entry_filemode(entry);
    if ((mode != GIT_FILEMODE_BLOB && mode != GIT_FILEMODE_BLOB_EXECUTABLE) ||
        git_blob_lookup(out(blob), repository, git_tree_entry_id(entry)) != 0)
        return std::nullopt;
    return TreeFile{std::string(static_cast<const char *>(git_blob_rawcontent(blob.get())),
                                git_blob_rawsize(blob.get())),
                    mode == GIT_FILEMODE_BLOB_EXECUTABLE};
}

TreeEntryHandle entryAt(git_commit *commit, const std::string &path)
{
    TreeHandle tree;
    TreeEntryHandle entry;
    if (git_commit_tree(out(tree), commit) != 0 ||
        git_tree_entry_bypath(out(entry), tree.get(), path.c_str()) != 0)
        return {};
    return entry;
}

struct Collected {
    git_repository *repository;
    std::map<std::string, TreeFile> files;
};

int collectFile(const char *root, const git_tree_entry *entry, void *payload)
{
    auto *collected = static_cast<Collected *>(payload);
    if (std::optional<TreeFile> file = fileOf(collected->repository, entry))
        collected->files.emplace(std::string(root) + git_tree_entry_name(entry), *std::move(file));
    return 0;
}

/// Back along the first parents: the branch is a chain.
std::optional<TreeFile> findBackwards(git_repository *repository, CommitHandle commit,
                                      const std::string &path, const Repository::IsIt &isIt,
                                      std::set<std::string> &seen)
{
    while (commit) {
        const TreeEntryHandle entry = entryAt(commit.get(), path);
        if (entry && seen.insert(toHex(*git_tree_entry_id(entry.get()))).second) {
            std::optional<TreeFile> file = fileOf(repository, entry.get());
            if (file && isIt(file->bytes))
                return file;
        }
        CommitHandle parent;
        if (git_commit_parentcount(commit.get()) == 0 ||
            git_commit_parent(out(parent), commit.get(), 0) != 0)
            break; // the beginning, or the end of a shallow clone
        commit = std::move(parent);
    }
    return std::nullopt;
}

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
    std::set<std::string> seen;
    for (CommitHandle &tip : *tips) {
        std::optional<TreeFile> found =
            findBackwards(m_state->get(), std::move(tip), path, isIt, seen);
        if (found)
            return found;
    }
    return std::optional<TreeFile>{};
}

Result<std::map<std::string, TreeFile>> Repository::filesOfBranch(const std::string &branch) const
{
    const Result<std::vector<CommitHandle>> tips = tipsOf(m_state->get(), branch, m_state->folder);
    if (!tips)
        return tips.error();
    Collected collected{m_state->get(), {}};
    if (tips->empty())
        return collected.files;
    const Result<TreeHandle> tree = treeOf(tips->front().get(), m_state->folder);
    if (!tree)
        return tree.error();
    if (const int code = git_tree_walk(tree->get(), GIT_TREEWALK_PRE, &collectFile, &collected))
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
    const TreeEntryHandle entry = entryAt(commit->get(), path);
    return entry ? fileOf(m_state->get(), entry.get()) : std::optional<TreeFile>{};
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
