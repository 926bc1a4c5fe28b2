// The commits that changed one file, and what a merge has left of it.
#include <queue>
#include <set>
#include <string_view>

#include <git2/sys/index.h>

#include "git/git_error.h"
#include "git/repository_state.h"

namespace moldloft::git
{

namespace
{

using DiffHandle = Handle<git_diff, git_diff_free>;

constexpr std::size_t mostRenames = 400; ///< files that a rename is looked for among

/// Null id where there is none.
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

bool isNull(const git_oid &id)
{
    return git_oid_is_zero(&id) != 0;
}

/// What the file that a commit brings was called in its parent; empty where it is a new one.
std::string nameBefore(git_repository *repository, git_commit *parent, git_commit *commit,
                       const std::string &path)
{
    TreeHandle before, after;
    DiffHandle diff;
    if (git_commit_tree(out(before), parent) != 0 || git_commit_tree(out(after), commit) != 0 ||
        git_diff_tree_to_tree(out(diff), repository, before.get(), after.get(), nullptr) != 0)
        return {};
    git_diff_find_options options = GIT_DIFF_FIND_OPTIONS_INIT;
    options.flags = GIT_DIFF_FIND_RENAMES;
    options.rename_limit = mostRenames;
    if (git_diff_find_similar(diff.get(), &options) != 0)
        return {};
    for (std::size_t i = 0; i < git_diff_num_deltas(diff.get()); ++i) {
        const git_diff_delta *delta = git_diff_get_delta(diff.get(), i);
        if (delta->status == GIT_DELTA_RENAMED && path == delta->new_file.path)
            return delta->old_file.path;
    }
    return {};
}

/// A commit that is to be looked at, with the name that the file has there.
struct Stop {
    CommitHandle commit;
    std::string path;
    std::uint64_t number = 0;

    /// The newest first; of commits of one second, those that were found first.
    bool operator<(const Stop &other) const
    {
        const auto mine = git_commit_time(commit.get()),
                   theirs = git_commit_time(other.commit.get());
        return mine != theirs ? mine < theirs : number > other.number;
    }
};

class Walk
{
public:
    Walk(git_repository *repository, const Repository::TakeRevision &take)
        : m_repository(repository), m_take(take)
    {
    }

    void begin(CommitHandle commit, const std::string &path) { push(std::move(commit), path); }

    Repository::FileHistory run()
    {
        while (!m_stops.empty() && !m_result.stopped) {
            // The queue gives no way to move its top out.
            Stop stop = std::move(const_cast<Stop &>(m_stops.top()));
            m_stops.pop();
            look(stop);
        }
        return m_result;
    }

private:
    void push(CommitHandle commit, const std::string &path)
    {
        if (m_seen.insert({toHex(*git_commit_id(commit.get())), path}).second)
            m_stops.push({std::move(commit), path, m_pushed++});
    }

    void take(git_commit *commit, const std::string &path, bool removed)
    {
        m_result.stopped = !m_take({toCommit(commit), path, removed});
    }

    void look(const Stop &stop)
    {
        git_commit *commit = stop.commit.get();
        const git_oid now = entryAt(commit, stop.path);
        const unsigned int count = git_commit_parentcount(commit);
        std::vector<CommitHandle> parents;
        for (unsigned int i = 0; i < count; ++i) {
            CommitHandle parent;
            if (git_commit_parent(out(parent), commit, i) == 0)
                parents.push_back(std::move(parent));
        }
        if (parents.size() < count || isCut(commit)) { // who made it is not known
            m_result.endsShallow = true;
            if (parents.empty())
                return;
        }
        // The side that a merge took as it is tells all of it.
        for (CommitHandle &parent : parents) {
            const git_oid before = entryAt(parent.get(), stop.path);
            if (git_oid_equal(&now, &before) != 0) {
                push(std::move(parent), stop.path);
                return;
            }
        }
        if (!isNull(now) || !parents.empty())
            take(commit, stop.path, isNull(now));
        for (CommitHandle &parent : parents) {
            const git_oid before = entryAt(parent.get(), stop.path);
            const std::string name = isNull(before) && !isNull(now)
                                         ? nameBefore(m_repository, parent.get(), commit, stop.path)
                                         : stop.path;
            if (!name.empty())
                push(std::move(parent), name);
        }
    }

    /// A newer libgit2 gives a commit at which a shallow clone ends no parents at all.
    bool isCut(git_commit *commit) const
    {
        const char *header = git_commit_raw_header(commit);
        return git_commit_parentcount(commit) == 0 && header &&
               std::string_view(header).find("\nparent ") != std::string_view::npos;
    }

    git_repository *m_repository;
    const Repository::TakeRevision &m_take;
    std::priority_queue<Stop> m_stops;
    std::set<std::pair<std::string, std::string>> m_seen;
    std::uint64_t m_pushed = 0;
    Repository::FileHistory m_result;
};

/// nullptr: there is none.
Result<std::optional<std::string>> blobOf(git_repository *repository, const git_oid *id,
                                          const std::string &folder)
{
    if (!id)
        return std::optional<std::string>{};
    BlobHandle blob;
    if (const int code = git_blob_lookup(out(blob), repository, id))
        return gitError(code, phrase("git", "read a file"), folder);
    return std::optional<std::string>(std::string(
        static_cast<const char *>(git_blob_rawcontent(blob.get())), git_blob_rawsize(blob.get())));
}

} // namespace

Result<Repository::FileHistory> Repository::fileHistory(const std::string &path,
                                                        const TakeRevision &take) const
{
    Result<CommitHandle> head = commitOf(m_state->get(), "HEAD", m_state->folder);
    if (!head)
        return std::move(head).error();
    if (!*head)
        return FileHistory{};
    Walk walk(m_state->get(), take);
    walk.begin(std::move(*head), path);
    return walk.run();
}

Result<std::optional<ConflictSides>> Repository::conflictOf(const std::string &path) const
{
    IndexHandle index;
    if (const int code = git_repository_index(out(index), m_state->get()))
        return gitError(code, phrase("git", "read the index"), m_state->folder);
    git_index_read(index.get(), 1);
    const git_index_entry *base = nullptr, *ours = nullptr, *theirs = nullptr;
    if (git_index_conflict_get(&base, &ours, &theirs, index.get(), path.c_str()) != 0)
        return std::optional<ConflictSides>{};
    ConflictSides sides;
    for (const auto &[entry, text] :
         {std::pair{base, &sides.base}, {ours, &sides.ours}, {theirs, &sides.theirs}}) {
        Result<std::optional<std::string>> bytes =
            blobOf(m_state->get(), entry ? &entry->id : nullptr, m_state->folder);
        if (!bytes)
            return std::move(bytes).error();
        *text = *std::move(bytes);
    }
    return std::optional<ConflictSides>(std::move(sides));
}

Result<std::vector<std::string>> Repository::conflictedPaths() const
{
    IndexHandle index;
    if (const int code = git_repository_index(out(index), m_state->get()))
        return gitError(code, phrase("git", "read the index"), m_state->folder);
    git_index_read(index.get(), 1);
    std::set<std::string> paths;
    for (std::size_t i = 0; i < git_index_entrycount(index.get()); ++i) {
        const git_index_entry *entry = git_index_get_byindex(index.get(), i);
        if (git_index_entry_stage(entry) > 0)
            paths.insert(entry->path);
    }
    return std::vector<std::string>(paths.begin(), paths.end());
}

Result<std::optional<SettledConflict>> Repository::settledConflictOf(const std::string &path) const
{
    IndexHandle index;
    if (const int code = git_repository_index(out(index), m_state->get()))
        return gitError(code, phrase("git", "read the index"), m_state->folder);
    git_index_read(index.get(), 1);
    const git_index_reuc_entry *undo = git_index_reuc_get_bypath(index.get(), path.c_str());
    const git_index_entry *staged = git_index_get_bypath(index.get(), path.c_str(), 0);
    if (!undo || !staged)
        return std::optional<SettledConflict>{};
    SettledConflict found;
    std::optional<std::string> *const sides[] = {&found.sides.base, &found.sides.ours,
                                                 &found.sides.theirs};
    for (std::size_t i = 0; i < 3; ++i) {
        Result<std::optional<std::string>> bytes =
            blobOf(m_state->get(), undo->mode[i] ? &undo->oid[i] : nullptr, m_state->folder);
        if (!bytes)
            return std::move(bytes).error();
        *sides[i] = *std::move(bytes);
    }
    Result<std::optional<std::string>> bytes = blobOf(m_state->get(), &staged->id, m_state->folder);
    if (!bytes)
        return std::move(bytes).error();
    found.staged = (*std::move(bytes)).value_or("");
    return std::optional<SettledConflict>(std::move(found));
}

} // namespace moldloft::git
