#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/document.h"

namespace moldloft::pipeline
{

/// Which folders of a project belong to an element that was renamed since the last export (`was:`).
class FolderMoves
{
public:
    FolderMoves() = default;
    explicit FolderMoves(const Document &document);

    using IsPending = std::function<bool(const std::string &old, const std::string &now)>;
    /// Forgets the moves that an earlier export has made already.
    void keepPending(const IsPending &isPending);
    /// Forgets those whose old folder belongs to another element now.
    void keepUnless(const std::function<bool(const std::string &folder)> &isTaken);

    bool empty() const { return m_folders.empty(); }
    /// Where the file that is generated at `path` was generated last, where that is somewhere else.
    std::optional<std::string> before(const std::string &path) const;
    /// Where a file of a renamed element goes.
    std::optional<std::string> after(const std::string &path) const;
    /// The old folders, each with a slash at the end.
    std::vector<std::string> oldFolders() const;

private:
    std::map<std::string, std::string> m_folders; ///< old → new, each with a slash at the end
};

/// Without `was`: what the design says once the files have been moved.
Document withoutFormerNames(const Document &document);

} // namespace moldloft::pipeline
