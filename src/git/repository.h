#pragma once

#include <functional>
#include <memory>
#include <set>
#include <stop_token>

#include "base/result.h"
#include "git/objects.h"

namespace moldloft::git
{

/// Called with (done, total); false cancels.
using Progress = std::function<bool(std::size_t done, std::size_t total)>;

/// What libgit2 would silently leave out of a commit, but the user's own `git` does.
struct Extras {
    std::vector<std::string> hooks;   ///< names, e.g. pre-commit
    bool signing = false;             ///< commit.gpgsign
    std::vector<std::string> filters; ///< clean filters (LFS and others) of the paths asked about
    bool environment = false;         ///< settings in GIT_CONFIG_… variables

    bool any() const { return !hooks.empty() || signing || !filters.empty() || environment; }
};

struct CommitRequest {
    Changes changes; ///< the files must stand in the work tree like this already
    std::string message;
    std::optional<Identity>
        identity; ///< from the settings; else the environment, else git's config
    Progress progress;
    std::stop_token stop;
};

/// A commit that is written and on no branch yet.
struct PreparedCommit {
    ObjectId id;
    std::optional<ObjectId> parent; ///< nothing: the branch has no commit yet
    std::string branch;

    bool operator==(const PreparedCommit &) const = default;
};

struct LogQuery {
    std::string branch;    ///< empty: HEAD
    std::string path;      ///< only commits that change this path; empty: all
    std::size_t limit = 0; ///< 0: all
};

/// A git repository. Its files are never checked out by force; trees are built in memory, so no
/// link in the work tree is ever followed. One object a thread. Every failure is an Environment
/// error with words for the user, but for what the caller asked wrongly (Input) and Cancelled.
class Repository
{
public:
    /// Makes a repository whose first branch is `main`; an existing one is an error.
    static Result<Repository> init(const std::string &folder);
    /// The repository whose work tree (or bare folder) is exactly `folder`; nothing where there is
    /// none.
    static Result<std::optional<Repository>> openIfAny(const std::string &folder);
    static Result<Repository> open(const std::string &folder);
    /// The work tree that contains `folder`, which itself need not exist.
    static std::optional<std::string> discover(const std::string &folder);

    Repository(Repository &&) noexcept;
    Repository &operator=(Repository &&) noexcept;
    ~Repository();

    /// With a slash at the end; empty in a bare repository.
    const std::string &workFolder() const;
    /// Git's own folder of this work tree, with a slash at the end.
    const std::string &gitFolder() const;
    Result<Head> head() const;
    Result<Status> status() const;

    /// Whether a commit can be made on the branch of HEAD: not bare, not detached, no merge or
    /// rebase under way, not locked. The error says what to do.
    Result<void> checkReady() const;
    std::optional<Lock> findLock() const;
    /// Only after the user confirmed it. Refused where another lock stands there than the one
    /// shown.
    Result<void> removeLock(const Lock &lock) const;

    /// Who commits: `settings`, else GIT_AUTHOR_NAME and GIT_AUTHOR_EMAIL, else git's
    /// configuration.
    Result<Identity> identity(const std::optional<Identity> &settings) const;
    /// The same where there is no repository yet; `folder` is for messages.
    static Result<Identity> identityOutside(const std::optional<Identity> &settings,
                                            const std::string &folder);
    /// In the repository's own configuration.
    Result<void> setConfig(const std::string &key, const std::string &value);
    /// As git sees it, from all of its files; empty where it is not set.
    std::string configured(const std::string &key) const;
    /// What .gitattributes say of a path (which need not exist): a value, or empty.
    std::string attribute(const std::string &path, const std::string &name) const;
    Result<Extras> extras(const Changes &changes) const;

    /// Commits exactly these changes on the branch of HEAD and leaves everything else, staged or
    /// not, as it is. Nothing where they change nothing. Where extras() says so, the user's `git`
    /// makes the commit, with its hooks, signature and filters.
    Result<std::optional<ObjectId>> commit(const CommitRequest &request);

    /// The same in two steps, so that files can be written between: the first changes nothing that
    /// anybody sees. Nothing where the changes change nothing, and where the user's `git` must make
    /// the commit.
    Result<std::optional<PreparedCommit>> prepare(const CommitRequest &request);
    /// Brings it onto its branch, and the index along. Fine where that was done before; an error
    /// where the branch has gone elsewhere, or is not that of HEAD any more.
    Result<void> finish(const PreparedCommit &commit);

    /// Records a tree as the next commit of a branch that no work tree shows: the changes are the
    /// whole tree, or with OnTop lie over that of the branch. Nothing where the branch has that
    /// tree already. A remote's branch of that name that has gone another way is a parent, too.
    enum class Base { Nothing, OnTop };
    Result<std::optional<ObjectId>> record(const std::string &branch, const CommitRequest &request,
                                           Base base = Base::Nothing);
    /// Where record() goes on from: the tip of the branch, which is moved to that of a remote where
    /// that is ahead of it. Nothing: it would be the first.
    Result<std::optional<ObjectId>> catchUp(const std::string &branch);
    /// The paths in which a commit and that of HEAD differ; nothing where HEAD has none. No file
    /// is read.
    Result<std::optional<std::set<std::string>>> differing(const ObjectId &commit) const;
    /// True where git's own rules (.gitignore, info/exclude, the user's) leave the path out.
    Result<bool> isIgnored(const std::string &path) const;

    Result<std::optional<Commit>> tip(const std::string &branch) const;
    /// Newest first.
    Result<std::vector<Commit>> log(const LogQuery &query) const;
    /// Every commit of HEAD's history that changes the file, newest first, each as soon as it is
    /// found; false of `take` stops. A file that was renamed is followed to its older names, and of
    /// merged branches those that the file came from, as `git log --follow` does.
    struct FileHistory {
        bool endsShallow = false; ///< older commits are not in this clone
        bool stopped = false;
    };
    using TakeRevision = std::function<bool(FileRevision)>;
    Result<FileHistory> fileHistory(const std::string &path, const TakeRevision &take) const;
    /// The bytes of a path in a revision (`HEAD~2`, a branch, an id); nothing where it is not
    /// there.
    Result<std::optional<std::string>> fileAt(const std::string &revision,
                                              const std::string &path) const;
    /// The paths of the tree of HEAD's commit; empty where there is none yet.
    Result<std::vector<std::string>> trackedPaths() const;

    /// The newest file that a branch, or a remote's branch of that name, ever had at a path and
    /// that is the one looked for; nothing where there is none, or git has no history that far.
    using IsIt = std::function<bool(const std::string &bytes)>;
    Result<std::optional<TreeFile>> findOnBranch(const std::string &branch, const std::string &path,
                                                 const IsIt &isIt) const;
    /// The same in the history of HEAD.
    Result<std::optional<TreeFile>> findInHistory(const std::string &path, const IsIt &isIt) const;
    /// All files of a branch, else of a remote's branch of that name; empty where there is none.
    Result<std::map<std::string, TreeFile>> filesOfBranch(const std::string &branch) const;
    /// A regular file of HEAD's commit as git keeps it, without what filters do on a checkout.
    Result<std::optional<TreeFile>> committedFile(const std::string &path) const;
    /// What git's index holds of a file while a merge has left it in conflict: the common ancestor
    /// (missing where there is none), ours and theirs. Nothing where it is in no conflict.
    Result<std::optional<ConflictSides>> conflictOf(const std::string &path) const;
    /// The paths that a merge has left in conflict.
    Result<std::vector<std::string>> conflictedPaths() const;
    /// The same as conflictOf of a file that was in conflict, until the merge is committed.
    Result<std::optional<SettledConflict>> settledConflictOf(const std::string &path) const;
    /// What stands in the index and what git finds in the work tree besides, ignored files aside.
    Result<std::vector<std::string>> workPaths() const;

private:
    Result<std::optional<PreparedCommit>> prepareHere(const CommitRequest &request);

    struct State;
    explicit Repository(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace moldloft::git
