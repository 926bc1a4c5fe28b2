#pragma once

// Internal to git/.

#include <map>
#include <string>
#include <vector>

#include "files/process.h"
#include "git/user_git.h"

namespace moldloft::git
{

/// The user's own git, in a folder.
class Git
{
public:
    explicit Git(const GitTask &task) : m_task(task)
    {
        for (const char *name : {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"})
            m_environment[name] = "";
        m_environment["LC_ALL"] = "C"; // its words are read
        m_environment["LANGUAGE"] = "";
        m_environment["GIT_TERMINAL_PROMPT"] = "0";
        m_environment["SSH_ASKPASS_REQUIRE"] = "force"; // a window of the user's, or nothing
    }

    Result<Finished> ran(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), "git");
        Command command{std::move(arguments), m_task.folder, {}, m_environment};
        command.ownSession = true;
        command.onMessages = [this](std::string_view piece) {
            GitProgress progress;
            if (m_task.progress && readProgress(piece, progress))
                m_task.progress(progress.step, progress.done, progress.total);
        };
        return moldloft::run(command, m_task.stop);
    }

    /// What it prints; an error where it fails. `verb`: for messages, where it is not the first.
    Result<std::string> asked(std::vector<std::string> arguments, std::string verb = {}) const
    {
        if (verb.empty())
            verb = arguments.front();
        const Result<Finished> done = ran(std::move(arguments));
        if (!done)
            return done.error();
        if (done->status != 0)
            return explained(verb, m_task.folder, done->status, done->messages + done->output);
        return done->output;
    }

    Result<void> done(std::vector<std::string> arguments) const
    {
        Result<std::string> said = asked(std::move(arguments));
        return said ? Result<void>() : Result<void>(std::move(said).error());
    }

private:
    const GitTask &m_task;
    std::map<std::string, std::string> m_environment;
};

} // namespace moldloft::git
