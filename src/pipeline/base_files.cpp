#include "pipeline/base_files.h"

#include "files/sha256.h"

namespace moldloft::pipeline
{

namespace
{

/// Git keeps a text with LF, whatever line ends it was generated with.
std::string withCrLf(const std::string &text)
{
    std::string wide;
    for (const char c : text) {
        if (c == '\n' && !wide.ends_with('\r'))
            wide += '\r';
        wide += c;
    }
    return wide;
}

} // namespace

BaseFiles BaseFiles::of(const std::string &folder)
{
    BaseFiles files;
    Result<std::optional<git::Repository>> found = git::Repository::openIfAny(folder);
    if (!found)
        files.m_notes.push_back(phrase(
            "pipeline", "{0} So what was changed by hand is left alone instead of merged. {1}")(
            found.error().message, found.error().hint));
    else if (*found && !(**found).workFolder().empty())
        files.m_repository = *std::move(*found);
    return files;
}

Result<std::optional<git::TreeFile>> BaseFiles::generated(const std::string &path,
                                                          const std::string &sha256) const
{
    if (!m_repository)
        return std::optional<git::TreeFile>{};
    const auto isIt = [&](const std::string &bytes) {
        return sha256Hex(bytes) == sha256 || sha256Hex(withCrLf(bytes)) == sha256;
    };
    Result<std::optional<git::TreeFile>> found =
        m_repository->findOnBranch(std::string(generatedBranch), path, isIt);
    if (found && !*found) // somebody else generated it, and pushed but the commit of it
        found = m_repository->findInHistory(path, isIt);
    if (found && *found && sha256Hex((*found)->bytes) != sha256)
        (*found)->bytes = withCrLf((*found)->bytes);
    return found;
}

Result<bool> BaseFiles::wasGenerated(const std::string &path) const
{
    if (!m_repository)
        return false;
    const Result<std::optional<git::TreeFile>> found = m_repository->findOnBranch(
        std::string(generatedBranch), path, [](const std::string &) { return true; });
    return found ? Result<bool>(found->has_value()) : Result<bool>(found.error());
}

Result<std::map<std::string, std::string>> BaseFiles::newest() const
{
    std::map<std::string, std::string> list;
    if (!m_repository)
        return list;
    const Result<std::map<std::string, git::TreeFile>> files =
        m_repository->filesOfBranch(std::string(generatedBranch));
    if (!files)
        return files.error();
    for (const auto &[path, file] : *files)
        list.emplace(path, sha256Hex(file.bytes));
    return list;
}

Result<std::vector<std::string>> BaseFiles::workPaths() const
{
    if (!m_repository)
        return std::vector<std::string>{};
    return m_repository->workPaths();
}

std::string BaseFiles::branch() const
{
    if (!m_repository)
        return {};
    const Result<git::Head> head = m_repository->head();
    return head ? head->branch : std::string();
}

} // namespace moldloft::pipeline
