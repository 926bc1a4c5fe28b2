#include <set>

#include <fmt/format.h>

#include "git/git_error.h"
#include "git/repository_state.h"
#include "git/text_merge.h"

namespace moldloft::git
{

namespace
{

/// Git keeps messages without trailing space and with a line end behind the last line.
std::string prettified(const std::string &message)
{
    Buffer buffer;
    if (git_message_prettify(buffer.get(), message.c_str(), 0, '#') != 0)
        return message;
    return buffer.text();
}

/// `reference` empty: the commit is on no branch.
Result<ObjectId> writeCommit(git_repository *repository, const std::string &reference,
                             const CommitRequest &request, const git_oid &treeId,
                             const std::vector<CommitHandle> &parents, const std::string &folder)
{
    const Result<Signatures> who = signatures(repository, request.identity, folder);
    if (!who)
        return who.error();
    TreeHandle tree;
    if (const int code = git_tree_lookup(out(tree), repository, &treeId))
        return gitError(code, phrase("git", "read a tree"), folder);
    git_oid id{};
    std::vector<const git_commit *> from;
    for (const CommitHandle &parent : parents)
        from.push_back(parent.get());
    const std::string message = prettified(request.message);
    if (message.empty())
        return Error{ErrorCode::Input,
                     phrase("git", "The commit has no message."),
                     {},
                     phrase("git", "Give one with -m.")};
    // The reference moves only from the first parent: a commit made in the meantime is never lost.
    if (const int code = git_commit_create(
            &id, repository, reference.empty() ? nullptr : reference.c_str(), who->author.get(),
            who->committer.get(), "UTF-8", message.c_str(), tree.get(), from.size(), from.data()))
        return gitError(code, phrase("git", "commit"), folder);
    return ObjectId{toHex(id)};
}

struct Entry {
    git_oid id{};
    git_filemode_t mode = GIT_FILEMODE_UNREADABLE; ///< of what is not there

    bool operator==(const Entry &other) const
    {
        return mode == other.mode && git_oid_equal(&id, &other.id) != 0;
    }
};

/// libgit2's code; 0 also where nothing is there.
int findEntry(git_tree *tree, const std::string &path, Entry &entry)
{
    TreeEntryHandle found;
    const int code = tree ? git_tree_entry_bypath(out(found), tree, path.c_str()) : GIT_ENOTFOUND;
    if (code == 0)
        entry = {*git_tree_entry_id(found.get()), git_tree_entry_filemode(found.get())};
    return code == GIT_ENOTFOUND ? 0 : code;
}

Entry entryIn(git_index *index, const std::string &path)
{
    const git_index_entry *found = git_index_get_bypath(index, path.c_str(), 0);
    return found ? Entry{found->id, static_cast<git_filemode_t>(found->mode)} : Entry{};
}

std::optional<std::string> textOf(git_repository *repository, const Entry &entry)
{
    BlobHandle blob;
    if (git_blob_lookup(out(blob), repository, &entry.id) != 0)
        return std::nullopt;
    return std::string(static_cast<const char *>(git_blob_rawcontent(blob.get())),
                       git_blob_rawsize(blob.get()));
}

/// What the user has staged with what is committed below it; what was staged where both changed the
/// same lines.
Entry mergedEntry(git_repository *repository, const Entry &before, const Entry &staged,
                  const Entry &committed)
{
    const std::optional<std::string> base = textOf(repository, before);
    const std::optional<std::string> ours = textOf(repository, staged);
    const std::optional<std::string> theirs = textOf(repository, committed);
    if (!base || !ours || !theirs || !isText(*base) || !isText(*ours) || !isText(*theirs))
        return staged;
    const Result<MergedText> merged = mergeText({*base, *ours, *theirs, {}, {}, {}});
    Entry entry = staged;
    if (merged && !merged->hasConflicts)
        git_blob_create_from_buffer(&entry.id, repository, merged->text.data(),
                                    merged->text.size());
    return entry;
}

int setEntry(git_index *index, const std::string &path, const Entry &entry)
{
    if (entry == Entry{})
        return git_index_remove_bypath(index, path.c_str());
    git_index_entry added{}; // without times: git looks at the content once, and finds it equal
    added.path = path.c_str();
    added.id = entry.id;
    added.mode = entry.mode;
    return git_index_add(index, &added);
}

bool isTreeOf(git_commit *commit, const git_oid &treeId)
{
    return commit && git_oid_equal(git_commit_tree_id(commit), &treeId) != 0;
}

/// Where the generated branch goes on from: its tip, or that of a remote that is ahead of it.
Result<CommitHandle> startOf(git_repository *repository, const std::string &branch,
                             const std::string &folder)
{
    const std::string reference = "refs/heads/" + branch;
    Result<CommitHandle> local = commitOf(repository, reference, folder);
    if (!local)
        return local;
    Result<std::vector<CommitHandle>> tips = tipsOf(repository, branch, folder);
    if (!tips)
        return std::move(tips).error();
    for (CommitHandle &tip : *tips) {
        const git_oid *id = git_commit_id(tip.get());
        if (!*local)
            return std::move(tip);
        if (git_graph_descendant_of(repository, id, git_commit_id(local->get())) != 1)
            continue;
        ReferenceHandle moved;
        if (const int code = git_reference_create(out(moved), repository, reference.c_str(), id, 1,
                                                  "moldloft: go on from the remote"))
            return gitError(code, phrase("git", "write {0}")(reference), folder);
        local = std::move(tip);
    }
    return local;
}

/// The tips of remotes that have gone another way than the generated branch.
Result<std::vector<CommitHandle>> apartFrom(git_commit *start, git_repository *repository,
                                            const std::string &branch, const std::string &folder)
{
    Result<std::vector<CommitHandle>> tips = tipsOf(repository, branch, folder);
    if (!tips || !start)
        return tips ? std::vector<CommitHandle>() : std::move(tips);
    const git_oid *here = git_commit_id(start);
    std::set<std::string> known{toHex(*here)};
    std::erase_if(*tips, [&](const CommitHandle &tip) {
        const git_oid *id = git_commit_id(tip.get());
        return !known.insert(toHex(*id)).second ||
               git_graph_descendant_of(repository, here, id) != 0;
    });
    return tips;
}

} // namespace

Result<void> updateIndex(git_repository *repository, git_tree *before, const git_oid &treeId,
                         const Changes &changes, const std::string &folder)
{
    IndexHandle index;
    TreeHandle tree;
    int code = git_repository_index(out(index), repository);
    if (code == 0)
        code = git_index_read(index.get(), 0);
    if (code == 0)
        code = git_tree_lookup(out(tree), repository, &treeId);
    for (auto at = changes.begin(); code == 0 && at != changes.end(); ++at) {
        const std::string &path = at->first;
        Entry old;
        Entry committed;
        code = findEntry(before, path, old);
        if (code == 0)
            code = findEntry(tree.get(), path, committed);
        const Entry staged = entryIn(index.get(), path);
        if (code != 0 || staged == committed)
            continue;
        code =
            setEntry(index.get(), path,
                     staged == old ? committed : mergedEntry(repository, old, staged, committed));
    }
    if (code == 0)
        code = git_index_write(index.get());
    if (code != 0)
        return gitError(code, phrase("git", "write the index"), folder);
    return {};
}

Result<CommitHandle> commitOf(git_repository *repository, const std::string &reference,
                              const std::string &folder)
{
    CommitHandle commit;
    ReferenceHandle found;
    ObjectHandle object;
    int code = git_reference_lookup(out(found), repository, reference.c_str());
    if (code == 0)
        code = git_reference_peel(out(object), found.get(), GIT_OBJECT_COMMIT);
    if (code == GIT_ENOTFOUND)
        return commit;
    if (code != 0)
        return gitError(code, phrase("git", "read {0}")(reference), folder);
    commit.reset(reinterpret_cast<git_commit *>(object.release()));
    return commit;
}

Result<TreeHandle> treeOf(git_commit *commit, const std::string &folder)
{
    TreeHandle tree;
    if (!commit)
        return tree;
    if (const int code = git_commit_tree(out(tree), commit))
        return gitError(code, phrase("git", "read a tree"), folder);
    return tree;
}

Result<std::optional<ObjectId>> Repository::commit(const CommitRequest &request)
{
    if (const Result<void> ready = checkReady(); !ready)
        return ready.error();
    const Result<Extras> needed = extras(request.changes);
    if (!needed)
        return needed.error();
    if (needed->any())
        return commitWithProgram(m_state->get(), request, m_state->workFolder);
    const Result<std::optional<PreparedCommit>> prepared = prepareHere(request);
    if (!prepared)
        return prepared.error();
    if (!*prepared)
        return std::optional<ObjectId>{};
    if (const Result<void> finished = finish(**prepared); !finished)
        return finished.error();
    return std::optional<ObjectId>((*prepared)->id);
}

Result<std::optional<PreparedCommit>> Repository::prepare(const CommitRequest &request)
{
    if (const Result<void> ready = checkReady(); !ready)
        return ready.error();
    const Result<Extras> needed = extras(request.changes);
    if (!needed)
        return needed.error();
    return needed->any() ? Result<std::optional<PreparedCommit>>(std::optional<PreparedCommit>{})
                         : prepareHere(request);
}

Result<std::optional<PreparedCommit>> Repository::prepareHere(const CommitRequest &request)
{
    const Result<Head> at = head();
    Result<CommitHandle> parent = commitOf(m_state->get(), "HEAD", m_state->folder);
    if (!at || !parent)
        return !at ? at.error() : std::move(parent).error();
    const Result<TreeHandle> base = treeOf(parent->get(), m_state->folder);
    if (!base)
        return base.error();
    // Asked first, so that a missing name leaves no stray objects behind.
    if (const Result<Signatures> who =
            signatures(m_state->get(), request.identity, m_state->folder);
        !who)
        return who.error();
    const Result<git_oid> tree = writeTree(m_state->get(), base->get(), request, m_state->folder);
    if (!tree)
        return tree.error();
    if (isTreeOf(parent->get(), *tree))
        return std::optional<PreparedCommit>{};
    std::vector<CommitHandle> parents;
    if (*parent)
        parents.push_back(*std::move(parent));
    const Result<ObjectId> id =
        writeCommit(m_state->get(), {}, request, *tree, parents, m_state->folder);
    if (!id)
        return id.error();
    return std::optional<PreparedCommit>(PreparedCommit{*id, at->commit, at->branch});
}

Result<void> Repository::finish(const PreparedCommit &prepared)
{
    if (const Result<void> ready = checkReady(); !ready)
        return ready;
    const Result<Head> at = head();
    if (!at)
        return at.error();
    if (at->branch != prepared.branch ||
        (at->commit != prepared.parent && at->commit != prepared.id))
        return Error{ErrorCode::Environment,
                     phrase("git", "`{0}` has gone on since: the commit {1} was made for {2}.")(
                         m_state->folder, prepared.id.brief(), prepared.branch),
                     {},
                     phrase("git", "Commit again.")};
    CommitHandle commit;
    const git_oid id = fromHex(prepared.id);
    if (const int code = git_commit_lookup(out(commit), m_state->get(), &id))
        return gitError(code, phrase("git", "read a commit"), m_state->folder);
    const Result<TreeHandle> tree = treeOf(commit.get(), m_state->folder);
    CommitHandle parent;
    if (prepared.parent) {
        if (const int code = git_commit_parent(out(parent), commit.get(), 0))
            return gitError(code, phrase("git", "read a commit"), m_state->folder);
    }
    const Result<TreeHandle> before = treeOf(parent.get(), m_state->folder);
    if (!tree || !before)
        return !tree ? tree.error() : before.error();
    const Result<Changes> changes =
        changedPaths(m_state->get(), before->get(), tree->get(), m_state->folder);
    if (!changes)
        return changes.error();
    if (Result<void> indexed = updateIndex(m_state->get(), before->get(), *git_tree_id(tree->get()),
                                           *changes, m_state->folder);
        !indexed || at->commit == prepared.id)
        return indexed;
    const std::string reference = "refs/heads/" + prepared.branch;
    const std::string log = std::string(prepared.parent ? "commit: " : "commit (initial): ") +
                            git_commit_summary(commit.get());
    ReferenceHandle moved;
    const git_oid from = prepared.parent ? fromHex(*prepared.parent) : git_oid{};
    const int code = git_reference_create_matching(out(moved), m_state->get(), reference.c_str(),
                                                   &id, prepared.parent ? 1 : 0,
                                                   prepared.parent ? &from : nullptr, log.c_str());
    if (code != 0)
        return gitError(code, phrase("git", "commit"), m_state->folder);
    return {};
}

Result<std::optional<ObjectId>> Repository::catchUp(const std::string &branch)
{
    const Result<CommitHandle> start = startOf(m_state->get(), branch, m_state->folder);
    if (!start)
        return start.error();
    return *start ? std::optional<ObjectId>(ObjectId{toHex(*git_commit_id(start->get()))})
                  : std::optional<ObjectId>{};
}

Result<std::optional<std::set<std::string>>> Repository::differing(const ObjectId &commit) const
{
    using Paths = std::optional<std::set<std::string>>;
    const Result<CommitHandle> head = commitOf(m_state->get(), "HEAD", m_state->folder);
    if (!head)
        return head.error();
    if (!*head)
        return Paths{};
    CommitHandle other;
    const git_oid id = fromHex(commit);
    if (const int code = git_commit_lookup(out(other), m_state->get(), &id))
        return gitError(code, phrase("git", "read a commit"), m_state->folder);
    const Result<TreeHandle> mine = treeOf(head->get(), m_state->folder);
    const Result<TreeHandle> theirs = treeOf(other.get(), m_state->folder);
    if (!mine || !theirs)
        return !mine ? mine.error() : theirs.error();
    const Result<Changes> changes =
        changedPaths(m_state->get(), mine->get(), theirs->get(), m_state->folder);
    if (!changes)
        return changes.error();
    std::set<std::string> paths;
    for (const auto &[path, file] : *changes)
        paths.insert(path);
    return Paths(std::move(paths));
}

Result<std::optional<ObjectId>> Repository::record(const std::string &branch,
                                                   const CommitRequest &request, Base base)
{
    const Result<Head> at = head();
    if (!at)
        return at.error();
    if (at->branch == branch)
        return Error{ErrorCode::Environment,
                     phrase("git", "`{0}` is on the branch {1}, which Moldloft writes itself.")(
                         m_state->folder, branch),
                     {},
                     phrase("git", "Switch to a branch of your own: git -C {0} switch -c NAME")(
                         shellQuoted(m_state->folder))};
    const std::string reference = "refs/heads/" + branch;
    Result<CommitHandle> parent = startOf(m_state->get(), branch, m_state->folder);
    if (!parent)
        return std::move(parent).error();
    const Result<TreeHandle> under =
        treeOf(base == Base::OnTop ? parent->get() : nullptr, m_state->folder);
    if (!under)
        return under.error();
    const Result<git_oid> tree = writeTree(m_state->get(), under->get(), request, m_state->folder);
    if (!tree)
        return tree.error();
    Result<std::vector<CommitHandle>> apart =
        apartFrom(parent->get(), m_state->get(), branch, m_state->folder);
    if (!apart)
        return std::move(apart).error();
    if (isTreeOf(parent->get(), *tree) && apart->empty())
        return std::optional<ObjectId>{};
    if (*parent)
        apart->insert(apart->begin(), *std::move(parent));
    return writeCommit(m_state->get(), reference, request, *tree, *apart, m_state->folder)
        .transform([](ObjectId id) { return std::optional<ObjectId>(std::move(id)); });
}

} // namespace moldloft::git
