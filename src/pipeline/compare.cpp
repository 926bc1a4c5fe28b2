#include "pipeline/generation.h"

#include <algorithm>
#include <optional>
#include <set>

#include "files/sha256.h"
#include "pipeline/planner.h"

namespace moldloft::pipeline
{

namespace
{

Result<GeneratedList> readList(const Folder &folder, std::string_view path,
                               const std::string &shown)
{
    const Result<EntryInfo> info = folder.info(std::string(path));
    if (!info)
        return info.error();
    if (info->kind == EntryKind::Missing)
        return GeneratedList{};
    const Result<std::string> text = folder.read(std::string(path));
    if (!text)
        return text.error();
    return readGeneratedList(*text, shown + '/' + std::string(path));
}

std::string rootOf(const std::string &path)
{
    return path.substr(0, path.find('/'));
}

/// Tells whether a path that is no longer made by those who were asked was theirs at all.
class Staleness
{
public:
    explicit Staleness(const Generation &generation) : m_generation(generation) {}

    bool isStale(const std::string &path)
    {
        if (m_generation.files.contains(path) || path == picturePath)
            return false; // the picture goes only when somebody removes it
        if (!m_generation.partial)
            return true;
        return m_generation.roots.contains(rootOf(path)) && !isOfOthers(path);
    }

private:
    bool isOfOthers(const std::string &path)
    {
        if (!m_other)
            m_other = m_generation.other();
        return m_other->contains(path);
    }

    const Generation &m_generation;
    std::optional<std::set<std::string>> m_other; ///< once it was asked for
};

bool isDesignHere(const Generation &generation, const std::string &path)
{
    return generation.designIsHere &&
           (path == generation.design || path == format::layoutFileName(generation.design));
}

Result<void> compareStale(Planner &planner, ExportPlan &plan, const Generation &generation)
{
    Staleness staleness(generation);
    for (const bool once : {false, true}) {
        for (const auto &[path, hash] : once ? plan.before.once : plan.before.files) {
            if (staleness.isStale(path)) {
                if (const Result<void> added = planner.addStale(path, hash); !added)
                    return added.error();
            } else if (!generation.files.contains(path)) {
                (once ? plan.after.once : plan.after.files)[path] = hash;
            }
        }
    }
    return {};
}

/// The picture that stands there, where it is the one that was drawn last, from the same design.
Result<std::optional<std::string>> currentPicture(const Folder &folder, const GeneratedList &before,
                                                  const std::string &source)
{
    using Picture = std::optional<std::string>;
    const std::string path(picturePath);
    const auto known = before.files.find(path);
    if (before.pictureSource != source || known == before.files.end())
        return Picture();
    const Result<EntryInfo> info = folder.info(path);
    if (!info)
        return info.error();
    if (info->kind != EntryKind::File)
        return Picture();
    Result<std::string> bytes = folder.read(path);
    if (!bytes)
        return std::move(bytes).error();
    return Digest::of(*bytes) == known->second ? Picture(*std::move(bytes)) : Picture();
}

/// Adds the picture to the generation: drawn anew only where it has to be.
Result<void> addPicture(const Folder &folder, ExportPlan &plan, Generation &generation)
{
    plan.after.pictureSource = plan.before.pictureSource;
    if (!generation.draw)
        return {};
    plan.after.pictureSource = generation.pictureSource;
    Result<std::optional<std::string>> current =
        currentPicture(folder, plan.before, generation.pictureSource);
    if (!current)
        return std::move(current).error();
    Result<std::string> picture =
        *current ? Result<std::string>(**std::move(current)) : generation.draw();
    if (!picture)
        return std::move(picture).error();
    File file;
    file.bytes = *std::move(picture);
    generation.files.insert_or_assign(std::string(picturePath), madeOf(std::move(file)));
    return {};
}

/// Where the list is lost, what was generated last counts as generated where it still stands.
Result<void> restoreList(const Folder &folder, const BaseFiles &bases, const MadeFiles &generated,
                         GeneratedList &list)
{
    const Result<std::map<std::string, std::string>> newest = bases.newest();
    if (!newest)
        return newest.error();
    for (const auto &[path, hash] : *newest) {
        const Result<EntryInfo> info = folder.info(path);
        if (!info)
            return info.error();
        if (info->kind == EntryKind::Missing)
            continue;
        const auto file = generated.find(path);
        const bool once = file != generated.end() && file->second.policy != FilePolicy::Regenerated;
        (once ? list.once : list.files).emplace(path, hash);
    }
    return {};
}

Result<void> readBefore(const Folder &folder, const std::string &shown, const BaseFiles &bases,
                        const MadeFiles &generated, GeneratedList &before)
{
    const Result<EntryInfo> info = folder.info(std::string(generatedListPath));
    if (!info)
        return info.error();
    if (info->kind == EntryKind::Missing)
        return restoreList(folder, bases, generated, before);
    Result<GeneratedList> list = readList(folder, generatedListPath, shown);
    if (!list)
        return std::move(list).error();
    before = *std::move(list);
    return {};
}

bool hasAnyIn(const auto &paths, const std::string &folder)
{
    const auto first = paths.lower_bound(folder);
    return first != paths.end() && first->first->starts_with(folder);
}

/// Whether files of `old` were left there when others went on to `now`: none stands in both.
bool isHalfMade(const GeneratedList &list, const std::string &old, const std::string &now)
{
    bool found = false;
    for (const auto *paths : {&list.files, &list.once}) {
        for (auto at = paths->lower_bound(old); at != paths->end() && at->first->starts_with(old);
             ++at) {
            const std::string moved = now + at->first->substr(old.size());
            if (list.files.contains(moved) || list.once.contains(moved))
                return false;
            found = true;
        }
    }
    return found;
}

/// The moves that are still to be made.
FolderMoves pendingMoves(const Folder &folder, const GeneratedList &before,
                         const Generation &generation)
{
    FolderMoves moves = generation.moves;
    const auto isUsed = [&](const std::string &path) {
        if (hasAnyIn(before.files, path) || hasAnyIn(before.once, path))
            return true;
        // Secrets are in no list.
        const auto names = folder.list(path.substr(0, path.size() - 1));
        return path.find("/secrets/") != std::string::npos && names && !names->empty();
    };
    moves.keepPending([&](const std::string &old, const std::string &now) {
        return isUsed(old) && (!isUsed(now) || isHalfMade(before, old, now));
    });
    moves.keepUnless([&](const std::string &path) { return hasAnyIn(generation.files, path); });
    return moves;
}

/// What others than those that were asked make keeps what is known of it.
void keepOthers(ExportPlan &plan, const Generation &generation)
{
    if (!generation.partial)
        return;
    for (const auto &move : plan.before.moved) {
        if (!generation.files.contains(move.first))
            plan.after.moved.insert(move);
    }
    for (const std::string &path : plan.before.foreign) {
        if (!generation.files.contains(path))
            plan.after.foreign.insert(path);
    }
}

} // namespace

Result<ExportPlan> compare(const Folder &folder, const std::string &shown, Generation &&generation,
                           const Task &task, const BaseFiles &bases)
{
    ExportPlan plan;
    plan.folder = shown;
    const Digest asRead = Digest::of(generation.designText);
    const auto design = generation.files.find(generation.design);
    Result<std::string> text = design == generation.files.end()
                                   ? Result<std::string>(std::move(generation.designText))
                                   : design->second.bytes.read();
    if (!text)
        return std::move(text).error();
    plan.designText = *std::move(text);
    plan.partial = generation.partial;
    plan.repository = bases.isRepository();
    plan.notes = bases.notes();
    plan.after.design = generation.design;
    Result<GeneratedList> pending = readList(folder, pendingListPath, shown);
    if (!pending)
        return std::move(pending).error();
    if (const Result<void> read = readBefore(folder, shown, bases, generation.files, plan.before);
        !read)
        return read.error();
    if (const Result<void> drawn = addPicture(folder, plan, generation); !drawn)
        return drawn.error();
    const auto seen = std::make_shared<SeenFiles>(
        SeenFiles::read(bases.isRepository() ? bases.repository().gitFolder() : std::string()));
    plan.seen = seen;
    Planner planner(folder, plan, std::move(*pending), bases,
                    pendingMoves(folder, plan.before, generation), *seen);
    plan.files.reserve(generation.files.size()); // growing would hold them twice
    std::size_t done = 0;
    for (const auto &[path, file] : generation.files) {
        task.tell(phrase("pipeline", "Comparing"), done++, generation.files.size());
        if (task.isCancelled())
            return cancelled();
        const Result<void> added =
            isDesignHere(generation, path)
                ? planner.addDesignHere(path, file,
                                        path == generation.design ? asRead : file.sha256)
                : planner.addGenerated(path, file);
        if (!added)
            return added.error();
    }
    if (const Result<void> compared = compareStale(planner, plan, generation); !compared)
        return compared.error();
    if (const Result<void> finished = planner.finish(generation.files); !finished)
        return finished.error();
    keepOthers(plan, generation);
    plan.made = std::make_shared<const MadeFiles>(std::move(generation.files)); // where they are
    std::sort(plan.files.begin(), plan.files.end(),
              [](const PlannedFile &a, const PlannedFile &b) { return a.path < b.path; });
    return plan;
}

} // namespace moldloft::pipeline
