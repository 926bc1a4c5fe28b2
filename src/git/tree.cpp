// Trees are built in memory from what is to be committed; nothing is read through the work tree.

#include <mutex>
#include <set>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "files/descriptor.h"
#include "files/io_error.h"
#include "files/path_rules.h"
#include "git/git_error.h"
#include "git/repository_state.h"

namespace moldloft::git
{

namespace
{

Phrase kindOf(const git_tree_entry *entry)
{
    if (git_tree_entry_type(entry) == GIT_OBJECT_COMMIT)
        return phrase("git", "a submodule");
    return git_tree_entry_filemode(entry) == GIT_FILEMODE_LINK ? phrase("git", "a symbolic link")
                                                               : phrase("git", "a file");
}

/// A file, link or submodule where the changes need a folder, or a folder where they need a file.
Result<void> checkNothingBlocks(git_tree *base, const Changes &changes, const std::string &folder)
{
    std::set<std::string> seen;
    for (const auto &[path, file] : changes) {
        if (!file)
            continue;
        for (std::string parent = parentPath(path); !parent.empty() && seen.insert(parent).second;
             parent = parentPath(parent)) {
            TreeEntryHandle entry;
            if (git_tree_entry_bypath(out(entry), base, parent.c_str()) == 0 &&
                git_tree_entry_type(entry.get()) != GIT_OBJECT_TREE)
                return Error{ErrorCode::Environment,
                             phrase("git", "`{0}` in `{1}` is {2}, so `{3}` cannot be committed.")(
                                 parent, folder, kindOf(entry.get()), path),
                             {},
                             phrase("git", "Move it away, or rename the element.")};
        }
        TreeEntryHandle entry;
        if (git_tree_entry_bypath(out(entry), base, path.c_str()) == 0 &&
            git_tree_entry_type(entry.get()) != GIT_OBJECT_BLOB)
            return Error{ErrorCode::Environment,
                         phrase("git", "`{0}` in `{1}` is no file, so it cannot be committed.")(
                             path, folder),
                         {},
                         phrase("git", "Move it away, or rename the element.")};
    }
    return {};
}

/// While it lives, objects are written without a flush of each. libgit2 has the switch for the
/// whole process only, hence the lock.
class Unflushed
{
public:
    Unflushed() : m_lock(mutex()) { git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 0); }
    Unflushed(const Unflushed &) = delete;
    Unflushed &operator=(const Unflushed &) = delete;
    ~Unflushed() { git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1); }

private:
    static std::mutex &mutex()
    {
        static std::mutex one;
        return one;
    }

    std::scoped_lock<std::mutex> m_lock;
};

Result<void> flush(git_repository *repository)
{
    const char *folder = git_repository_commondir(repository);
    const Descriptor open(::open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!open || ::syncfs(open.get()) != 0)
        return ioError("written", folder, errno);
    return {};
}

Result<bool> hasPath(git_tree *tree, const std::string &path, const std::string &folder)
{
    TreeEntryHandle entry;
    const int code = tree ? git_tree_entry_bypath(out(entry), tree, path.c_str()) : GIT_ENOTFOUND;
    if (code != 0 && code != GIT_ENOTFOUND)
        return gitError(code, phrase("git", "read a tree"), folder);
    return code == 0;
}

Result<git_oid> emptyTree(git_repository *repository, const std::string &folder)
{
    git_oid id{};
    git_treebuilder *builder = nullptr;
    int code = git_treebuilder_new(&builder, repository, nullptr);
    if (code == 0)
        code = git_treebuilder_write(&id, builder);
    git_treebuilder_free(builder);
    if (code != 0)
        return gitError(code, phrase("git", "write a tree"), folder);
    return id;
}

} // namespace

Result<git_oid> writeBlob(git_repository *repository, const std::string &path,
                          const std::string &bytes, const std::string &folder)
{
    FilterHandle filters;
    git_oid id{};
    // Looking for attributes costs several files a path. What libgit2's own filters would change
    // has a CR or a `$Id` in it.
    const bool isPlain =
        bytes.find('\r') == std::string::npos && bytes.find("$Id") == std::string::npos;
    // ALLOW_UNSAFE: core.safecrlf refuses line ends that do not survive the way back; git's own
    // `add` only warns there.
    int code = isPlain ? 0
                       : git_filter_list_load(out(filters), repository, nullptr, path.c_str(),
                                              GIT_FILTER_TO_ODB, GIT_FILTER_ALLOW_UNSAFE);
    if (code == 0 && filters) {
        Buffer filtered;
        code = git_filter_list_apply_to_buffer(filtered.get(), filters.get(), bytes.data(),
                                               bytes.size());
        if (code == 0)
            code = git_blob_create_from_buffer(&id, repository, filtered.get()->ptr,
                                               filtered.get()->size);
    } else if (code == 0) {
        code = git_blob_create_from_buffer(&id, repository, bytes.data(), bytes.size());
    }
    if (code != 0)
        return gitError(code, phrase("git", "store a file"), folder);
    return id;
}

namespace
{

/// The paths of the result point into the request.
Result<std::vector<git_tree_update>> writeBlobs(git_repository *repository, git_tree *base,
                                                const CommitRequest &request,
                                                const std::string &folder)
{
    std::vector<git_tree_update> updates;
    updates.reserve(request.changes.size());
    std::size_t done = 0;
    for (const auto &[path, file] : request.changes) {
        if (request.stop.stop_requested() ||
            (request.progress && !request.progress(done++, request.changes.size())))
            return Error{
                ErrorCode::Cancelled, phrase("git", "Cancelled; nothing was committed."), {}, {}};
        git_tree_update update{};
        update.path = path.c_str();
        update.action = file ? GIT_TREE_UPDATE_UPSERT : GIT_TREE_UPDATE_REMOVE;
        if (file) {
            const Result<git_oid> blob = writeBlob(repository, path, file->bytes, folder);
            if (!blob)
                return blob.error();
            update.id = *blob;
            update.filemode = file->executable ? GIT_FILEMODE_BLOB_EXECUTABLE : GIT_FILEMODE_BLOB;
        } else {
            const Result<bool> isThere = hasPath(base, path, folder);
            if (!isThere)
                return isThere.error();
            if (!*isThere)
                continue;
        }
        updates.push_back(update);
    }
    return updates;
}

} // namespace

Result<git_oid> writeTree(git_repository *repository, git_tree *base, const CommitRequest &request,
                          const std::string &folder)
{
    for (const auto &[path, file] : request.changes) {
        if (const Result<void> valid = checkOutputPath(path); !valid)
            return valid.error();
    }
    if (base) {
        if (const Result<void> free = checkNothingBlocks(base, request.changes, folder); !free)
            return free.error();
    }
    const Unflushed unflushed;
    const Result<std::vector<git_tree_update>> updates =
        writeBlobs(repository, base, request, folder);
    if (!updates)
        return updates.error();
    if (updates->empty() && !base)
        return emptyTree(repository, folder);
    if (updates->empty())
        return *git_tree_id(base);
    git_oid id{};
    if (const int code =
            git_tree_create_updated(&id, repository, base, updates->size(), updates->data()))
        return gitError(code, phrase("git", "write a tree"), folder);
    if (const Result<void> flushed = flush(repository); !flushed)
        return flushed.error();
    return id;
}

} // namespace moldloft::git
