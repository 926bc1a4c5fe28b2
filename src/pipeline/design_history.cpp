#include "pipeline/design_history.h"

#include <filesystem>

#include "pipeline/compare_designs.h"

namespace moldloft::pipeline
{

namespace
{

namespace fs = std::filesystem;

Result<DesignTexts> textsAt(const git::Repository &repository, const std::string &revision,
                            const std::string &path)
{
    auto text = repository.fileAt(revision, path);
    if (!text)
        return std::move(text).error();
    if (!*text)
        return DesignTexts{};
    if ((*text)->size() > designSizeLimit)
        return Error{ErrorCode::Input,
                     phrase("pipeline", "`{0}` is larger than a design can be.")(path),
                     {},
                     {}};
    auto layout = repository.fileAt(revision, format::layoutFileName(path));
    return DesignTexts{true, **std::move(text),
                       layout && *layout ? **std::move(layout) : std::string()};
}

/// Empty where the file lies elsewhere.
std::string pathIn(const std::string &workFolder, const std::string &file)
{
    std::error_code failed;
    const fs::path home = fs::weakly_canonical(workFolder, failed);
    const fs::path folder = fs::weakly_canonical(fs::path(file).parent_path(), failed);
    const std::string path =
        (folder / fs::path(file).filename()).lexically_relative(home).generic_string();
    return path.starts_with("..") ? std::string() : path;
}

bool hasCommitOf(const git::Repository &repository, const std::string &path)
{
    const auto file = repository.fileAt("HEAD", path);
    if (file && *file)
        return true;
    bool any = false; // removed, or under the name of a branch that was merged
    const auto walked = repository.fileHistory(path, [&any](const git::FileRevision &) {
        any = true;
        return false;
    });
    return walked && any;
}

/// Reads the commits of a file, and what each made of the design.
class Reading
{
public:
    Reading(const git::Repository &repository, const TakeDesignRevision &take)
        : m_repository(repository), m_take(take)
    {
    }

    bool found(const git::FileRevision &revision)
    {
        const bool goesOn = !m_waiting || finish(revision.path);
        m_waiting = revision;
        return goesOn;
    }
    /// What the oldest one made, it made of nothing.
    void end()
    {
        if (m_waiting)
            finish({});
    }

private:
    /// `older` is what the file was called in the commit before, where that renamed it.
    bool finish(const std::string &older)
    {
        DesignRevision revision{m_waiting->commit, m_waiting->path, {}, m_waiting->removed, {}, {}};
        m_waiting.reset();
        const auto compared = compare(revision, older);
        if (!compared)
            revision.fault = compared.error().message;
        return m_take(std::move(revision));
    }

    Result<void> compare(DesignRevision &revision, const std::string &older) const
    {
        Result<DesignTexts> now = textsAt(m_repository, revision.commit.id.hex, revision.path);
        if (!now)
            return std::move(now).error();
        DesignTexts before;
        if (!revision.commit.parents.empty()) {
            const std::string &parent = revision.commit.parents.front().hex;
            Result<DesignTexts> same = textsAt(m_repository, parent, revision.path);
            if (same && !same->exists && !older.empty() && older != revision.path) {
                same = textsAt(m_repository, parent, older);
                if (same && same->exists)
                    revision.pathBefore = older;
            }
            if (same)
                before = *std::move(same);
        }
        Design empty;
        Result<Design, Errors> was = before.exists ? readVersion(before, revision.path) : empty;
        if (!was) // a text that was no design: all of it is new
            was = empty;
        Result<Design, Errors> is =
            now->exists ? readVersion(*std::move(now), revision.path, &was->file.document) : empty;
        if (!is)
            return std::move(is).error().front();
        revision.counts = countsOf(changesBetween({was->file.document, was->file.layout},
                                                  {is->file.document, is->file.layout}));
        return {};
    }

    const git::Repository &m_repository;
    const TakeDesignRevision &m_take;
    std::optional<git::FileRevision> m_waiting;
};

} // namespace

ChangeCounts countsOf(const DesignChanges &changes)
{
    using What = ElementChange::What;
    return {changes.count(What::Added), changes.count(What::Changed), changes.count(What::Removed),
            changes.countMoved(), !changes.settings.empty()};
}

Result<std::optional<HistoryPlace>> historyPlace(const std::string &file,
                                                 const std::string &projectFolder)
{
    std::optional<HistoryPlace> uncommitted;
    const auto lookIn = [&](const std::string &folder, const std::string &path,
                            bool isCopy) -> Result<std::optional<HistoryPlace>> {
        const auto root = folder.empty() ? std::nullopt : git::Repository::discover(folder);
        if (!root)
            return std::optional<HistoryPlace>();
        const auto repository = git::Repository::open(*root);
        if (!repository)
            return repository.error();
        const std::string work = repository->workFolder();
        HistoryPlace place{work, work.empty() ? std::string() : pathIn(work, path), isCopy};
        if (place.path.empty())
            return std::optional<HistoryPlace>();
        if (hasCommitOf(*repository, place.path))
            return std::optional(std::move(place));
        if (!uncommitted)
            uncommitted = std::move(place);
        return std::optional<HistoryPlace>();
    };
    const fs::path own(file);
    auto found = lookIn(own.parent_path().string(), file, false);
    if (found && !*found && !projectFolder.empty())
        found = lookIn(projectFolder, (fs::path(projectFolder) / own.filename()).string(), true);
    if (found && !*found)
        return uncommitted;
    return found;
}

Result<git::Repository::FileHistory> designHistory(const git::Repository &repository,
                                                   const std::string &path,
                                                   const TakeDesignRevision &take)
{
    Reading reading(repository, take);
    auto walked = repository.fileHistory(
        path, [&reading](const git::FileRevision &revision) { return reading.found(revision); });
    if (walked && !walked->stopped)
        reading.end();
    return walked;
}

Result<Design, Errors> designAt(const git::Repository &repository, const std::string &revision,
                                const std::string &path, const Document *sameIdentitiesAs)
{
    Result<DesignTexts> texts = textsAt(repository, revision, path);
    if (!texts)
        return Unexpected(Errors{std::move(texts).error()});
    if (!texts->exists)
        return Unexpected(
            Errors{Error{ErrorCode::Input,
                         phrase("pipeline", "`{0}` is not in revision `{1}`.")(path, revision),
                         {},
                         {}}});
    return readVersion(*std::move(texts), path, sameIdentitiesAs);
}

} // namespace moldloft::pipeline
