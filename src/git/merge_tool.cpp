#include "git/merge_tool.h"

#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>
#include <unistd.h>

#include "base/text.h"
#include "files/process.h"
#include "git/git_error.h"

namespace moldloft::git
{

namespace
{

namespace fs = std::filesystem;

Error refused(const std::string &verb, const std::string &folder, const Finished &finished)
{
    return Error{ErrorCode::Environment,
                 phrase("git", "`git {0}` in `{1}` refused (exit status {2}):\n{3}")(
                     verb, folder, finished.status,
                     std::string(trimmed(finished.messages + finished.output))),
                 {},
                 {}};
}

/// A folder for the index, gone with the object.
class Scratch
{
public:
    Scratch()
    {
        std::string pattern = (fs::temp_directory_path() / "moldloft-merge-XXXXXX").string();
        if (::mkdtemp(pattern.data()))
            m_path = pattern;
    }
    Scratch(const Scratch &) = delete;
    Scratch &operator=(const Scratch &) = delete;
    ~Scratch()
    {
        std::error_code ignored;
        if (!m_path.empty())
            fs::remove_all(m_path, ignored);
    }
    const std::string &path() const { return m_path; }

private:
    std::string m_path;
};

class Git
{
public:
    Git(const MergeToolFile &file, const std::string &index, const std::stop_token &stop)
        : m_file(file), m_stop(stop)
    {
        for (const char *name : {"GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX"})
            m_environment[name] = "";
        m_environment["GIT_INDEX_FILE"] = index;
        m_environment["GIT_TERMINAL_PROMPT"] = "0";
    }

    Result<Finished> run(std::vector<std::string> arguments, const std::string &input = {}) const
    {
        arguments.insert(arguments.begin(), "git");
        return moldloft::run({std::move(arguments), m_file.folder, input, m_environment}, m_stop);
    }

    Result<std::string> object(const std::string &bytes) const
    {
        const Result<Finished> done = run({"hash-object", "-w", "--stdin", "--no-filters"}, bytes);
        if (!done)
            return done.error();
        if (done->status != 0)
            return refused("hash-object", m_file.folder, *done);
        return std::string(trimmed(done->output));
    }

    Result<void> stage() const
    {
        std::string entries;
        int number = 1;
        for (const std::string *bytes : {&m_file.base, &m_file.ours, &m_file.theirs}) {
            const Result<std::string> id = object(*bytes);
            if (!id)
                return id.error();
            entries += fmt::format("{} {} {}\t{}", m_file.executable ? "100755" : "100644", *id,
                                   number++, m_file.path);
            entries += '\0';
        }
        const Result<Finished> done = run({"update-index", "-z", "--index-info"}, entries);
        if (!done)
            return done.error();
        return done->status == 0 ? Result<void>()
                                 : Result<void>(refused("update-index", m_file.folder, *done));
    }

    Result<bool> knowsTool() const
    {
        for (const char *key : {"merge.tool", "merge.guitool"}) {
            const Result<Finished> asked = run({"config", "--get", key});
            if (!asked)
                return asked.error();
            if (asked->status == 0)
                return true;
        }
        return false;
    }

private:
    const MergeToolFile &m_file;
    std::stop_token m_stop;
    std::map<std::string, std::string> m_environment;
};

} // namespace

Result<void> runMergeTool(const MergeToolFile &file, const std::stop_token &stop)
{
    const Scratch scratch;
    if (scratch.path().empty())
        return Error{ErrorCode::Environment,
                     phrase("git", "No folder for temporary files can be made."),
                     {},
                     {}};
    const Git git(file, scratch.path() + "/index", stop);
    const Result<bool> knows = git.knowsTool();
    if (!knows)
        return knows.error();
    if (!*knows)
        return Error{ErrorCode::Environment,
                     phrase("git", "No merge tool is set up in git."),
                     {},
                     phrase("git", "git config --global merge.tool NAME; `git mergetool "
                                   "--tool-help` lists the names.")};
    if (const Result<void> staged = git.stage(); !staged)
        return staged;
    const Result<Finished> done = git.run(
        {"-c", "mergetool.keepBackup=false", "mergetool", "--no-prompt", "--", file.path}, "n\n");
    if (!done)
        return done.error();
    // 1: the tool was closed without a merge, which the file itself says.
    return done->status <= 1 ? Result<void>()
                             : Result<void>(refused("mergetool", file.folder, *done));
}

} // namespace moldloft::git
