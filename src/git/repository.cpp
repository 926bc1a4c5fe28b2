#include "git/repository.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <filesystem>
#include <mutex>

#include <fmt/format.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include "git/git_error.h"
#include "git/repository_state.h"

namespace moldloft::git
{

namespace
{

std::string textOf(const char *text)
{
    return text ? text : "";
}

Message age(std::int64_t seconds)
{
    constexpr std::int64_t minute = 60;
    constexpr std::int64_t hour = 60 * minute;
    constexpr std::int64_t day = 24 * hour;
    if (seconds < 2 * minute)
        return phrases("git", "{0} seconds", "{0} second")(seconds);
    if (seconds < 2 * hour)
        return phrases("git", "{0} minutes", "{0} minute")(seconds / minute);
    return seconds < 2 * day ? phrases("git", "{0} hours", "{0} hour")(seconds / hour)
                             : phrases("git", "{0} days", "{0} day")(seconds / day);
}

std::string userName(uid_t user)
{
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd *found = nullptr;
    ::getpwuid_r(user, &entry, buffer.data(), buffer.size(), &found);
    return found ? std::string(found->pw_name) : std::to_string(user);
}

std::string_view operationName(int state)
{
    switch (state) {
    case GIT_REPOSITORY_STATE_MERGE:
        return "merge";
    case GIT_REPOSITORY_STATE_REVERT:
    case GIT_REPOSITORY_STATE_REVERT_SEQUENCE:
        return "revert";
    case GIT_REPOSITORY_STATE_CHERRYPICK:
    case GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE:
        return "cherry-pick";
    case GIT_REPOSITORY_STATE_BISECT:
        return "bisect";
    case GIT_REPOSITORY_STATE_APPLY_MAILBOX:
        return "am";
    default:
        return "rebase";
    }
}

bool isSparse(git_repository *repository)
{
    const std::string own = textOf(git_repository_path(repository)) + "config.worktree";
    ConfigHandle config; // libgit2 does not read that of a work tree by itself
    int sparse = 0;
    return (git_config_open_ondisk(out(config), own.c_str()) == 0 &&
            git_config_get_bool(&sparse, config.get(), "core.sparseCheckout") == 0 &&
            sparse != 0) ||
           (git_repository_config_snapshot(out(config), repository) == 0 &&
            git_config_get_bool(&sparse, config.get(), "core.sparseCheckout") == 0 && sparse != 0);
}

Error environmentError(Message message, Message hint)
{
    return Error{ErrorCode::Environment, std::move(message), {}, std::move(hint)};
}

} // namespace

void initLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] {
        git_libgit2_init();
        git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
    });
}

std::string toHex(const git_oid &id)
{
    std::string hex(GIT_OID_HEXSZ, '0');
    git_oid_fmt(hex.data(), &id);
    return hex;
}

git_oid fromHex(const ObjectId &id)
{
    git_oid oid{};
    git_oid_fromstrp(&oid, id.hex.c_str());
    return oid;
}

Repository::Repository(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Repository::Repository(Repository &&) noexcept = default;
Repository &Repository::operator=(Repository &&) noexcept = default;
Repository::~Repository() = default;

Result<Repository> Repository::init(const std::string &folder)
{
    initLibrary();
    RepositoryHandle made;
    git_repository_init_options options = GIT_REPOSITORY_INIT_OPTIONS_INIT;
    options.flags = GIT_REPOSITORY_INIT_NO_REINIT | GIT_REPOSITORY_INIT_MKPATH;
    options.initial_head = "main";
    if (const int code = git_repository_init_ext(out(made), folder.c_str(), &options))
        return gitError(code, phrase("git", "make a repository"), folder);
    made.reset();
    return open(folder);
}

Result<Repository> Repository::open(const std::string &folder)
{
    Result<std::optional<Repository>> found = openIfAny(folder);
    if (!found)
        return std::move(found).error();
    if (!*found)
        return Error{
            ErrorCode::Input,
            phrase("git", "`{0}` is no git repository.")(folder),
            {},
            phrase("git", "Export with --commit, or run: git init {0}")(shellQuoted(folder))};
    return *std::move(*found);
}

Result<std::optional<Repository>> Repository::openIfAny(const std::string &folder)
{
    initLibrary();
    auto state = std::make_unique<State>();
    state->folder = folder;
    const int code = git_repository_open_ext(out(state->repository), folder.c_str(),
                                             GIT_REPOSITORY_OPEN_NO_SEARCH, nullptr);
    if (code != 0) {
        const Error error = gitError(code, phrase("git", "open the repository"), folder);
        if (code == GIT_ENOTFOUND && error.hint.empty())
            return std::optional<Repository>{};
        return error;
    }
    state->workFolder = textOf(git_repository_workdir(state->get()));
    state->gitFolder = textOf(git_repository_path(state->get()));
    return std::optional<Repository>(Repository(std::move(state)));
}

std::optional<std::string> Repository::discover(const std::string &folder)
{
    initLibrary();
    std::error_code failure;
    std::filesystem::path start = std::filesystem::weakly_canonical(folder, failure);
    while (!failure && start.has_relative_path() && !std::filesystem::exists(start, failure))
        start = start.parent_path();
    RepositoryHandle found;
    if (failure || git_repository_open_ext(out(found), start.c_str(), 0, nullptr) != 0)
        return std::nullopt;
    const std::string work = textOf(git_repository_workdir(found.get()));
    return work.empty() ? std::nullopt : std::optional<std::string>(work);
}

const std::string &Repository::workFolder() const
{
    return m_state->workFolder;
}

const std::string &Repository::gitFolder() const
{
    return m_state->gitFolder;
}

Result<Head> Repository::head() const
{
    Head head;
    ReferenceHandle reference;
    if (const int code = git_reference_lookup(out(reference), m_state->get(), "HEAD"))
        return gitError(code, phrase("git", "read HEAD"), m_state->folder);
    constexpr std::string_view branches = "refs/heads/";
    const std::string target = textOf(git_reference_symbolic_target(reference.get()));
    if (target.starts_with(branches))
        head.branch = target.substr(branches.size());
    const Result<CommitHandle> commit = commitOf(m_state->get(), "HEAD", m_state->folder);
    if (!commit)
        return commit.error();
    if (*commit)
        head.commit = ObjectId{toHex(*git_commit_id(commit->get()))};
    return head;
}

Result<void> Repository::setConfig(const std::string &key, const std::string &value)
{
    ConfigHandle config;
    ConfigHandle local;
    int code = git_repository_config(out(config), m_state->get());
    if (code == 0)
        code = git_config_open_level(out(local), config.get(), GIT_CONFIG_LEVEL_LOCAL);
    if (code == 0)
        code = git_config_set_string(local.get(), key.c_str(), value.c_str());
    if (code != 0)
        return gitError(code, phrase("git", "write the configuration"), m_state->folder);
    return {};
}

std::optional<Lock> Repository::findLock() const
{
    std::vector<std::string> names{"index.lock", "HEAD.lock", "refs/heads/moldloft/generated.lock"};
    if (const Result<Head> at = head(); at && !at->branch.empty())
        names.push_back("refs/heads/" + at->branch + ".lock");
    for (const std::string &name : names) {
        struct stat status {
        };
        const std::string path = m_state->gitFolder + name;
        if (::lstat(path.c_str(), &status) == 0)
            return Lock{path, userName(status.st_uid),
                        std::max<std::int64_t>(0, std::time(nullptr) - status.st_mtime)};
    }
    return std::nullopt;
}

Result<void> Repository::removeLock(const Lock &lock) const
{
    constexpr std::int64_t tolerance = 2; // seconds: both ages are rounded
    const std::optional<Lock> now = findLock();
    if (!now)
        return {};
    if (now->path != lock.path || now->ageSeconds + tolerance < lock.ageSeconds)
        return environmentError(phrase("git", "Another git has taken the lock in the meantime."),
                                phrase("git", "Try again."));
    std::error_code failure;
    std::filesystem::remove(lock.path, failure);
    if (failure)
        return environmentError(
            phrase("git", "`{0}` cannot be removed: {1}.")(lock.path, failure.message()), {});
    return {};
}

Result<void> Repository::checkReady() const
{
    const std::string &folder = m_state->folder;
    const std::string cd = "git -C " + shellQuoted(folder) + ' ';
    if (m_state->workFolder.empty())
        return environmentError(
            phrase("git", "`{0}` is a bare repository; it has no files.")(folder),
            phrase("git", "Clone it and export into the clone."));
    const Result<Head> at = head();
    if (!at)
        return at.error();
    if (at->branch.empty())
        return environmentError(
            at->commit
                ? phrase("git", "HEAD of `{0}` is detached at {1}; a commit there would belong to "
                                "no branch.")(folder, at->commit->brief())
                : phrase("git",
                         "HEAD of `{0}` is detached; a commit there would belong to no branch.")(
                      folder),
            phrase("git", "Switch to a branch: {0}")(cd + "switch -c NAME"));
    if (isSparse(m_state->get()))
        return environmentError(
            phrase("git", "`{0}` is a sparse checkout: what is not checked out would count as "
                          "deleted.")(folder),
            phrase("git", "Check everything out first: {0}")(cd + "sparse-checkout disable"));
    if (const int state = git_repository_state(m_state->get()))
        return environmentError(phrase("git", "A {0} is under way in `{1}`.")(
                                    std::string(operationName(state)), folder),
                                phrase("git", "Finish or abort it first; see: {0}")(cd + "status"));
    if (const std::optional<Lock> lock = findLock())
        return environmentError(
            phrase("git", "`{0}` locks the repository; {1} made it {2} ago.")(
                lock->path, lock->owner, age(lock->ageSeconds)),
            phrase("git", "Where no other git is running there, remove it: {0}")(
                "rm " + shellQuoted(lock->path)));
    return {};
}

} // namespace moldloft::git
