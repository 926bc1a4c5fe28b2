#include "pipeline/conflicts.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include <nlohmann/json.hpp>

#include "files/sha256.h"
#include "git/merge_tool.h"
#include "git/repository.h"
#include "pipeline/file_merge.h"
#include "pipeline/generated_list.h"

namespace moldloft::pipeline
{

namespace
{

using Json = nlohmann::ordered_json;
using Kind = HunkChoice::Kind;

constexpr std::pair<Kind, const char *> kindNames[] = {{Kind::Open, "open"},
                                                       {Kind::Mine, "mine"},
                                                       {Kind::Generated, "generated"},
                                                       {Kind::Both, "both"},
                                                       {Kind::Edited, "edited"}};

Json toJson(const HunkChoice &choice)
{
    const auto *found = std::find_if(std::begin(kindNames), std::end(kindNames),
                                     [&](const auto &one) { return one.first == choice.kind; });
    Json entry{{"choice", found->second}};
    if (choice.kind == Kind::Edited)
        entry["text"] = choice.text;
    return entry;
}

HunkChoice fromJson(const Json &entry)
{
    HunkChoice choice;
    const std::string name = entry.value("choice", "open");
    for (const auto &[kind, word] : kindNames) {
        if (name == word)
            choice.kind = kind;
    }
    if (choice.kind == Kind::Edited)
        choice.text = entry.value("text", "");
    return choice;
}

/// What was kept for these bytes; all open where it is for others, or cannot be read: nothing is
/// lost then but some clicks.
std::vector<HunkChoice> keptFor(const Json &kept, const std::string &path, const std::string &bytes,
                                std::size_t hunks)
{
    std::vector<HunkChoice> choices(hunks);
    const auto file = kept.find(path);
    if (file == kept.end() || !file->is_object() || file->value("sha256", "") != sha256Hex(bytes))
        return choices;
    const auto list = file->find("hunks");
    if (list == file->end() || !list->is_array() || list->size() != hunks)
        return choices;
    for (std::size_t i = 0; i < hunks; ++i) {
        if ((*list)[i].is_object())
            choices[i] = fromJson((*list)[i]);
    }
    return choices;
}

Json readKept(const Folder &folder)
{
    const std::string path(choicesPath);
    const Result<EntryInfo> info = folder.info(path);
    if (!info || info->kind != EntryKind::File)
        return Json::object();
    const Result<std::string> text = folder.read(path);
    if (!text)
        return Json::object();
    Json json = Json::parse(*text, nullptr, false);
    return json.is_object() && json.contains("files") && json["files"].is_object() ? json["files"]
                                                                                   : Json::object();
}

/// The project's files that can have markers.
Result<std::set<std::string>> generatedPaths(const Folder &folder, const std::string &shown)
{
    std::set<std::string> paths;
    const std::string path(generatedListPath);
    const Result<EntryInfo> info = folder.info(path);
    if (!info)
        return info.error();
    if (info->kind != EntryKind::File)
        return paths;
    const Result<std::string> text = folder.read(path);
    if (!text)
        return text.error();
    const Result<GeneratedList> list = readGeneratedList(*text, shown + '/' + path);
    if (!list)
        return list.error();
    for (const auto &[name, hash] : list->files)
        paths.insert(name);
    for (const auto &[name, to] : list->moved)
        paths.insert(to);
    return paths;
}

/// What a merge of git has left in conflict, whosever file it is.
std::set<std::string> unmergedPaths(const std::string &folder)
{
    const auto repository = git::Repository::open(folder);
    if (!repository)
        return {};
    std::error_code ignored;
    const auto paths = repository->conflictedPaths();
    if (!paths || !std::filesystem::equivalent(repository->workFolder(), folder, ignored))
        return {};
    return {paths->begin(), paths->end()};
}

Result<void> writeKept(Folder &folder, const std::optional<std::string> &text)
{
    FileChange change;
    change.path = choicesPath;
    change.bytes = text;
    const Result<EntryInfo> seen = folder.info(change.path);
    if (!seen)
        return seen.error();
    if (!text && seen->kind == EntryKind::Missing)
        return {};
    change.expected = *seen;
    const auto done = folder.apply({change}, {});
    return done ? Result<void>() : Result<void>(done.error());
}

} // namespace

std::size_t OpenConflict::openHunks() const
{
    return static_cast<std::size_t>(
        std::count_if(choices.begin(), choices.end(), [](const HunkChoice &choice) {
            return choice.kind == HunkChoice::Kind::Open;
        }));
}

Result<std::vector<OpenConflict>> openConflicts(Disk &disk, const std::string &folder,
                                                const Task &task)
{
    std::vector<OpenConflict> found;
    if (!disk.exists(folder))
        return found;
    const Result<std::unique_ptr<Folder>> opened = disk.openFolder(folder);
    if (!opened)
        return opened.error();
    Result<std::set<std::string>> paths = generatedPaths(**opened, folder);
    if (!paths)
        return paths.error();
    const std::set<std::string> unmerged = unmergedPaths(folder);
    paths->insert(unmerged.begin(), unmerged.end());
    const Json kept = readKept(**opened);
    for (const std::string &path : *paths) {
        if (task.isCancelled())
            return cancelled();
        const Result<EntryInfo> info = (*opened)->info(path);
        if (!info || info->kind != EntryKind::File)
            continue;
        Result<std::string> bytes = (*opened)->read(path);
        if (!bytes || !(unmerged.contains(path) || hasOpenConflict(*bytes)))
            continue;
        std::optional<ConflictText> text = ConflictText::of(*bytes);
        if (!text)
            continue;
        std::vector<HunkChoice> choices = keptFor(kept, path, *bytes, text->hunks().size());
        found.push_back({path, *std::move(bytes), *info, *std::move(text), std::move(choices)});
    }
    return found;
}

Result<void> keepChoices(Disk &disk, const std::string &folder,
                         const std::vector<OpenConflict> &conflicts)
{
    Json files = Json::object();
    for (const OpenConflict &conflict : conflicts) {
        if (conflict.openHunks() == conflict.choices.size())
            continue;
        Json hunks = Json::array();
        for (const HunkChoice &choice : conflict.choices)
            hunks.push_back(toJson(choice));
        files[conflict.path] = {{"sha256", sha256Hex(conflict.bytes)}, {"hunks", std::move(hunks)}};
    }
    const Result<std::unique_ptr<Folder>> opened = disk.openFolder(folder);
    if (!opened)
        return opened.error();
    if (files.empty())
        return writeKept(**opened, std::nullopt);
    const Json all{{"version", 1}, {"files", std::move(files)}};
    return writeKept(**opened, all.dump(1, ' ', false, Json::error_handler_t::replace) + '\n');
}

Result<std::vector<std::string>> settle(Disk &disk, const std::string &folder,
                                        const std::vector<OpenConflict> &conflicts)
{
    const Result<std::unique_ptr<Folder>> opened = disk.openFolder(folder);
    if (!opened)
        return opened.error();
    std::vector<FileChange> changes;
    std::vector<OpenConflict> rest;
    for (const OpenConflict &conflict : conflicts) {
        if (conflict.openHunks() > 0) {
            rest.push_back(conflict);
            continue;
        }
        FileChange change;
        change.path = conflict.path;
        change.bytes = conflict.text.with(conflict.choices);
        change.executable = conflict.seen.executable;
        change.expected = conflict.seen;
        changes.push_back(std::move(change));
    }
    std::vector<std::string> overtaken;
    if (!changes.empty()) {
        Result<std::vector<std::string>> done = (*opened)->apply(changes, {});
        if (!done)
            return std::move(done).error();
        overtaken = *std::move(done);
    }
    if (const Result<void> kept = keepChoices(disk, folder, rest); !kept)
        return kept.error();
    return overtaken;
}

Result<void> openMergeTool(const std::string &folder, const OpenConflict &conflict,
                           const std::stop_token &stop)
{
    const ConflictText::Versions versions = conflict.text.versions();
    return git::runMergeTool({folder, conflict.path, versions.base, versions.mine,
                              versions.generated, conflict.seen.executable},
                             stop);
}

} // namespace moldloft::pipeline
