#include <array>

#include <fmt/format.h>

#include "git/git_error.h"
#include "git/repository_state.h"

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

Result<ObjectId> writeCommit(git_repository *repository, const std::string &reference,
                             const CommitRequest &request, const git_oid &treeId,
                             git_commit *parent, const std::string &folder)
{
    const Result<Signatures> who = signatures(repository, request.identity, folder);
    if (!who)
        return who.error();
    TreeHandle tree;
    if (const int code = git_tree_lookup(out(tree), repository, &treeId))
        return gitError(code, phrase("git", "read a tree"), folder);
    git_oid id{};
    std::array<const git_commit *, 1> parents{parent};
    const std::string message = prettified(request.message);
    if (message.empty())
        return Error{ErrorCode::Input,
                     phrase("git", "The commit has no message."),
                     {},
                     phrase("git", "Give one with -m.")};
    // The reference moves only from `parent`: a commit made in the meantime is never lost.
    if (const int code = git_commit_create(&id, repository, reference.c_str(), who->author.get(),
                                           who->committer.get(), "UTF-8", message.c_str(),
                                           tree.get(), parent ? 1 : 0, parents.data()))
        return gitError(code, phrase("git", "commit"), folder);
    return ObjectId{toHex(id)};
}

/// The index learns of exactly the committed paths; what the user has staged besides stays staged.
Result<void> updateIndex(git_repository *repository, const git_oid &treeId, const Changes &changes,
                         const std::string &folder)
{
    IndexHandle index;
    TreeHandle tree;
    int code = git_repository_index(out(index), repository);
    if (code == 0)
        code = git_index_read(index.get(), 0);
    if (code == 0)
        code = git_tree_lookup(out(tree), repository, &treeId);
    for (auto at = changes.begin(); code == 0 && at != changes.end(); ++at) {
        TreeEntryHandle found;
        if (git_tree_entry_bypath(out(found), tree.get(), at->first.c_str()) != 0) {
            code = git_index_remove_bypath(index.get(), at->first.c_str());
            continue;
        }
        git_index_entry entry{}; // without times: git looks at the content once, and finds it equal
        entry.path = at->first.c_str();
        entry.id = *git_tree_entry_id(found.get());
        entry.mode = git_tree_entry_filemode(found.get());
        code = git_index_add(index.get(), &entry);
    }
    if (code == 0)
        code = git_index_write(index.get());
    if (code != 0)
        return gitError(code, phrase("git", "write the index"), folder);
    return {};
}

bool isTreeOf(git_commit *commit, const git_oid &treeId)
{
    return commit && git_oid_equal(git_commit_tree_id(commit), &treeId) != 0;
}

} // namespace

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
    const Result<CommitHandle> parent = commitOf(m_state->get(), "HEAD", m_state->folder);
    if (!parent)
        return parent.error();
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
        return std::optional<ObjectId>{};
    if (const Result<void> indexed =
            updateIndex(m_state->get(), *tree, request.changes, m_state->folder);
        !indexed)
        return indexed.error();
    return writeCommit(m_state->get(), "HEAD", request, *tree, parent->get(), m_state->folder)
        .transform([](ObjectId id) { return std::optional<ObjectId>(std::move(id)); });
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
    const Result<CommitHandle> parent = commitOf(m_state->get(), reference, m_state->folder);
    if (!parent)
        return parent.error();
    const Result<TreeHandle> under =
        treeOf(base == Base::OnTop ? parent->get() : nullptr, m_state->folder);
    if (!under)
        return under.error();
    const Result<git_oid> tree = writeTree(m_state->get(), under->get(), request, m_state->folder);
    if (!tree)
        return tree.error();
    if (isTreeOf(parent->get(), *tree))
        return std::optional<ObjectId>{};
    return writeCommit(m_state->get(), reference, request, *tree, parent->get(), m_state->folder)
        .transform([](ObjectId id) { return std::optional<ObjectId>(std::move(id)); });
}

} // namespace moldloft::git
