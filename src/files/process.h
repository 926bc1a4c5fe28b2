#pragma once

#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace moldloft
{

/// A program to run: an argument vector, never a shell.
struct Command {
    std::vector<std::string> arguments; ///< the first one is the program, looked up in PATH
    std::string folder;                 ///< where it runs; empty: where we run
    std::string input;                  ///< its standard input; it sees the end behind it
    std::map<std::string, std::string> environment; ///< added to ours; "" takes a variable away
    /// Told of what it writes to standard error, as it comes.
    std::function<void(std::string_view)> onMessages = {};
    /// In a session of its own: it cannot ask anything on our terminal, and a stop request ends all
    /// that it has started.
    bool ownSession = false;
};

struct Finished {
    int status = 0; ///< exit status; 128 + the signal's number where one ended it
    std::string output;
    std::string messages; ///< what it wrote to standard error
};

/// Runs it to its end. A stop request sends it SIGTERM and answers Cancelled. A program that cannot
/// be started is an Environment error; an exit status other than 0 is not an error here. More than
/// 64 MiB of output is.
Result<Finished> run(const Command &command, const std::stop_token &stop);

} // namespace moldloft
