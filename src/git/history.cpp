#include <fmt/format.h>

#include "git/git_error.h"
#include "git/repository_state.h"

namespace moldloft::git
{

namespace
{

Signature toSignature(const git_signature *signature)
{
    return {{signature->name, signature->email}, signature->when.time, signature->when.offset};
}

/// The object that a commit has at a path; null id where there is none.
git_oid entryAt(git_commit *commit, const std::string &path)
{
    git_oid id{};
    TreeHandle tree;
    TreeEntryHandle entry;
    if (git_commit_tree(out(tree), commit) == 0 &&
        git_tree_entry_bypath(out(entry), tree.get(), path.c_str()) == 0)
        id = *git_tree_entry_id(entry.get());
    return id;
}

/// As `git log -- PATH`: a merge that took the path from one side as it is does not count.
bool changesPath(git_commit *commit, const std::string &path)
{
    const git_oid now = entryAt(commit, path);
    const unsigned int parents = git_commit_parentcount(commit);
    if (parents == 0)
        return git_oid_is_zero(&now) == 0;
    for (unsigned int i = 0; i < parents; ++i) {
        CommitHandle parent;
        if (git_commit_parent(out(parent), commit, i) != 0)
            continue; // a shallow clone ends here
        const git_oid before = entryAt(parent.get(), path);
        if (git_oid_equal(&now, &before) != 0)
            return false;
    }
    return true;
}

int collectPath(const char *root, const git_tree_entry *entry, void *paths)
{
    if (git_tree_entry_type(entry) != GIT_OBJECT_TREE)
        static_cast<std::vector<std::string> *>(paths)->push_back(std::string(root) +
                                                                  git_tree_entry_name(entry));
    return 0;
}

StatusEntry toEntry(const git_status_entry &entry)
{
    StatusEntry result;
    const git_diff_delta *delta =
        entry.index_to_workdir ? entry.index_to_workdir : entry.head_to_index;
    const char *path = delta->new_file.path ? delta->new_file.path : delta->old_file.path;
    result.path = path ? path : "";
    result.staged = entry.head_to_index != nullptr;
    const unsigned int flags = entry.status;
    using State = StatusEntry::State;
    if ((flags & GIT_STATUS_CONFLICTED) != 0)
        result.state = State::Conflicted;
    else if ((flags & GIT_STATUS_WT_NEW) != 0)
        result.state = State::Untracked;
    else if ((flags & (GIT_STATUS_WT_DELETED | GIT_STATUS_INDEX_DELETED)) != 0)
        result.state = State::Deleted;
    else if ((flags & (GIT_STATUS_INDEX_RENAMED | GIT_STATUS_WT_RENAMED)) != 0)
        result.state = State::Renamed;
    else if ((flags & (GIT_STATUS_INDEX_TYPECHANGE | GIT_STATUS_WT_TYPECHANGE)) != 0)
        result.state = State::TypeChanged;
    else
        result.state = (flags & GIT_STATUS_INDEX_NEW) != 0 ? State::Added : State::Modified;
    return result;
}

} // namespace

Commit toCommit(git_commit *commit)
{
    Commit result;
    result.id.hex = toHex(*git_commit_id(commit));
    result.tree.hex = toHex(*git_commit_tree_id(commit));
    for (unsigned int i = 0; i < git_commit_parentcount(commit); ++i)
        result.parents.push_back({toHex(*git_commit_parent_id(commit, i))});
    result.author = toSignature(git_commit_author(commit));
    result.committer = toSignature(git_commit_committer(commit));
    const char *message = git_commit_message(commit);
    result.message = message ? message : "";
    return result;
}

Result<std::optional<Commit>> Repository::tip(const std::string &branch) const
{
    const Result<CommitHandle> commit =
        commitOf(m_state->get(), "refs/heads/" + branch, m_state->folder);
    if (!commit)
        return commit.error();
    if (!*commit)
        return std::optional<Commit>{};
    return std::optional<Commit>(toCommit(commit->get()));
}

Result<std::vector<Commit>> Repository::log(const LogQuery &query) const
{
    std::vector<Commit> commits;
    const std::string reference = query.branch.empty() ? "HEAD" : "refs/heads/" + query.branch;
    const Result<CommitHandle> start = commitOf(m_state->get(), reference, m_state->folder);
    if (!start)
        return start.error();
    if (!*start)
        return commits;
    RevwalkHandle walk;
    int code = git_revwalk_new(out(walk), m_state->get());
    if (code == 0)
        code = git_revwalk_sorting(walk.get(), GIT_SORT_TOPOLOGICAL | GIT_SORT_TIME);
    if (code == 0)
        code = git_revwalk_push(walk.get(), git_commit_id(start->get()));
    git_oid id{};
    while (code == 0 && (query.limit == 0 || commits.size() < query.limit)) {
        code = git_revwalk_next(&id, walk.get());
        CommitHandle commit;
        if (code == 0)
            code = git_commit_lookup(out(commit), m_state->get(), &id);
        if (code == 0 && (query.path.empty() || changesPath(commit.get(), query.path)))
            commits.push_back(toCommit(commit.get()));
    }
    if (code != 0 && code != GIT_ITEROVER)
        return gitError(code, phrase("git", "read the history"), m_state->folder);
    return commits;
}

Result<std::optional<std::string>> Repository::fileAt(const std::string &revision,
                                                      const std::string &path) const
{
    ObjectHandle commit;
    if (const int code =
            git_revparse_single(out(commit), m_state->get(), (revision + "^{commit}").c_str()))
        return code == GIT_ENOTFOUND
                   ? Error{ErrorCode::Input,
                           phrase("git", "`{0}` knows no revision `{1}`.")(m_state->folder,
                                                                           revision),
                           {},
                           {}}
                   : gitError(code, phrase("git", "find the revision {0}")(revision),
                              m_state->folder);
    ObjectHandle object;
    const int code =
        git_object_lookup_bypath(out(object), commit.get(), path.c_str(), GIT_OBJECT_BLOB);
    if (code == GIT_ENOTFOUND)
        return std::optional<std::string>{};
    if (code != 0)
        return gitError(code, phrase("git", "read {0}")(path), m_state->folder);
    const auto *blob = reinterpret_cast<const git_blob *>(object.get());
    return std::optional<std::string>(
        std::string(static_cast<const char *>(git_blob_rawcontent(blob)), git_blob_rawsize(blob)));
}

Result<std::vector<std::string>> Repository::trackedPaths() const
{
    std::vector<std::string> paths;
    const Result<CommitHandle> commit = commitOf(m_state->get(), "HEAD", m_state->folder);
    if (!commit)
        return commit.error();
    const Result<TreeHandle> tree = treeOf(commit->get(), m_state->folder);
    if (!tree)
        return tree.error();
    if (!*tree)
        return paths;
    if (const int code = git_tree_walk(tree->get(), GIT_TREEWALK_PRE, &collectPath, &paths))
        return gitError(code, phrase("git", "read a tree"), m_state->folder);
    return paths;
}

Result<Status> Repository::status() const
{
    git_status_options options = GIT_STATUS_OPTIONS_INIT;
    options.flags = GIT_STATUS_OPT_INCLUDE_UNTRACKED | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS |
                    GIT_STATUS_OPT_RENAMES_HEAD_TO_INDEX;
    StatusHandle list;
    if (const int code = git_status_list_new(out(list), m_state->get(), &options))
        return gitError(code, phrase("git", "read the status"), m_state->folder);
    Status status;
    for (std::size_t i = 0; i < git_status_list_entrycount(list.get()); ++i)
        status.push_back(toEntry(*git_status_byindex(list.get(), i)));
    return status;
}

} // namespace moldloft::git
