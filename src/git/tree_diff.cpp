// Two trees compared; libgit2's own way reads every folder of both, this one those that differ.

#include "git/git_error.h"
#include "git/repository_state.h"

namespace moldloft::git
{

namespace
{

class TreeDiff
{
public:
    explicit TreeDiff(git_repository *repository) : m_repository(repository) {}

    /// libgit2's code. Either may be null.
    int compare(const git_tree *before, const git_tree *after, const std::string &folder)
    {
        const std::size_t sizes[2] = {before ? git_tree_entrycount(before) : 0,
                                      after ? git_tree_entrycount(after) : 0};
        std::size_t i = 0;
        std::size_t j = 0;
        int code = 0;
        while (code == 0 && (i < sizes[0] || j < sizes[1])) {
            const git_tree_entry *old = i < sizes[0] ? git_tree_entry_byindex(before, i) : nullptr;
            const git_tree_entry *now = j < sizes[1] ? git_tree_entry_byindex(after, j) : nullptr;
            const int order = !old ? 1 : !now ? -1 : git_tree_entry_cmp(old, now);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
            code = compareEntries(order <= 0 ? old : nullptr, order >= 0 ? now : nullptr, folder);
        }
        return code;
    }

    Changes &changes() { return m_changes; }

private:
    /// Of one name; a folder and a file of one name come here one after the other.
    int compareEntries(const git_tree_entry *old, const git_tree_entry *now,
                       const std::string &folder)
    {
        if (old && now && git_oid_equal(git_tree_entry_id(old), git_tree_entry_id(now)) != 0 &&
            git_tree_entry_filemode_raw(old) == git_tree_entry_filemode_raw(now))
            return 0;
        const git_tree_entry *any = old ? old : now;
        const std::string path = folder + git_tree_entry_name(any);
        if (git_tree_entry_type(any) != GIT_OBJECT_TREE) {
            m_changes.emplace(path, std::nullopt);
            return 0;
        }
        TreeHandle trees[2];
        for (const bool second : {false, true}) {
            const git_tree_entry *entry = second ? now : old;
            const int code = entry ? git_tree_lookup(out(trees[second ? 1 : 0]), m_repository,
                                                     git_tree_entry_id(entry))
                                   : 0;
            if (code != 0)
                return code;
        }
        return compare(trees[0].get(), trees[1].get(), path + '/');
    }

    git_repository *m_repository;
    Changes m_changes;
};

} // namespace

Result<Changes> changedPaths(git_repository *repository, git_tree *before, git_tree *after,
                             const std::string &folder)
{
    TreeDiff diff(repository);
    if (const int code = diff.compare(before, after, {}))
        return gitError(code, phrase("git", "compare two commits"), folder);
    return std::move(diff.changes());
}

} // namespace moldloft::git
