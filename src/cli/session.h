#pragma once

#include <string>
#include <string_view>

#include "base/error.h"
#include "files/real_disk.h"
#include "pipeline/design.h"
#include "pipeline/task.h"

namespace moldloft::cli
{

/// Exit statuses of every command.
enum Status : int {
    Fine = 0,
    Faulty = 1,      ///< the design has errors, or a conflict or drift was found
    WrongInput = 2,  ///< the input or the command is wrong
    Environment = 3, ///< disk, git, network
    Interrupted = 130
};

Status statusOf(const Error &error);

/// What the commands share: the disk, standard input and output, messages.
class Session
{
public:
    RealDisk disk;

    /// Results: standard output, as they are.
    void print(std::string_view text);
    /// Messages: standard error, a line each.
    void say(std::string_view line);
    Status fail(const Error &error);
    Status fail(const Errors &errors);

    /// `-` is standard input.
    Result<pipeline::Design, Errors> open(const std::string &path);
    /// Where an export, a commit or a rendering tells how far it is; Ctrl+C asks it to stop.
    pipeline::Task task();

    /// `status`, or Environment where standard output could not take everything.
    Status finish(Status status);

private:
    std::stop_source m_stop;
    bool m_progressShown = false;
};

} // namespace moldloft::cli
