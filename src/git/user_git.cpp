#include "git/user_git.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/text.h"
#include "git/git_runner.h"

namespace moldloft::git
{

namespace
{

constexpr std::string_view ownBranches = "moldloft/";

int numberAfter(std::string_view text, std::string_view word)
{
    const std::size_t at = text.find(word);
    int number = 0;
    if (at != std::string_view::npos)
        std::from_chars(text.data() + at + word.size(), text.data() + text.size(), number);
    return number;
}

Branch branchOf(const std::string &line)
{
    const std::vector<std::string> parts = split(line, '\t');
    Branch branch;
    const auto part = [&parts](std::size_t i) { return i < parts.size() ? parts[i] : ""; };
    branch.name = part(0);
    branch.isCurrent = part(1) == "*";
    branch.upstream = part(2);
    branch.ahead = numberAfter(part(3), "ahead ");
    branch.behind = numberAfter(part(3), "behind ");
    branch.isGone = part(3) == "gone";
    branch.subject = part(4);
    return branch;
}

int lineCount(const std::string &text)
{
    return static_cast<int>(std::count(text.begin(), text.end(), '\n'));
}

/// How git says it, and how we do.
struct Saying {
    std::string_view said;
    Phrase message;
    Phrase hint;
};

constexpr Saying sayings[] = {
    {"Could not resolve host", phrase("git", "The host of the remote is not known: {0}"),
     phrase("git", "Check the network, and the address of the remote: git remote -v")},
    {"Name or service not known", phrase("git", "The host of the remote is not known: {0}"),
     phrase("git", "Check the network, and the address of the remote: git remote -v")},
    {"Temporary failure in name resolution",
     phrase("git", "The host of the remote cannot be looked up: {0}"),
     phrase("git", "Check the network and try again.")},
    {"Connection refused", phrase("git", "The remote does not answer: {0}"),
     phrase("git", "Check the network, and the address of the remote: git remote -v")},
    {"Connection timed out", phrase("git", "The remote does not answer: {0}"),
     phrase("git", "Check the network, and the address of the remote: git remote -v")},
    {"Network is unreachable", phrase("git", "The remote does not answer: {0}"),
     phrase("git", "Check the network and try again.")},
    {"Failed to connect", phrase("git", "The remote does not answer: {0}"),
     phrase("git", "Check the network, and the address of the remote: git remote -v")},
    {"HOST IDENTIFICATION HAS CHANGED",
     phrase("git", "The remote's host key is another than before; somebody may stand between."),
     phrase("git", "Ask whoever runs the remote whether its key has changed. Only then: ssh-keygen "
                   "-R HOST")},
    {"Host key verification failed", phrase("git", "The remote's host key is not known: {0}"),
     phrase("git", "Connect to it once in a terminal with ssh, and compare the fingerprint.")},
    {"Permission denied (", phrase("git", "The remote accepts none of your SSH keys: {0}"),
     phrase("git", "ssh-add -l lists the keys of the agent; ssh-add adds one.")},
    {"could not read Username",
     phrase("git", "The remote asks who you are, and no credential "
                   "helper knows: {0}"),
     phrase("git", "Sign in once in a terminal (git push), or set up a helper: git config --global "
                   "credential.helper NAME")},
    {"could not read Password",
     phrase("git", "The remote asks for a password, and no credential "
                   "helper knows it: {0}"),
     phrase("git", "Sign in once in a terminal (git push), or set up a helper: git config --global "
                   "credential.helper NAME")},
    {"terminal prompts disabled",
     phrase("git", "The remote asks who you are, and no credential helper knows: {0}"),
     phrase("git", "Sign in once in a terminal (git push), or set up a helper: git config --global "
                   "credential.helper NAME")},
    {"Authentication failed",
     phrase("git", "The remote does not accept your name and password: "
                   "{0}"),
     phrase("git", "Sign in again in a terminal (git push), so that the credential helper learns "
                   "it.")},
    {"(fetch first)",
     phrase("git", "The remote has commits that you do not have; nothing was "
                   "pushed."),
     phrase("git", "Fetch, bring them into your branch (git pull), and push again.")},
    {"(non-fast-forward)",
     phrase("git", "The remote has commits that you do not have; nothing "
                   "was pushed."),
     phrase("git", "Fetch, bring them into your branch (git pull), and push again.")},
    {"hook declined", phrase("git", "The remote's own rules refused it; nothing was pushed:\n{0}"),
     phrase("git", "Mend what it names, or push to another branch.")},
    {"protected branch", phrase("git", "The remote protects this branch; nothing was pushed:\n{0}"),
     phrase("git", "Create a branch, push that, and ask for a review.")},
    {"refusing to update checked out branch",
     phrase("git", "The remote is a work tree that has this branch checked out; nothing was "
                   "pushed."),
     phrase("git", "Push to a bare repository, or to another branch.")},
    {"does not appear to be a git repository",
     phrase("git", "There is no repository at the address of the remote: {0}"),
     phrase("git", "git remote -v shows it; git remote set-url NAME ADDRESS changes it.")},
    {"epository not found",
     phrase("git", "There is no such repository at the remote, or you may "
                   "not see it: {0}"),
     phrase("git", "git remote -v shows its address; git remote set-url NAME ADDRESS changes it.")},
    {"would be overwritten by checkout",
     phrase("git", "Switching would overwrite what you have not committed; nothing was "
                   "switched:\n{0}"),
     phrase("git", "Commit it, or let it be stashed.")},
    {"already exists", phrase("git", "There is something of that name already: {0}"),
     phrase("git", "Choose another name, or switch to it.")},
    {"is not a valid branch name", phrase("git", "A branch cannot be called so: {0}"),
     phrase("git", "Letters, digits, - and / make a name.")},
    {"is already checked out at", phrase("git", "Another work tree has that branch: {0}"),
     phrase("git", "Work there, or remove that work tree: git worktree list")},
    {"invalid reference", phrase("git", "There is no such branch: {0}"), phrase("git", "")},
    {"No stash entries found", phrase("git", "Nothing is stashed."), phrase("git", "")},
    {"would be overwritten by merge",
     phrase("git", "Pulling would overwrite what you have not committed; nothing was "
                   "merged:\n{0}"),
     phrase("git", "Commit it, or stash it first.")},
    {"unrelated histories",
     phrase("git", "The remote's branch has nothing in common with yours; nothing was merged."),
     phrase("git", "Where both shall become one: git pull --allow-unrelated-histories")},
    {"The stash entry is kept",
     phrase("git", "What was stashed and what stands there change the "
                   "same lines; it is kept in the stash:\n{0}"),
     phrase("git", "Settle the conflicts, commit, and then drop it: git stash drop")},
    {"not a git repository", phrase("git", "The folder is no repository yet."),
     phrase("git", "The first commit makes one.")},
    {"dubious ownership",
     phrase("git", "The repository belongs to another user, so git does not "
                   "touch it: {0}"),
     phrase("git", "Where you trust it, run: git config --global --add safe.directory FOLDER")},
};

/// The line that says it, without git's own words for how bad it is.
std::string lineWith(const std::string &said, std::string_view words)
{
    for (std::string line : split(said, '\n')) {
        if (line.find(words) == std::string::npos)
            continue;
        for (const char *prefix : {"fatal: ", "error: ", "remote: ", "ssh: "}) {
            if (line.starts_with(prefix))
                line.erase(0, std::string_view(prefix).size());
        }
        return std::string(trimmed(line));
    }
    return std::string(trimmed(said));
}

} // namespace

bool readProgress(std::string_view messages, GitProgress &progress)
{
    bool found = false;
    while (!messages.empty()) {
        const std::size_t end = messages.find_first_of("\r\n");
        std::string_view line = messages.substr(0, end);
        constexpr std::string_view remote = "remote: ";
        if (line.starts_with(remote))
            line.remove_prefix(remote.size());
        messages.remove_prefix(end == std::string_view::npos ? messages.size() : end + 1);
        const std::size_t colon = line.find(": ");
        const std::size_t open = line.rfind('(');
        const std::size_t slash = line.find('/', open == std::string_view::npos ? 0 : open);
        if (colon == std::string_view::npos || open == std::string_view::npos ||
            slash == std::string_view::npos || line.find('%') == std::string_view::npos)
            continue;
        int done = 0;
        int total = 0;
        const char *last = line.data() + line.size();
        if (std::from_chars(line.data() + open + 1, last, done).ec != std::errc() ||
            std::from_chars(line.data() + slash + 1, last, total).ec != std::errc())
            continue;
        progress = {std::string(line.substr(0, colon)), done, total};
        found = true;
    }
    return found;
}

Error explained(const std::string &verb, const std::string &folder, int status,
                const std::string &said)
{
    for (const Saying &saying : sayings) {
        if (said.find(saying.said) == std::string::npos)
            continue;
        const bool whole = std::string_view(saying.message.text).ends_with("\n{0}");
        const std::string words = whole ? std::string(trimmed(said)) : lineWith(said, saying.said);
        return Error{ErrorCode::Environment, saying.message(words), {}, saying.hint};
    }
    return Error{ErrorCode::Environment,
                 phrase("git", "`git {0}` in `{1}` refused (exit status {2}):\n{3}")(
                     verb, folder, status, std::string(trimmed(said))),
                 {},
                 {}};
}

Result<RepositoryView> lookAt(const GitTask &task)
{
    const Git git(task);
    RepositoryView view;
    const Result<Finished> inside = git.ran({"rev-parse", "--is-inside-work-tree"});
    if (!inside)
        return inside.error();
    if (inside->status != 0) {
        Error why = explained("rev-parse", task.folder, inside->status, inside->messages);
        if (inside->messages.find("not a git repository") != std::string::npos)
            return view;
        return why;
    }
    const auto head = git.ran({"symbolic-ref", "--short", "-q", "HEAD"});
    if (head && head->status == 0)
        view.branch = std::string(trimmed(head->output));
    const auto branches = git.asked(
        {"for-each-ref", "--sort=-committerdate",
         "--format=%(refname:short)\t%(HEAD)\t%(upstream:short)\t%(upstream:track,nobracket)\t"
         "%(contents:subject)",
         "refs/heads"});
    const auto remotes = git.asked({"remote"});
    const auto status = git.asked({"status", "--porcelain"});
    const auto stashes = git.asked({"stash", "list"});
    if (!branches || !remotes || !status || !stashes)
        return !branches  ? branches.error()
               : !remotes ? remotes.error()
               : !status  ? status.error()
                          : stashes.error();
    for (const std::string &line : split(*branches, '\n')) {
        if (!line.empty() && !line.starts_with(ownBranches))
            view.branches.push_back(branchOf(line));
    }
    for (const std::string &line : split(*remotes, '\n')) {
        if (!line.empty())
            view.remotes.push_back(line);
    }
    view.uncommitted = lineCount(*status);
    view.stashes = lineCount(*stashes);
    return view;
}

Result<void> switchBranch(const GitTask &task, const BranchSwitch &to)
{
    const Git git(task);
    if (to.name.empty() || to.name.front() == '-')
        return explained("switch", task.folder, 128,
                         "'" + to.name + "' is not a valid branch name");
    bool stashed = false;
    if (to.stash) {
        const Result<std::string> status = git.asked({"status", "--porcelain"});
        if (!status)
            return status.error();
        stashed = !status->empty();
        if (Result<void> done = stashed
                                    ? stashAll(task, "Moldloft: before the switch to " + to.name)
                                    : Result<void>();
            !done)
            return done;
    }
    Result<void> switched = to.create ? git.done({"switch", "--create", to.name})
                                      : git.done({"switch", "--no-guess", to.name});
    if (!switched && stashed) {
        if (const Result<void> back = unstash(task); !back)
            return Error{ErrorCode::Environment,
                         phrase("git", "{0} What was not committed is still stashed.")(
                             switched.error().message),
                         {},
                         phrase("git", "git stash pop --index brings it back.")};
    }
    return switched;
}

Result<void> stashAll(const GitTask &task, const std::string &message)
{
    return Git(task).done({"stash", "push", "--include-untracked", "--quiet", "-m", message});
}

Result<void> unstash(const GitTask &task)
{
    return Git(task).done({"stash", "pop", "--index", "--quiet"});
}

Result<void> stage(const GitTask &task, const std::vector<std::string> &paths)
{
    std::vector<std::string> arguments{"add", "--"};
    arguments.insert(arguments.end(), paths.begin(), paths.end());
    return Git(task).done(std::move(arguments));
}

Result<void> fetch(const GitTask &task)
{
    return Git(task).done({"fetch", "--all", "--progress"});
}

Result<void> push(const GitTask &task, const std::string &remote)
{
    const Git git(task);
    const auto upstream = git.ran({"rev-parse", "--abbrev-ref", "--symbolic-full-name", "@{u}"});
    if (!upstream)
        return upstream.error();
    if (upstream->status != 0)
        return git.done({"push", "--progress", "--set-upstream", remote, "HEAD"});
    // Wherever push.default would lead: to the upstream.
    const auto head = git.asked({"symbolic-ref", "--short", "HEAD"});
    if (!head)
        return head.error();
    const std::string branch(trimmed(*head));
    const auto target = git.asked({"config", "--get", "branch." + branch + ".merge"});
    const auto where = git.asked({"config", "--get", "branch." + branch + ".remote"});
    if (!target || !where)
        return !target ? target.error() : where.error();
    return git.done({"push", "--progress", std::string(trimmed(*where)),
                     "HEAD:" + std::string(trimmed(*target))});
}

Result<void> pushBranch(const GitTask &task, const std::string &remote, const std::string &branch)
{
    const std::string reference = "refs/heads/" + branch;
    return Git(task).done({"push", "--progress", remote, reference + ":" + reference});
}

} // namespace moldloft::git
