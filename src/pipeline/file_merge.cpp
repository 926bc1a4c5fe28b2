#include "pipeline/file_merge.h"

#include <algorithm>

#include "git/text_merge.h"

namespace moldloft::pipeline
{

namespace
{

constexpr std::string_view mineName = "yours";
constexpr std::string_view baseName = "generated before";
constexpr std::string_view generatedName = "generated now";

/// Of the first line that starts so, from 1; 0: none.
std::size_t lineOf(std::string_view text, const std::string &start)
{
    std::size_t at = text.starts_with(start) ? 0 : text.find('\n' + start);
    if (at == std::string_view::npos)
        return 0;
    at += at == 0 && text.starts_with(start) ? 0 : 1;
    return 1 + static_cast<std::size_t>(
                   std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

} // namespace

Result<FileMerge> mergeFile(const FileVersions &versions)
{
    if (versions.mine == versions.base || versions.mine == versions.generated)
        return FileMerge{FileMerge::Kind::Clean, versions.generated};
    if (versions.generated == versions.base)
        return FileMerge{FileMerge::Kind::Clean, versions.mine};
    if (!git::isText(versions.base) || !git::isText(versions.mine) ||
        !git::isText(versions.generated))
        return FileMerge{FileMerge::Kind::Binary, {}};
    std::string mine(mineName);
    if (!versions.branch.empty())
        mine += " (" + versions.branch + ')';
    Result<git::MergedText> merged =
        git::mergeText({versions.base, versions.mine, versions.generated, std::string(baseName),
                        mine, std::string(generatedName)});
    if (!merged)
        return std::move(merged).error();
    return FileMerge{merged->hasConflicts ? FileMerge::Kind::Conflict : FileMerge::Kind::Clean,
                     std::move(merged->text)};
}

std::size_t openConflictLine(const std::string &bytes)
{
    const std::size_t first = lineOf(bytes, "<<<<<<< " + std::string(mineName));
    return first > 0 ? first : lineOf(bytes, ">>>>>>> " + std::string(generatedName));
}

bool hasOpenConflict(const std::string &bytes)
{
    return openConflictLine(bytes) > 0;
}

} // namespace moldloft::pipeline
