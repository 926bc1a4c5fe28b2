#include "pipeline/generation.h"

#include <algorithm>
#include <optional>
#include <set>

#include "files/sha256.h"

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

/// Compares what was generated with what stands in the folder, path by path.
class Planner
{
public:
    Planner(const Folder &folder, ExportPlan &plan, GeneratedList pending)
        : m_folder(folder), m_plan(plan), m_pending(std::move(pending))
    {
    }

    Result<void> addGenerated(const std::string &path, File file)
    {
        PlannedFile planned{path, Action::None, std::move(file), {}};
        const Result<EntryInfo> seen = m_folder.info(path);
        if (!seen)
            return seen.error();
        planned.seen = *seen;
        const Result<Action> action = planned.file.policy == FilePolicy::Regenerated
                                          ? regenerated(planned)
                                          : Result<Action>(writtenOnce(planned));
        if (!action)
            return action.error();
        planned.action = *action;
        m_plan.files.push_back(std::move(planned));
        return {};
    }

    /// A path that an earlier export made, and this one does not.
    Result<void> addStale(const std::string &path, const std::string &hash)
    {
        PlannedFile planned{path, Action::LeftBehind, {}, {}};
        const Result<EntryInfo> seen = m_folder.info(path);
        if (!seen)
            return seen.error();
        planned.seen = *seen;
        if (seen->kind == EntryKind::Missing)
            return {};
        if (seen->kind == EntryKind::File) {
            const Result<std::string> bytes = m_folder.read(path);
            if (!bytes)
                return bytes.error();
            const std::string now = sha256Hex(*bytes);
            if (now == hash || now == pendingHash(path))
                planned.action = Action::Delete;
        }
        m_plan.files.push_back(std::move(planned));
        return {};
    }

private:
    std::string pendingHash(const std::string &path) const
    {
        const auto found = m_pending.files.find(path);
        return found == m_pending.files.end() ? std::string() : found->second;
    }

    Action writtenOnce(const PlannedFile &planned)
    {
        const bool missing = planned.seen.kind == EntryKind::Missing;
        if (planned.file.policy == FilePolicy::WriteOnce) {
            const auto before = m_plan.before.once.find(planned.path);
            if (missing)
                m_plan.after.once[planned.path] = sha256Hex(planned.file.bytes);
            else if (before != m_plan.before.once.end())
                m_plan.after.once.insert(*before);
        }
        return missing ? Action::Add : Action::None;
    }

    Result<Action> regenerated(const PlannedFile &planned)
    {
        const std::string hash = sha256Hex(planned.file.bytes);
        const auto before = m_plan.before.files.find(planned.path);
        const bool isKnown = before != m_plan.before.files.end();
        std::string &after = m_plan.after.files[planned.path];
        after = hash;
        if (planned.seen.kind == EntryKind::Missing) {
            if (!isKnown)
                return Action::Add;
            after = before->second;
            return Action::KeptDeleted;
        }
        if (planned.seen.kind == EntryKind::File) {
            const Result<std::string> bytes = m_folder.read(planned.path);
            if (!bytes)
                return bytes.error();
            const std::string now = sha256Hex(*bytes);
            if (now == hash)
                return Action::None;
            if ((isKnown && now == before->second) || now == pendingHash(planned.path))
                return Action::Change;
        }
        // The base for telling hand edits stays what it was.
        if (isKnown)
            after = before->second;
        else
            m_plan.after.files.erase(planned.path);
        return Action::KeptByHand;
    }

    const Folder &m_folder;
    ExportPlan &m_plan;
    GeneratedList m_pending;
};

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
    return sha256Hex(*bytes) == known->second ? Picture(*std::move(bytes)) : Picture();
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
    generation.files[std::string(picturePath)].bytes = *std::move(picture);
    return {};
}

} // namespace

Result<ExportPlan> compare(const Folder &folder, const std::string &shown, Generation &&generation,
                           const Task &task)
{
    ExportPlan plan;
    plan.folder = shown;
    plan.designText = generation.designText;
    plan.partial = generation.partial;
    plan.after.design = generation.design;
    Result<GeneratedList> before = readList(folder, generatedListPath, shown);
    Result<GeneratedList> pending = readList(folder, pendingListPath, shown);
    if (!before || !pending)
        return !before ? std::move(before).error() : std::move(pending).error();
    plan.before = std::move(*before);
    if (const Result<void> drawn = addPicture(folder, plan, generation); !drawn)
        return drawn.error();
    Planner planner(folder, plan, std::move(*pending));
    std::size_t done = 0;
    for (auto &[path, file] : generation.files) {
        task.tell(phrase("pipeline", "Comparing"), done++, generation.files.size());
        if (task.isCancelled())
            return cancelled();
        if (isDesignHere(generation, path)) {
            plan.after.files[path] = sha256Hex(file.bytes);
            plan.files.push_back({path, Action::None, std::move(file), {}});
        } else if (const Result<void> added = planner.addGenerated(path, std::move(file)); !added) {
            return added.error();
        }
    }
    if (const Result<void> compared = compareStale(planner, plan, generation); !compared)
        return compared.error();
    std::sort(plan.files.begin(), plan.files.end(),
              [](const PlannedFile &a, const PlannedFile &b) { return a.path < b.path; });
    return plan;
}

} // namespace moldloft::pipeline
