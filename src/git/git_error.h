#pragma once

// Internal to git/.

#include <string>
#include <string_view>

#include "base/error.h"

namespace moldloft::git
{

/// What libgit2 said about its last failure on this thread; call it before anything else of
/// libgit2. `doing`: "read the repository", `where`: the folder.
Error gitError(int code, const Message &doing, const std::string &where);

/// In single quotes, for a command that the user may paste into a shell.
std::string shellQuoted(const std::string &text);

} // namespace moldloft::git
