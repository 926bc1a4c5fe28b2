#include "pipeline/merge_generated.h"

#include <set>

#include <unistd.h>

#include "files/sha256.h"
#include "git/text_merge.h"
#include "pipeline/base_files.h"
#include "pipeline/generated_list.h"

namespace moldloft::pipeline
{

namespace
{

/// Where the two sides may stand while git merges, rebases, picks or brings back a stash. A merge
/// names its other side in the environment only.
std::vector<std::string> revisions()
{
    std::vector<std::string> names{"HEAD",       "MERGE_HEAD",  "REBASE_HEAD", "CHERRY_PICK_HEAD",
                                   "FETCH_HEAD", "@{upstream}", "ORIG_HEAD"};
    constexpr std::string_view prefix = "GITHEAD_";
    for (char **variable = environ; variable && *variable; ++variable) {
        const std::string_view entry = *variable;
        if (entry.starts_with(prefix))
            names.emplace_back(entry.substr(prefix.size(), entry.find('=') - prefix.size()));
    }
    return names;
}

/// Tells whether bytes are what was generated at a path, and no hand has changed them since.
class Pristine
{
public:
    Pristine(const std::string &folder, std::string path)
        : m_bases(BaseFiles::of(folder)), m_path(std::move(path))
    {
        if (!m_bases.isRepository())
            return;
        for (const std::string &revision : revisions()) {
            const auto text = m_bases.repository().fileAt(revision, std::string(generatedListPath));
            if (!text || !*text)
                continue;
            const Result<GeneratedList> list = readGeneratedList(**text, revision);
            if (list && list->files.contains(m_path))
                m_digests.insert(list->files.at(m_path).hex());
        }
    }

    bool isListed() const { return !m_digests.empty(); }
    bool isGenerated(const std::string &bytes) const
    {
        const std::string digest = sha256Hex(bytes);
        if (m_digests.contains(digest))
            return true;
        if (!m_bases.isRepository())
            return false;
        const auto found = m_bases.repository().findOnBranch(
            std::string(generatedBranch), m_path,
            [&](const std::string &generated) { return generated == bytes; });
        return found && *found;
    }

private:
    BaseFiles m_bases;
    std::string m_path;
    std::set<std::string> m_digests;
};

} // namespace

Result<std::optional<TextMerge>> mergeGenerated(const std::string &folder,
                                                const TextVersions &versions)
{
    using Merged = std::optional<TextMerge>;
    const Pristine pristine(folder, versions.name);
    if (!pristine.isListed())
        return Merged();
    const bool isAllText =
        git::isText(versions.base) && git::isText(versions.mine) && git::isText(versions.theirs);
    Result<TextMerge> merged =
        isAllText ? mergeLines(versions)
                  : Result<TextMerge>(TextMerge{
                        versions.mine,
                        {phrase("pipeline", "{0}: both sides have changed it, and it is no text")(
                            versions.name)}});
    if (!merged)
        return std::move(merged).error();
    if (!merged->conflicts.empty() && pristine.isGenerated(versions.mine) &&
        pristine.isGenerated(versions.theirs))
        return Merged(TextMerge{versions.mine, {}});
    return Merged(*std::move(merged));
}

} // namespace moldloft::pipeline
