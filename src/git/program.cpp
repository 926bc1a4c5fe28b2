// The commit by the user's own git: its hooks, its signature, its filters.

#include <fmt/format.h>

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

class Program
{
public:
    Program(const CommitRequest &request, std::string workFolder,
            std::map<std::string, std::string> environment)
        : m_request(request), m_workFolder(std::move(workFolder)),
          m_environment(std::move(environment))
    {
    }

    Result<void> run(std::vector<std::string> arguments, const std::string &input) const
    {
        std::vector<std::string> all{"git", "--literal-pathspecs"};
        const std::string verb = arguments.front();
        all.insert(all.end(), arguments.begin(), arguments.end());
        const Result<Finished> finished =
            moldloft::run({std::move(all), m_workFolder, input, m_environment}, m_request.stop);
        if (!finished)
            return finished.error();
        if (finished->status == 0)
            return {};
        const std::string said(trimmed(finished->messages + finished->output));
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

bool isKnown(git_index *index, git_tree *tree, const std::string &path)
{
    TreeEntryHandle entry;
    return git_index_get_bypath(index, path.c_str(), 0) != nullptr ||
           (tree && git_tree_entry_bypath(out(entry), tree, path.c_str()) == 0);
}

/// Whether the index differs from HEAD in one of these paths.
bool isStaged(git_index *index, git_tree *tree, const Changes &changes)
{
    for (const auto &[path, file] : changes) {
        const git_index_entry *staged = git_index_get_bypath(index, path.c_str(), 0);
        TreeEntryHandle committed;
        const bool has = tree && git_tree_entry_bypath(out(committed), tree, path.c_str()) == 0;
        if (has != (staged != nullptr))
            return true;
        if (has &&
            (git_oid_equal(&staged->id, git_tree_entry_id(committed.get())) == 0 ||
             staged->mode != static_cast<unsigned>(git_tree_entry_filemode(committed.get()))))
            return true;
    }
    return false;
}

} // namespace

Result<std::optional<ObjectId>> commitWithProgram(git_repository *repository,
                                                  const CommitRequest &request,
                                                  const std::string &workFolder)
{
    const Result<CommitHandle> parent = commitOf(repository, "HEAD", workFolder);
    if (!parent)
        return parent.error();
    const Result<TreeHandle> tree = treeOf(parent->get(), workFolder);
    if (!tree)
        return tree.error();
    IndexHandle index;
    if (const int code = git_repository_index(out(index), repository))
        return gitError(code, phrase("git", "read the index"), workFolder);
    std::string paths;
    for (const auto &[path, file] : request.changes) {
        if (const Result<void> valid = checkOutputPath(path); !valid)
            return valid.error();
        if (file || isKnown(index.get(), tree->get(), path))
            paths += path + '\0';
    }
    Result<std::map<std::string, std::string>> environment =
        environmentFor(repository, request.identity, workFolder);
    if (!environment)
        return std::move(environment).error();
    const Program git(request, workFolder, *std::move(environment));
    const std::string fromInput = "--pathspec-from-file=-";
    if (const Result<void> added =
            git.run({"add", "--force", fromInput, "--pathspec-file-nul"}, paths);
        !added)
        return added.error();
    if (const int code = git_index_read(index.get(), 1))
        return gitError(code, phrase("git", "read the index"), workFolder);
    if (!isStaged(index.get(), tree->get(), request.changes))
        return std::optional<ObjectId>{};
    if (const Result<void> committed = git.run({"commit", "--quiet", "--only", "-m",
                                                request.message, fromInput, "--pathspec-file-nul"},
                                               paths);
        !committed)
        return committed.error();
    const Result<CommitHandle> made = commitOf(repository, "HEAD", workFolder);
    if (!made)
        return made.error();
    return std::optional<ObjectId>(ObjectId{toHex(*git_commit_id(made->get()))});
}

} // namespace moldloft::git
