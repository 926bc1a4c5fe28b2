#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "base/text.h"
#include "git/git_runner.h"

namespace moldloft::git
{

namespace
{

using Kind = Pulled::Kind;

Error refused(Message message, Message hint)
{
    return Error{ErrorCode::Environment, std::move(message), {}, std::move(hint)};
}

bool hasMarkers(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    std::string line;
    while (std::getline(file, line)) {
        if (line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> "))
            return true;
    }
    return false;
}

/// The paths that git has not merged.
Result<std::vector<std::string>> unmerged(const Git &git)
{
    const Result<std::string> listed = git.asked({"diff", "--name-only", "--diff-filter=U", "-z"});
    if (!listed)
        return listed.error();
    std::vector<std::string> paths = split(*listed, '\0');
    std::erase(paths, "");
    return paths;
}

Result<Pulled> finishMerge(const Git &git, const std::string &folder)
{
    const Result<std::vector<std::string>> paths = unmerged(git);
    if (!paths)
        return paths.error();
    Pulled pulled{Kind::Conflicts, 0, {}};
    for (const std::string &path : *paths) {
        std::error_code ignored;
        const std::string full = folder + '/' + path;
        if (std::filesystem::is_regular_file(std::filesystem::symlink_status(full, ignored)) &&
            hasMarkers(full))
            pulled.open.push_back(path);
    }
    if (!pulled.open.empty())
        return pulled;
    if (!paths->empty()) {
        std::vector<std::string> add{"--literal-pathspecs", "add", "--all", "--"};
        add.insert(add.end(), paths->begin(), paths->end());
        if (const auto added = git.asked(std::move(add), "add"); !added)
            return added.error();
    }
    if (const auto made = git.asked({"commit", "--no-edit", "--quiet"}); !made)
        return made.error();
    pulled.kind = Kind::Finished;
    return pulled;
}

struct Upstream {
    std::string branch;
    std::string remote; ///< "." where it is a branch here
};

Result<Upstream> upstreamOf(const Git &git)
{
    const Result<Finished> head = git.ran({"symbolic-ref", "--short", "-q", "HEAD"});
    if (!head)
        return head.error();
    if (head->status != 0)
        return refused(phrase("git", "HEAD is detached, so there is no branch to pull into."),
                       phrase("git", "Switch to a branch first."));
    Upstream upstream;
    upstream.branch = trimmed(head->output);
    const Result<Finished> remote =
        git.ran({"config", "--get", "branch." + upstream.branch + ".remote"});
    if (!remote)
        return remote.error();
    upstream.remote = trimmed(remote->output);
    if (remote->status != 0 || upstream.remote.empty())
        return refused(
            phrase("git", "{0} has no upstream, so nobody knows what to pull.")(upstream.branch),
            phrase("git", "A first push sets it; else: git branch "
                          "--set-upstream-to=REMOTE/NAME"));
    return upstream;
}

/// Commits that only we have, and that only the upstream has.
Result<std::pair<int, int>> counted(const Git &git)
{
    const Result<std::string> counts =
        git.asked({"rev-list", "--left-right", "--count", "HEAD...@{upstream}"});
    if (!counts)
        return counts.error();
    std::pair<int, int> both;
    const char *end = counts->data() + counts->size();
    const auto [after, failure] = std::from_chars(counts->data(), end, both.first);
    if (failure == std::errc() && after != end)
        std::from_chars(after + 1, end, both.second);
    return both;
}

Result<Pulled> merge(const Git &git, const GitTask &task, const std::string &driver, int commits)
{
    std::vector<std::string> words{"-c", "merge.conflictStyle=diff3"}; // the base is shown, too
    if (!driver.empty())
        words.insert(words.end(), {"-c", "merge.moldloft.driver=" + driver});
    words.insert(words.end(), {"merge", "--no-edit", "--no-ff", "@{upstream}"});
    const Result<Finished> done = git.ran(std::move(words));
    if (!done)
        return done.error();
    Pulled pulled{Kind::Merged, commits, {}};
    if (done->status == 0)
        return pulled;
    Result<std::vector<std::string>> open = unmerged(git);
    if (!open)
        return std::move(open).error();
    if (open->empty())
        return explained("merge", task.folder, done->status, done->messages + done->output);
    pulled.kind = Kind::Conflicts;
    pulled.open = *std::move(open);
    return pulled;
}

} // namespace

Result<Pulled> pull(const GitTask &task, const std::string &driver)
{
    const Git git(task);
    const Result<Finished> underWay = git.ran({"rev-parse", "-q", "--verify", "MERGE_HEAD"});
    if (!underWay)
        return underWay.error();
    if (underWay->status == 0)
        return finishMerge(git, task.folder);
    const Result<Upstream> upstream = upstreamOf(git);
    if (!upstream)
        return upstream.error();
    if (upstream->remote != ".") {
        if (const auto fetched = git.asked({"fetch", "--progress", upstream->remote}); !fetched)
            return fetched.error();
    }
    const Result<std::pair<int, int>> counts = counted(git);
    if (!counts)
        return counts.error();
    const auto [ours, theirs] = *counts;
    if (theirs == 0)
        return Pulled{};
    if (ours > 0)
        return merge(git, task, driver, theirs);
    if (const auto moved = git.asked({"merge", "--ff-only", "--quiet", "@{upstream}"}); !moved)
        return moved.error();
    return Pulled{Kind::FastForward, theirs, {}};
}

} // namespace moldloft::git
