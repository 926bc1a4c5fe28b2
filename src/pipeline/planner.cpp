#include "pipeline/planner.h"

#include "files/path_rules.h"
#include "files/sha256.h"
#include "pipeline/file_merge.h"
#include "pipeline/user_renames.h"

namespace moldloft::pipeline
{

namespace
{

const EntryInfo &whereItIs(const PlannedFile &planned)
{
    return planned.from.empty() ? planned.seen : *planned.seenFrom;
}

const SharedText &pathNow(const PlannedFile &planned)
{
    return planned.from.empty() ? planned.path : planned.from;
}

} // namespace

Planner::Planner(const Folder &folder, ExportPlan &plan, GeneratedList pending,
                 const BaseFiles &bases, FolderMoves moves, SeenFiles &seen)
    : m_folder(folder), m_plan(plan), m_pending(std::move(pending)), m_bases(bases),
      m_moves(std::move(moves)), m_seen(seen), m_branch(bases.branch())
{
}

Digest Planner::knownHash(const PlannedFile &planned) const
{
    const auto &list =
        planned.file->policy == FilePolicy::Regenerated ? m_plan.before.files : m_plan.before.once;
    const auto found = list.find(planned.basePath);
    return found == list.end() ? Digest() : found->second;
}

Digest Planner::pendingHash(const std::string &path) const
{
    const auto found = m_pending.files.find(path);
    return found == m_pending.files.end() ? Digest() : found->second;
}

Result<void> Planner::locate(PlannedFile &planned)
{
    planned.basePath = planned.path;
    Result<EntryInfo> seen = m_folder.info(planned.path);
    if (!seen)
        return seen.error();
    planned.seen = *seen;
    if (seen->kind != EntryKind::Missing)
        return {};
    if (const std::optional<std::string> old = m_moves.before(planned.path)) {
        planned.basePath = *old;
        seen = m_folder.info(*old);
        if (!seen)
            return seen.error();
        if (seen->kind == EntryKind::File) {
            planned.from = *old;
            planned.seenFrom = std::make_shared<const EntryInfo>(*seen);
            m_handled.insert(*old);
        }
        return {};
    }
    const auto moved = m_plan.before.moved.find(planned.path);
    if (moved == m_plan.before.moved.end())
        return {};
    seen = m_folder.info(moved->second);
    if (!seen)
        return seen.error();
    if (seen->kind == EntryKind::File) {
        planned.generatedPath = planned.path;
        planned.path = moved->second;
        planned.seen = *seen;
        m_plan.after.moved.insert(*moved);
    }
    return {};
}

Result<void> Planner::addGenerated(const SharedText &path, const MadeFile &file)
{
    PlannedFile planned{path};
    planned.file = &file;
    planned.executable = planned.file->executable;
    if (const Result<void> located = locate(planned); !located)
        return located;
    if (const Result<void> decided = decide(planned); !decided)
        return decided;
    if (planned.path != path) // what is generated is known anyway
        m_handled.insert(planned.path);
    if (planned.action == Action::KeptDeleted && planned.file->policy == FilePolicy::Regenerated)
        m_missing.push_back(m_plan.files.size());
    m_plan.files.push_back(std::move(planned));
    return {};
}

Result<void> Planner::decide(PlannedFile &planned)
{
    const Result<Action> action =
        planned.file->policy == FilePolicy::Regenerated ? regenerated(planned) : once(planned);
    if (!action)
        return action.error();
    planned.action = *action;
    const EntryInfo &at = whereItIs(planned);
    if (const Result<void> settled = settleMode(planned, at); !settled)
        return settled;
    if (planned.from.empty())
        return {};
    if (planned.action == Action::None && !planned.merged)
        planned.merged = planned.mine;
    if (planned.action == Action::None || planned.action == Action::Change ||
        planned.action == Action::Merge)
        planned.action = Action::Move;
    else if (planned.action == Action::KeptByHand || planned.action == Action::Unresolved)
        planned.merged = planned.mine; // moves as it is
    return {};
}

/// Who made it executable, the user or the generator?
Result<void> Planner::settleMode(PlannedFile &planned, const EntryInfo &at) const
{
    if (at.kind != EntryKind::File || at.executable == planned.file->executable ||
        planned.file->policy == FilePolicy::Secret)
        return {};
    bool before = planned.file->executable;
    const Digest hash = knownHash(planned);
    if (!hash.empty()) {
        const Result<std::optional<git::TreeFile>> base =
            m_bases.generated(planned.basePath, hash.hex());
        if (!base)
            return base.error();
        if (*base)
            before = (*base)->executable;
    }
    if (at.executable != before)
        planned.executable = at.executable;
    else if (planned.action == Action::None && planned.file->policy == FilePolicy::Regenerated &&
             m_plan.after.files.contains(planned.madeAt())) {
        Result<std::string> bytes =
            planned.mine ? Result<std::string>(*planned.mine) : planned.file->bytes.read();
        if (!bytes)
            return std::move(bytes).error();
        planned.merged = *std::move(bytes);
        planned.action = Action::Change;
    }
    return {};
}

Result<Action> Planner::once(PlannedFile &planned)
{
    const bool isSecret = planned.file->policy == FilePolicy::Secret;
    const Digest known = knownHash(planned);
    if (whereItIs(planned).kind == EntryKind::Missing) {
        if (isSecret)
            return Action::Add;
        m_plan.after.once[planned.path] = known.empty() ? planned.file->sha256 : known;
        return known.empty() ? Action::Add : Action::KeptDeleted;
    }
    if (!isSecret && !known.empty())
        m_plan.after.once[planned.path] = known;
    if (planned.from.empty())
        return Action::None;
    Result<std::string> mine = m_folder.read(planned.from);
    if (!mine)
        return std::move(mine).error();
    return movedOnce(planned, *std::move(mine));
}

/// A file of the user's moves with its element. Names of the element in it change where the user
/// left them as they were.
Result<Action> Planner::movedOnce(PlannedFile &planned, std::string mine)
{
    const Digest known = knownHash(planned);
    planned.mine = planned.merged = mine;
    if (planned.file->policy == FilePolicy::Secret || known.empty())
        return Action::Move;
    m_plan.after.once[planned.path] = planned.file->sha256;
    if (Digest::of(mine) == known) {
        planned.merged = planned.mine = {};
        return Action::Move;
    }
    const Result<std::optional<git::TreeFile>> base =
        m_bases.generated(planned.basePath, known.hex());
    if (!base)
        return base.error();
    if (!*base)
        return Action::Move;
    Result<FileMerge> merge = mergeWith((*base)->bytes, mine, planned);
    if (!merge)
        return std::move(merge).error();
    if (merge->kind == FileMerge::Kind::Clean)
        planned.merged = std::move(merge->bytes);
    return Action::Move;
}

Result<FileMerge> Planner::mergeWith(const std::string &base, const std::string &mine,
                                     const PlannedFile &planned) const
{
    const Result<std::string> generated = planned.file->bytes.read();
    return generated ? mergeFile({base, mine, *generated, m_branch})
                     : Result<FileMerge>(generated.error());
}

Result<Action> Planner::regenerated(PlannedFile &planned)
{
    const Digest &hash = planned.file->sha256;
    const Digest known = knownHash(planned);
    const EntryInfo &at = whereItIs(planned);
    if (at.kind == EntryKind::Missing) {
        m_plan.after.files[planned.madeAt()] = known.empty() ? hash : known;
        return known.empty() ? Action::Add : Action::KeptDeleted;
    }
    if (at.kind == EntryKind::File) {
        return standing(planned);
    }
    if (known.empty())
        return foreign(planned);
    m_plan.after.files[planned.madeAt()] = known;
    return known == hash ? Action::None : Action::KeptByHand;
}

Result<Digest> Planner::digestOf(const std::string &path, const EntryInfo &info,
                                 std::optional<std::string> &bytes)
{
    if (const std::string *known = m_seen.digestOf(path, info))
        return Digest(*known);
    Result<std::string> read = m_folder.read(path);
    if (!read)
        return std::move(read).error();
    const Digest digest = Digest::of(*read);
    m_seen.saw(path, info, digest.hex());
    bytes = *std::move(read);
    return digest;
}

Result<Action> Planner::standing(PlannedFile &planned)
{
    const Digest &hash = planned.file->sha256;
    const Digest known = knownHash(planned);
    std::optional<std::string> mine;
    const Result<Digest> now = digestOf(pathNow(planned), whereItIs(planned), mine);
    if (!now)
        return now.error();
    Digest &after = m_plan.after.files[planned.madeAt()];
    after = hash;
    if (*now == hash)
        return Action::None;
    if (*now == known || *now == pendingHash(planned.madeAt()))
        return Action::Change;
    if (!mine) {
        Result<std::string> read = m_folder.read(pathNow(planned));
        if (!read)
            return std::move(read).error();
        mine = *std::move(read);
    }
    planned.mine = *std::move(mine);
    if (known.empty())
        return foreign(planned);
    if (hasOpenConflict(*planned.mine)) {
        after = known;
        return Action::Unresolved;
    }
    return known == hash ? Result<Action>(Action::None) : merged(planned, known);
}

Result<Action> Planner::merged(PlannedFile &planned, const Digest &known)
{
    const auto left = [&] { // the base for telling hand edits stays what it was
        m_plan.after.files[planned.madeAt()] = known;
        return Action::KeptByHand;
    };
    const Result<std::optional<git::TreeFile>> base =
        m_bases.generated(planned.basePath, known.hex());
    if (!base)
        return base.error();
    if (!*base || planned.path == picturePath)
        return left();
    Result<FileMerge> merge = mergeWith((*base)->bytes, *planned.mine, planned);
    if (!merge)
        return std::move(merge).error();
    if (merge->kind == FileMerge::Kind::Binary)
        return left();
    planned.merged = std::move(merge->bytes);
    if (merge->kind == FileMerge::Kind::Conflict)
        return Action::Conflict;
    return *planned.merged == *planned.mine ? Action::None : Action::Merge;
}

Action Planner::foreign(const PlannedFile &planned)
{
    m_plan.after.files.erase(planned.madeAt());
    m_plan.after.foreign.insert(planned.madeAt());
    return m_plan.before.foreign.contains(planned.madeAt()) ? Action::KeptForeign
                                                            : Action::KeptByHand;
}

Result<void> Planner::addDesignHere(const SharedText &path, const MadeFile &file,
                                    const Digest &asRead)
{
    m_plan.after.files[path] = file.sha256;
    m_handled.insert(path);
    PlannedFile planned{path};
    planned.file = &file;
    if (planned.file->sha256 != asRead) {
        const Result<EntryInfo> seen = m_folder.info(path);
        if (!seen)
            return seen.error();
        const Result<std::string> now = m_folder.read(path);
        if (!now)
            return now.error();
        planned.seen = *seen;
        planned.executable = seen->executable;
        if (Digest::of(*now) == asRead)
            planned.action = Action::Change;
    }
    m_plan.files.push_back(std::move(planned));
    return {};
}

Result<void> Planner::addStale(const SharedText &path, const Digest &hash)
{
    if (m_handled.contains(path))
        return {};
    PlannedFile planned{path, Action::LeftBehind};
    planned.generated = false;
    const Result<EntryInfo> seen = m_folder.info(path);
    if (!seen)
        return seen.error();
    planned.seen = *seen;
    if (seen->kind == EntryKind::Missing)
        return {};
    if (seen->kind == EntryKind::File) {
        std::optional<std::string> bytes;
        const Result<Digest> now = digestOf(path, *seen, bytes);
        if (!now)
            return now.error();
        if (*now == hash || *now == pendingHash(path))
            planned.action = Action::Delete;
        else if (m_moves.after(path))
            return {}; // goes along with its folder
    }
    m_handled.insert(path);
    m_plan.files.push_back(std::move(planned));
    return {};
}

Result<void> Planner::finish(const MadeFiles &generated)
{
    if (const Result<void> followed = followRenames(generated); !followed)
        return followed;
    for (const std::string &folder : m_moves.oldFolders()) {
        if (const Result<void> taken = takeAlong(folder.substr(0, folder.size() - 1), generated);
            !taken)
            return taken;
    }
    return {};
}

Result<void> Planner::followRenames(const MadeFiles &generated)
{
    if (m_missing.empty() || !m_bases.isRepository())
        return {};
    UserRenames renames(m_folder, m_bases, [&](const std::string &path) {
        return !generated.contains(path) && !m_handled.contains(path) &&
               !m_plan.before.files.contains(path) && !m_plan.before.once.contains(path);
    });
    for (const std::size_t index : m_missing) {
        PlannedFile &planned = m_plan.files[index];
        const Result<std::optional<std::string>> to =
            renames.find(planned.basePath, knownHash(planned).hex());
        if (!to)
            return to.error();
        if (!*to)
            continue;
        const Result<EntryInfo> seen = m_folder.info(**to);
        if (!seen)
            return seen.error();
        planned.generatedPath = planned.path;
        planned.path = **to;
        planned.seen = *seen;
        m_plan.after.moved[planned.generatedPath] = planned.path.text();
        m_handled.insert(planned.path);
        if (const Result<void> decided = decide(planned); !decided)
            return decided;
    }
    return {};
}

Result<void> Planner::takeAlong(const std::string &folder, const MadeFiles &generated)
{
    const Result<std::vector<std::string>> names = m_folder.list(folder);
    if (!names)
        return names.error();
    for (const std::string &name : *names) {
        const std::string path = folder + '/' + name;
        if (!checkOutputPath(path))
            continue;
        const Result<EntryInfo> info = m_folder.info(path);
        if (!info)
            return info.error();
        Result<void> taken;
        if (info->kind == EntryKind::Directory)
            taken = takeAlong(path, generated);
        else if (info->kind == EntryKind::File && !m_handled.contains(path) &&
                 !generated.contains(path))
            taken = takeFileAlong(path, generated);
        if (!taken)
            return taken;
    }
    return {};
}

Result<void> Planner::takeFileAlong(const std::string &path, const MadeFiles &generated)
{
    PlannedFile planned{*m_moves.after(path), Action::Move};
    planned.generated = false;
    planned.from = path;
    const Result<EntryInfo> seen = m_folder.info(planned.path);
    const Result<EntryInfo> seenFrom = m_folder.info(path);
    if (!seen || !seenFrom)
        return !seen ? seen.error() : seenFrom.error();
    if (seen->kind != EntryKind::Missing || generated.contains(planned.path))
        return {};
    Result<std::string> mine = m_folder.read(path);
    if (!mine)
        return std::move(mine).error();
    planned.seenFrom = std::make_shared<const EntryInfo>(*seenFrom);
    planned.executable = seenFrom->executable;
    planned.mine = planned.merged = *std::move(mine);
    m_handled.insert(path);
    m_handled.insert(planned.path);
    m_plan.files.push_back(std::move(planned));
    return {};
}

} // namespace moldloft::pipeline
