#include "git/git_error.h"

#include <fmt/format.h>
#include <git2.h>

namespace moldloft::git
{

namespace
{

/// libgit2 1.5.1 answers -3 for a repository of another owner where no safe.directory is set at
/// all.
bool isForeign(int code, std::string_view said)
{
    return code == GIT_EOWNER ||
           (code == GIT_ENOTFOUND && said.find("safe.directory") != std::string_view::npos);
}

Message hintFor(int code)
{
    switch (code) {
    case GIT_ELOCKED:
        return phrase("git",
                      "Another git is at work there, or a killed one left its lock; try again.");
    case GIT_EMODIFIED:
    case GIT_ENONFASTFORWARD:
        return phrase("git", "The branch moved in the meantime; try again.");
    default:
        return {};
    }
}

} // namespace

std::string shellQuoted(const std::string &text)
{
    std::string quoted = "'";
    for (const char c : text)
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

Error gitError(int code, const Message &doing, const std::string &where)
{
    const git_error *last = git_error_last();
    const std::string said = last && last->message ? last->message : "";
    if (isForeign(code, said))
        return Error{
            ErrorCode::Environment,
            phrase("git", "`{0}` belongs to another user, so git does not touch it.")(where),
            {},
            phrase("git", "Where you trust it, run: git config --global --add safe.directory {0}")(
                shellQuoted(where))};
    return Error{ErrorCode::Environment,
                 phrase("git", "git could not {0} in `{1}`: {2}.")(
                     doing, where, said.empty() ? phrase("git", "error {0}")(code) : Message(said)),
                 {},
                 hintFor(code)};
}

} // namespace moldloft::git
