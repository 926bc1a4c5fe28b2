#include "pipeline/review.h"

#include <algorithm>
#include <utility>

#include "files/sha256.h"
#include "git/text_diff.h"
#include "git/text_merge.h"

namespace moldloft::pipeline
{

namespace
{

/// The digest list that the file stands in; nullptr for secrets, which are in none.
template<class List>
auto *listOf(List &list, const PlannedFile &file)
{
    return file.file->policy == FilePolicy::Secret      ? nullptr
           : file.file->policy == FilePolicy::WriteOnce ? &list.once
                                                        : &list.files;
}

/// The list then says what it said before: the next export offers the file again.
/// A file that would go with its renamed element stays where it is, under its old name.
void stay(ExportPlan &plan, PlannedFile &file)
{
    if (auto *after = listOf(plan.after, file))
        after->erase(file.madeAt());
    plan.after.foreign.erase(file.madeAt());
    for (auto list : {&GeneratedList::files, &GeneratedList::once}) {
        const auto known = (plan.before.*list).find(file.from);
        if (known != (plan.before.*list).end())
            (plan.after.*list).insert(*known);
    }
    file.basePath = std::exchange(file.from, {});
    file.seenFrom.reset();
    file.action = Action::Left;
    file.merged.reset();
}

void leave(ExportPlan &plan, PlannedFile &file)
{
    if (!file.from.empty())
        return stay(plan, file);
    if (auto *after = listOf(plan.after, file)) {
        // What is no longer generated has no policy any more: it may stand in either list.
        const bool isOnce = !file.generated && plan.before.once.contains(file.madeAt());
        const auto &before = isOnce ? plan.before.once : *listOf(plan.before, file);
        auto &into = isOnce ? plan.after.once : *after;
        const auto known = before.find(file.madeAt());
        if (known == before.end())
            into.erase(file.madeAt());
        else
            into[file.madeAt()] = known->second;
    }
    if (file.path == picturePath)
        plan.after.pictureSource = plan.before.pictureSource;
    file.action = Action::Left;
    file.merged.reset();
}

void take(ExportPlan &plan, PlannedFile &file)
{
    file.merged.reset();
    file.isChosen = true;
    if (!file.generated) {
        file.action = Action::Delete;
        return;
    }
    file.action = file.seen.kind == EntryKind::Missing ? Action::Add : Action::Change;
    file.executable = file.file->executable;
    plan.after.foreign.erase(file.madeAt());
    if (auto *list = listOf(plan.after, file))
        (*list)[file.madeAt()] = file.file->sha256;
}

bool isReplaceable(const PlannedFile &file)
{
    return file.seen.kind == EntryKind::File || file.seen.kind == EntryKind::Missing;
}

} // namespace

ReviewGroup groupOf(Action action)
{
    switch (action) {
    case Action::Add:
        return ReviewGroup::Add;
    case Action::Delete:
        return ReviewGroup::Delete;
    case Action::Conflict:
    case Action::Unresolved:
        return ReviewGroup::Conflict;
    case Action::Change:
    case Action::Merge:
    case Action::Move:
        return ReviewGroup::Change;
    default:
        return ReviewGroup::Kept;
    }
}

std::vector<FileChoice> choicesFor(const PlannedFile &file)
{
    using enum FileChoice;
    if (!file.from.empty())
        return {Write, Leave};
    switch (file.action) {
    case Action::Add:
    case Action::Change:
    case Action::Delete:
        return {Write, Leave};
    case Action::Merge:
    case Action::Conflict:
        return {Write, Leave, Take};
    case Action::KeptByHand:
    case Action::KeptForeign:
    case Action::KeptDeleted:
    case Action::LeftBehind:
    case Action::Unresolved:
        return isReplaceable(file) ? std::vector{Leave, Take} : std::vector{Leave};
    default:
        return {Write};
    }
}

ExportPlan withChoices(ExportPlan plan, const FileChoices &choices)
{
    for (PlannedFile &file : plan.files) {
        const auto chosen = choices.find(file.path);
        if (chosen == choices.end())
            continue;
        const std::vector<FileChoice> able = choicesFor(file);
        if (std::find(able.begin() + 1, able.end(), chosen->second) == able.end())
            continue;
        if (chosen->second == FileChoice::Leave)
            leave(plan, file);
        else
            take(plan, file);
    }
    return plan;
}

Message remarkOn(const ExportPlan &plan, const PlannedFile &file)
{
    switch (file.action) {
    case Action::Conflict:
        return phrase("pipeline", "you and the design changed the same lines; keep what shall stay "
                                  "and take the markers out");
    case Action::Unresolved:
        return phrase("pipeline", "still has the markers of an earlier conflict; take them out");
    case Action::KeptByHand:
        return plan.before.files.contains(file.madeAt())
                   ? phrase("pipeline", "was changed by hand since the last export and cannot be "
                                        "merged; it was left as it is")
                   : phrase("pipeline", "was there before and is not ours; it was left as it is");
    case Action::LeftBehind:
        return phrase("pipeline",
                      "is no longer generated, but was changed by hand; it is yours now");
    case Action::KeptDeleted:
        return phrase("pipeline", "was deleted by hand and stays deleted; to have it again, export "
                                  "with --take and its path");
    default:
        return {};
    }
}

Result<FileTexts> textsOf(const Folder &folder, const PlannedFile &file)
{
    FileTexts texts;
    texts.isSecret = file.file->policy == FilePolicy::Secret;
    const std::string &path = file.from.empty() ? file.path : file.from;
    const EntryInfo &seen = file.from.empty() ? file.seen : *file.seenFrom;
    if (file.mine) {
        texts.before = *file.mine;
    } else if (seen.kind == EntryKind::File) {
        Result<std::string> bytes = folder.read(path);
        if (!bytes)
            return std::move(bytes).error();
        texts.before = *std::move(bytes);
    }
    if (file.action == Action::Move && !file.merged && !file.generated)
        texts.after = texts.before;
    else if (file.generated) {
        Result<std::string> bytes = file.bytes().read();
        if (!bytes)
            return std::move(bytes).error();
        texts.after = *std::move(bytes);
    }
    texts.isText = (!texts.before || git::isText(*texts.before)) &&
                   (!texts.after || git::isText(*texts.after));
    if (texts.isSecret) {
        for (std::optional<std::string> *text : {&texts.before, &texts.after}) {
            if (*text)
                (*text)->clear();
        }
    }
    return texts;
}

Result<std::string> patchOf(const FileTexts &texts, const std::string &path)
{
    if (texts.isSecret)
        return std::string();
    const std::string before = texts.before.value_or("");
    const std::string after = texts.after.value_or("");
    return git::unifiedDiff(
        {path, before, after, texts.before.has_value(), texts.after.has_value()});
}

} // namespace moldloft::pipeline
