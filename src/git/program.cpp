// The commit by the user's own git: its hooks, its signature, its filters.

#include <fmt/format.h>
#include <unistd.h>

#include "base/text.h"
#include "files/path_rules.h"
#include "files/process.h"
#include "git/git_error.h"
#include "git/repository_state.h"

namespace moldloft::git
{

namespace
{

/// Where we run inside a hook, git's own variables would lead its child to that other repository.
/// Author and committer are those that we would have written ourselves: git asks for each apart.
Result<std::map<std::string, std::string>> environmentFor(git_repository *repository,
                                                          const std::optional<Identity> &settings,
                                                          const std::string &folder)
{
    std::map<std::string, std::string> variables;
    for (const char *name :
         {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY",
          "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR", "GIT_NAMESPACE"})
        variables[name] = "";
    variables["LC_ALL"] = "C.UTF-8"; // its words are read
    variables["LANGUAGE"] = "";
    for (const char *role : {"AUTHOR", "COMMITTER"}) {
        const Result<Identity> who = resolveIdentity(repository, settings, role, folder);
        if (!who)
            return who.error();
        const std::string prefix = std::string("GIT_") + role;
        variables[prefix + "_NAME"] = who->name;
        variables[prefix + "_EMAIL"] = who->email;
    }
    return variables;
}

bool isAboutSigning(const std::string &said)
{
    for (const char *words : {"failed to sign", "Couldn't load public key", "Couldn't sign",
                              "cannot run gpg", "cannot run ssh-keygen", "user.signingkey"}) {
        if (said.find(words) != std::string::npos)
            return true;
    }
    return false;
}

class Program
{
public:
    Program(const CommitRequest &request, std::string workFolder,
            std::map<std::string, std::string> environment)
        : m_request(request), m_workFolder(std::move(workFolder)),
          m_environment(std::move(environment))
    {
    }

    /// What it prints; in an error what it says.
    Result<std::string> run(std::vector<std::string> arguments, const std::string &input) const
    {
        std::vector<std::string> all{"git", "--literal-pathspecs"};
        const std::string verb = arguments.front();
        all.insert(all.end(), arguments.begin(), arguments.end());
        const Result<Finished> finished =
            moldloft::run({std::move(all), m_workFolder, input, m_environment}, m_request.stop);
        if (!finished)
            return finished.error();
        if (finished->status == 0)
            return finished->output;
        const std::string said(trimmed(finished->messages + finished->output));
        if (isAboutSigning(said))
            return Error{
                ErrorCode::Environment,
                phrase("git", "The commit in `{0}` could not be signed:\n{1}")(m_workFolder, said),
                {},
                phrase("git", "git config user.signingkey names the key; git config commit.gpgsign "
                              "false commits without. Then commit again; the exported files are in "
                              "place.")};
        return Error{
            ErrorCode::Environment,
            said.empty() ? phrase("git", "`git {0}` in `{1}` refused (exit status {2}).")(
                               verb, m_workFolder, finished->status)
                         : phrase("git", "`git {0}` in `{1}` refused (exit status {2}):\n{3}")(
                               verb, m_workFolder, finished->status, said),
            {},
            phrase("git", "Mend what it names and commit again; the exported files are in place.")};
    }

private:
    const CommitRequest &m_request;
    std::string m_workFolder;
    std::map<std::string, std::string> m_environment;
};

/// The index from which git commits: that of HEAD with the changes, so that what the user has
/// staged or edited besides stays out. Gone with the object.
class OwnIndex
{
public:
    explicit OwnIndex(git_repository *repository)
        : m_path(std::string(git_repository_path(repository)) + "moldloft-index")
    {
        remove();
    }
    OwnIndex(const OwnIndex &) = delete;
    OwnIndex &operator=(const OwnIndex &) = delete;
    ~OwnIndex() { remove(); }
    const std::string &path() const { return m_path; }

private:
    void remove() const
    {
        ::unlink(m_path.c_str());
        ::unlink((m_path + ".lock").c_str());
    }

    std::string m_path;
};

/// Whether git itself must make the object: a filter of the user's, or line ends by settings that
/// libgit2 does not see.
bool needsGit(git_repository *repository, const std::string &path, const std::string &bytes)
{
    const char *value = nullptr;
    return (isConfiguredByEnvironment() && bytes.find('\r') != std::string::npos) ||
           (git_attr_get(&value, repository, 0, path.c_str(), "filter") == 0 &&
            git_attr_value(value) == GIT_ATTR_VALUE_STRING);
}

/// Lines for `git update-index --index-info`.
Result<std::string> indexLines(git_repository *repository, const CommitRequest &request,
                               const Program &git, const std::string &folder)
{
    std::string lines;
    for (const auto &[path, file] : request.changes) {
        if (const Result<void> valid = checkOutputPath(path); !valid)
            return valid.error();
        std::string id(GIT_OID_HEXSZ, '0');
        if (file && needsGit(repository, path, file->bytes)) {
            const Result<std::string> made =
                git.run({"hash-object", "-w", "--stdin", "--path", path}, file->bytes);
            if (!made)
                return made.error();
            id = trimmed(*made);
        } else if (file) {
            const Result<git_oid> made = writeBlob(repository, path, file->bytes, folder);
            if (!made)
                return made.error();
            id = toHex(*made);
        }
        lines += fmt::format("{} {}\t{}",
                             !file              ? "0"
                             : file->executable ? "100755"
                                                : "100644",
                             id, path);
        lines += '\0';
    }
    return lines;
}

} // namespace

Result<std::optional<ObjectId>> commitWithProgram(git_repository *repository,
                                                  const CommitRequest &request,
                                                  const std::string &workFolder)
{
    using Made = std::optional<ObjectId>;
    const Result<CommitHandle> parent = commitOf(repository, "HEAD", workFolder);
    if (!parent)
        return parent.error();
    const Result<TreeHandle> before = treeOf(parent->get(), workFolder);
    if (!before)
        return before.error();
    Result<std::map<std::string, std::string>> environment =
        environmentFor(repository, request.identity, workFolder);
    if (!environment)
        return std::move(environment).error();
    const OwnIndex index(repository);
    (*environment)["GIT_INDEX_FILE"] = index.path();
    const Program git(request, workFolder, *std::move(environment));
    const std::string tree = before->get() ? toHex(*git_tree_id(before->get())) : std::string();
    if (const auto read = git.run({"read-tree", tree.empty() ? "--empty" : tree}, {}); !read)
        return read.error();
    const Result<std::string> lines = indexLines(repository, request, git, workFolder);
    if (!lines)
        return lines.error();
    if (const auto set = git.run({"update-index", "-z", "--index-info"}, *lines); !set)
        return set.error();
    const Result<std::string> wanted = git.run({"write-tree"}, {});
    if (!wanted)
        return wanted.error();
    if (trimmed(*wanted) == tree)
        return Made{};
    // So that hooks which compare with the work tree see what is as it was committed.
    (void)git.run({"update-index", "-q", "--refresh"}, {});
    if (const auto committed = git.run({"commit", "--quiet", "-m", request.message}, {});
        !committed)
        return committed.error();
    const Result<CommitHandle> made = commitOf(repository, "HEAD", workFolder);
    if (!made)
        return made.error();
    const Result<TreeHandle> after = treeOf(made->get(), workFolder);
    if (!after)
        return after.error();
    // Hooks may have committed more than we asked for.
    Result<Changes> changes = changedPaths(repository, before->get(), after->get(), workFolder);
    if (!changes)
        return std::move(changes).error();
    if (const Result<void> updated = updateIndex(repository, before->get(),
                                                 *git_tree_id(after->get()), *changes, workFolder);
        !updated)
        return updated.error();
    return Made(ObjectId{toHex(*git_commit_id(made->get()))});
}

} // namespace moldloft::git
