#include "git/git_error.h"

#include <optional>

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

/// Repositories of a form that libgit2 does not read. Empty: it is something else.
std::optional<Error> unreadForm(const std::string &said, const std::string &where)
{
    constexpr std::string_view words = "extension name extensions.";
    const std::size_t at = said.find(words);
    if (at == std::string::npos)
        return std::nullopt;
    const std::string name = said.substr(at + words.size());
    const auto error = [&](const Message &message, const Message &hint) {
        return Error{ErrorCode::Environment, message, {}, hint};
    };
    if (name == "objectformat")
        return error(
            phrase("git", "`{0}` names its objects by SHA-256, which Moldloft cannot read.")(where),
            phrase("git", "Make a repository with SHA-1 (git init), or export without --commit and "
                          "commit with git itself."));
    if (name == "refstorage")
        return error(phrase("git",
                            "`{0}` keeps its references as a reftable, which Moldloft cannot "
                            "read.")(where),
                     phrase("git", "Bring them back into files (git refs migrate "
                                   "--ref-format=files), or export without --commit and commit "
                                   "with git itself."));
    return error(phrase("git", "`{0}` uses `{1}`, an extension of git that Moldloft does not "
                               "know.")(where, name),
                 phrase("git", "Take it back, or export without --commit and commit with git "
                               "itself."));
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
    if (std::optional<Error> form = unreadForm(said, where))
        return *std::move(form);
    return Error{ErrorCode::Environment,
                 phrase("git", "git could not {0} in `{1}`: {2}.")(
                     doing, where, said.empty() ? phrase("git", "error {0}")(code) : Message(said)),
                 {},
                 hintFor(code)};
}

} // namespace moldloft::git
