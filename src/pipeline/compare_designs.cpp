#include "pipeline/compare_designs.h"

#include <algorithm>
#include <filesystem>

#include "git/repository.h"
#include "model/diff.h"

namespace moldloft::pipeline
{

namespace
{

Errors oneError(Error error)
{
    return {std::move(error)};
}

Result<Design, Errors> parsed(const std::string &text, const std::string &name,
                              const Document *sameIdentitiesAs)
{
    auto file = format::read(text, name, {}, sameIdentitiesAs);
    if (!file)
        return Unexpected(std::move(file).error());
    return Design{*std::move(file), name, {}};
}

Result<std::string> textAt(const std::string &revision, const std::string &path)
{
    std::error_code failed;
    const auto folder = std::filesystem::current_path(failed).string();
    const auto root = git::Repository::discover(folder);
    if (!root)
        return Error{ErrorCode::Input,
                     phrase("pipeline", "No git repository holds the folder `{0}`.")(folder),
                     {},
                     phrase("pipeline", "Run it within the repository.")};
    const auto repository = git::Repository::open(*root);
    if (!repository)
        return repository.error();
    const auto text = repository->fileAt(revision, path);
    if (!text)
        return text.error();
    if (!*text)
        return Error{ErrorCode::Input,
                     phrase("pipeline", "`{0}` is not in revision `{1}`.")(path, revision),
                     {},
                     phrase("pipeline", "The path counts from the root of the repository.")};
    return **text;
}

std::vector<std::string> pathsOf(const Document &document, const std::vector<ElementId> &ids)
{
    std::vector<std::string> paths;
    for (const ElementId id : ids)
        paths.push_back(document.find(id)->path());
    return paths;
}

void count(const Design &design, int &errors, int &warnings)
{
    for (const Problem &problem : validate(design)) {
        errors += problem.finding.severity == rules::Severity::Error;
        warnings += problem.finding.severity == rules::Severity::Warning;
    }
}

std::optional<std::size_t> entryNamed(const WhatIf &numbers, const std::string &name)
{
    const auto &entries = numbers.system.entries;
    const auto it = std::find_if(entries.begin(), entries.end(),
                                 [&](const auto &entry) { return entry.name == name; });
    return it == entries.end() ? std::nullopt : std::optional<std::size_t>(it - entries.begin());
}

std::vector<EntryDifference> compareEntries(const WhatIf &before, const WhatIf &after)
{
    std::vector<EntryDifference> list;
    for (std::size_t i = 0; i < after.latency.size(); ++i) {
        EntryDifference &entry = list.emplace_back();
        entry.name = after.system.entries[i].name;
        entry.after = after.latency[i];
        entry.availableAfter = after.availability[i].share;
        if (const auto was = entryNamed(before, entry.name)) {
            entry.before = before.latency[*was];
            entry.availableBefore = before.availability[*was].share;
        }
    }
    for (std::size_t i = 0; i < before.latency.size(); ++i) {
        if (entryNamed(after, before.system.entries[i].name))
            continue;
        EntryDifference &entry = list.emplace_back();
        entry.name = before.system.entries[i].name;
        entry.before = before.latency[i];
        entry.availableBefore = before.availability[i].share;
    }
    return list;
}

std::vector<BlastDifference> compareBlasts(const WhatIf &before, const WhatIf &after)
{
    std::vector<BlastDifference> list;
    for (const simulate::Blast &is : after.blasts) {
        const auto was = std::find_if(before.blasts.begin(), before.blasts.end(),
                                      [&](const simulate::Blast &other) {
                                          return other.name == is.name && other.kind == is.kind;
                                      });
        if (was != before.blasts.end() &&
            (was->entriesLost != is.entriesLost || was->servicesDown != is.servicesDown ||
             was->servicesDegraded != is.servicesDegraded))
            list.push_back({is.name, *was, is});
    }
    return list;
}

} // namespace

Result<Design, Errors> openRevision(const Disk &disk, const std::string &name,
                                    const Document *sameIdentitiesAs)
{
    const std::size_t colon = name.find(':');
    if (colon == std::string::npos || colon == 0 || disk.exists(name)) {
        const auto design = openDesign(disk, name);
        if (!design || !sameIdentitiesAs)
            return design;
        return parsed(design->file.text, name, sameIdentitiesAs);
    }
    const auto text = textAt(name.substr(0, colon), name.substr(colon + 1));
    if (!text)
        return Unexpected(oneError(text.error()));
    return parsed(*text, name, sameIdentitiesAs);
}

Result<DesignDifference> compareDesigns(const Design &before, const Design &after,
                                        const WhatIfQuestion &question,
                                        const std::function<bool()> &isCancelled)
{
    const Document &was = before.file.document, &is = after.file.document;
    const auto old = whatIf(was, question, isCancelled);
    if (!old)
        return old.error();
    const auto now = whatIf(is, question, isCancelled);
    if (!now)
        return now.error();
    const Diff found = diff(was, is);
    DesignDifference result;
    result.added = pathsOf(is, found.added);
    result.removed = pathsOf(was, found.removed);
    result.changed = pathsOf(is, found.changed);
    result.settings = found.settings;
    result.entries = compareEntries(*old, *now);
    result.blasts = compareBlasts(*old, *now);
    count(before, result.errorsBefore, result.warningsBefore);
    count(after, result.errorsAfter, result.warningsAfter);
    return result;
}

} // namespace moldloft::pipeline
