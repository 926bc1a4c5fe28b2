#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "git/repository.h"

namespace moldloft::pipeline
{

/// Holds what was generated, untouched by any hand: one commit an export, with the last one as its
/// parent, and that of a remote that has gone another way.
inline constexpr std::string_view generatedBranch = "moldloft/generated";

/// What git knows of a project: what was generated once, and what the user has committed. Of a
/// folder that is no repository it knows nothing, which is no error.
class BaseFiles
{
public:
    BaseFiles() = default;
    /// `folder` itself must be the work tree; it need not exist.
    static BaseFiles of(const std::string &folder);

    bool isRepository() const { return m_repository.has_value(); }
    const git::Repository &repository() const { return *m_repository; }
    /// Why a repository that stands there cannot be asked.
    const std::vector<Message> &notes() const { return m_notes; }

    /// The file that was generated at this path with this SHA-256, from generatedBranch, that of a
    /// remote, or as it was once committed; nothing where git does not have it (any more).
    Result<std::optional<git::TreeFile>> generated(const std::string &path,
                                                   const std::string &sha256) const;
    /// Whether anything was ever generated at this path.
    Result<bool> wasGenerated(const std::string &path) const;
    /// Everything that was generated last, with its SHA-256: where the project's list is lost.
    Result<std::map<std::string, std::string>> newest() const;
    /// What a generated file may have been renamed to by hand.
    Result<std::vector<std::string>> workPaths() const;
    /// The branch that the user is on; empty where there is none.
    std::string branch() const;

private:
    std::optional<git::Repository> m_repository;
    std::vector<Message> m_notes;
};

} // namespace moldloft::pipeline
