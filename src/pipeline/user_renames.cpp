#include "pipeline/user_renames.h"

#include "files/path_rules.h"
#include "git/text_merge.h"

namespace moldloft::pipeline
{

namespace
{

constexpr std::uint64_t largest = std::uint64_t{1} << 20U;
constexpr int half = 50;

} // namespace

UserRenames::UserRenames(const Folder &folder, const BaseFiles &bases, MayBe mayBe)
    : m_folder(folder), m_bases(bases), m_mayBe(std::move(mayBe))
{
}

Result<void> UserRenames::collect()
{
    m_collected = true;
    const Result<std::vector<std::string>> paths = m_bases.workPaths();
    if (!paths)
        return paths.error();
    for (const std::string &path : *paths) {
        if (path.starts_with(".moldloft/") || !checkOutputPath(path) || !m_mayBe(path))
            continue;
        const Result<EntryInfo> info = m_folder.info(path);
        if (!info || info->kind != EntryKind::File || info->size > largest || info->size == 0)
            continue;
        Result<std::string> bytes = m_folder.read(path);
        if (bytes)
            m_candidates.emplace(path, *std::move(bytes));
    }
    return {};
}

Result<std::optional<std::string>> UserRenames::find(const std::string &path,
                                                     const std::string &sha256)
{
    using Found = std::optional<std::string>;
    if (!m_collected) {
        if (const Result<void> collected = collect(); !collected)
            return collected.error();
    }
    if (m_candidates.empty())
        return Found();
    const Result<std::optional<git::TreeFile>> base = m_bases.generated(path, sha256);
    if (!base)
        return base.error();
    if (!*base)
        return Found();
    auto best = m_candidates.end();
    int bestScore = 2 * half - 1;
    for (auto at = m_candidates.begin(); at != m_candidates.end(); ++at) {
        // Of equals, the one that kept its name.
        const int score = 2 * git::similarity((*base)->bytes, at->second) +
                          (fileName(at->first) == fileName(path) ? 1 : 0);
        if (score > bestScore) {
            best = at;
            bestScore = score;
        }
    }
    if (best == m_candidates.end())
        return Found();
    Found found(best->first);
    m_candidates.erase(best);
    // What was left behind there is no file that was moved there.
    const Result<bool> left = m_bases.wasGenerated(*found);
    if (!left)
        return left.error();
    return *left ? find(path, sha256) : Result<Found>(found);
}

} // namespace moldloft::pipeline
