#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/message.h"
#include "base/source_mark.h"

namespace moldloft
{

/// What kind of failure it is; the command line turns it into the exit status of
/// docs/command-line.md.
enum class ErrorCode {
    Design,      ///< the design has errors, or a conflict or drift was found: exit 1
    Input,       ///< the input or the command is wrong: exit 2
    Environment, ///< the disk, the network, git or its identity failed: exit 3
    Cancelled,   ///< the user cancelled; nothing was changed
};

/// Why something did not happen, in words for the user: `message` says what is, in one sentence,
/// `hint` what to do next (may be empty).
struct Error {
    ErrorCode code = ErrorCode::Input;
    Message message;
    std::optional<SourceMark> mark;
    Message hint;

    bool operator==(const Error &) const = default;
};

using Errors = std::vector<Error>;

/// `file:line:column: error: message` plus the hint on the same line; what a terminal shows.
std::string toString(const Error &error);

} // namespace moldloft
