#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

// What people do with a repository beside commits, by their own `git`: its settings, hooks, keys
// and credential helpers take part. It never asks on a terminal; failures say what to do.
namespace moldloft::git
{

/// One piece of work of the user's git.
struct GitTask {
    std::string folder; ///< of the work tree
    std::stop_token stop;
    /// "Writing objects", 40 of 100; of `total` 0 nobody knows. From the thread that runs it.
    std::function<void(const std::string &step, int done, int total)> progress = {};
};

struct Branch {
    std::string name;
    std::string upstream; ///< "origin/main"; empty: none
    std::string subject;  ///< of its last commit
    int ahead = 0;        ///< commits that the upstream does not have
    int behind = 0;       ///< commits of the upstream that it does not have
    bool isCurrent = false;
    bool isGone = false; ///< the upstream was there once

    bool operator==(const Branch &) const = default;
};

struct RepositoryView {
    std::string branch; ///< of HEAD; empty: detached
    std::vector<Branch> branches;
    std::vector<std::string> remotes;
    int uncommitted = 0; ///< files changed, staged or new
    int stashes = 0;
};
/// The branches of people: what Moldloft itself keeps is not among them. Empty where the folder is
/// no repository.
Result<RepositoryView> lookAt(const GitTask &task);

struct BranchSwitch {
    std::string name;
    bool create = false;
    bool stash = false; ///< what is not committed is stashed first, and brought back on a failure
};
Result<void> switchBranch(const GitTask &task, const BranchSwitch &to);

/// Everything that is not committed, new files too.
Result<void> stashAll(const GitTask &task, const std::string &message);
/// Brings back what was stashed last, with what was staged. On a conflict it stays in the stash.
Result<void> unstash(const GitTask &task);

/// Tells the index of these files as they are: a conflict of theirs is solved then.
Result<void> stage(const GitTask &task, const std::vector<std::string> &paths);

/// From all remotes.
Result<void> fetch(const GitTask &task);
/// What came of a pull.
struct Pulled {
    enum class Kind {
        Nothing,     ///< the upstream has nothing new
        FastForward, ///< the branch is where the upstream is
        Merged,      ///< a commit of both
        Conflicts,   ///< both changed the same: the files have both, between markers
        Finished,    ///< of a merge whose conflicts were settled
    };
    Kind kind = Kind::Nothing;
    int commits = 0;               ///< that came in
    std::vector<std::string> open; ///< files with conflicts in them
};
/// Fetches the upstream of HEAD's branch and brings it in. Where both have gone on they are merged,
/// designs by `driver` (a command as git's merge.NAME.driver; empty: as git is set up). Where a
/// merge with conflicts is under way it is finished, once no file has markers any more.
Result<Pulled> pull(const GitTask &task, const std::string &driver);

/// The branch of HEAD to its upstream, else to a branch of its name at `remote`, which becomes its
/// upstream.
Result<void> push(const GitTask &task, const std::string &remote);
/// Another branch as it is, to a branch of its name.
Result<void> pushBranch(const GitTask &task, const std::string &remote, const std::string &branch);

/// "Writing objects:  40% (2/5)" among what git says; the last one of a piece. False: none.
struct GitProgress {
    std::string step;
    int done = 0;
    int total = 0;
};
bool readProgress(std::string_view messages, GitProgress &progress);

/// Why a command of git failed, in words, from what it said (in English).
Error explained(const std::string &verb, const std::string &folder, int status,
                const std::string &said);

} // namespace moldloft::git
