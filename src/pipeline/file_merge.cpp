#include "pipeline/file_merge.h"

#include "git/text_merge.h"

namespace moldloft::pipeline
{

namespace
{

constexpr std::string_view mineName = "yours";
constexpr std::string_view baseName = "generated before";
constexpr std::string_view generatedName = "generated now";

bool hasLine(std::string_view text, const std::string &start)
{
    return text.starts_with(start) || text.find('\n' + start) != std::string_view::npos;
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

bool hasOpenConflict(const std::string &bytes)
{
    return hasLine(bytes, "<<<<<<< " + std::string(mineName)) ||
           hasLine(bytes, ">>>>>>> " + std::string(generatedName));
}

} // namespace moldloft::pipeline
