#include "pipeline/compare_designs.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <tuple>

#include "git/repository.h"

namespace moldloft::pipeline
{

namespace
{

Errors oneError(Error error)
{
    return {std::move(error)};
}

/// `./shop.moldloft.yaml` as git has it, counted from the root.
std::string fromRoot(const std::string &path, const std::string &folder, const std::string &root)
{
    if (!path.starts_with("./") && !path.starts_with("../"))
        return path;
    std::error_code failed;
    const auto home = std::filesystem::weakly_canonical(root, failed);
    return (std::filesystem::weakly_canonical(folder, failed) / path)
        .lexically_normal()
        .lexically_relative(home)
        .string();
}

Result<DesignTexts> textsAt(const std::string &revision, const std::string &name)
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
    const std::string path = fromRoot(name, folder, *root);
    const auto text = repository->fileAt(revision, path);
    if (!text)
        return text.error();
    if (!*text)
        return Error{ErrorCode::Input,
                     phrase("pipeline", "`{0}` is not in revision `{1}`.")(path, revision),
                     {},
                     phrase("pipeline", "The path counts from the root of the repository.")};
    const auto layout = repository->fileAt(revision, format::layoutFileName(path));
    return DesignTexts{true, **text, layout && *layout ? **layout : std::string()};
}

void count(const std::vector<Problem> &problems, int &errors, int &warnings)
{
    for (const Problem &problem : problems) {
        if (problem.finding.waived)
            continue;
        errors += problem.finding.severity == rules::Severity::Error;
        warnings += problem.finding.severity == rules::Severity::Warning;
    }
}

/// What tells a finding from others: where the same stands in both designs, it has stayed.
using FindingKey = std::tuple<std::string, ElementId, std::string, bool>;

FindingKey keyOf(const Problem &problem)
{
    const rules::Finding &finding = problem.finding;
    return {finding.rule, finding.element, finding.message.text(), finding.waived.has_value()};
}

/// Those of `of` that `others` does not have.
std::vector<FindingDifference> findingsOnlyIn(const std::vector<Problem> &of,
                                              const std::vector<Problem> &others,
                                              const Document &document)
{
    std::multiset<FindingKey> known;
    for (const Problem &problem : others)
        known.insert(keyOf(problem));
    std::vector<FindingDifference> list;
    for (const Problem &problem : of) {
        const rules::Finding &finding = problem.finding;
        if (const auto found = known.find(keyOf(problem)); found != known.end()) {
            known.erase(found);
        } else if (!finding.waived) {
            const Record *record = document.find(finding.element);
            list.push_back({finding.severity, finding.rule, finding.element,
                            record ? record->path() : std::string(), finding.message.text(),
                            finding.message});
        }
    }
    return list;
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

Result<Design, Errors> readVersion(DesignTexts texts, const std::string &name,
                                   const Document *sameIdentitiesAs)
{
    auto file = format::read(texts.text, name, texts.layoutText, sameIdentitiesAs);
    if (!file)
        return Unexpected(std::move(file).error());
    if (sameIdentitiesAs) {
        // Renamed elements get the ids that they had; their places follow.
        file->document = withIdentitiesOf(*sameIdentitiesAs, file->document);
        Errors warnings;
        file->layout = format::readLayout(texts.layoutText, name, file->document, warnings);
    }
    return Design{*std::move(file), name, std::move(texts.layoutText)};
}

Result<Design, Errors> openRevision(const Disk &disk, const std::string &name,
                                    const Document *sameIdentitiesAs)
{
    const std::size_t colon = name.find(':');
    if (colon == std::string::npos || colon == 0 || disk.exists(name)) {
        const auto design = openDesign(disk, name);
        if (!design || !sameIdentitiesAs)
            return design;
        return readVersion({true, design->file.text, design->layoutText}, name, sameIdentitiesAs);
    }
    auto texts = textsAt(name.substr(0, colon), name.substr(colon + 1));
    if (!texts)
        return Unexpected(oneError(texts.error()));
    return readVersion(*std::move(texts), name, sameIdentitiesAs);
}

DesignDifference compareElements(const Design &before, const Design &after)
{
    const Document &was = before.file.document, &is = after.file.document;
    DesignDifference result;
    result.changes = changesBetween({was, before.file.layout}, {is, after.file.layout});
    const std::vector<Problem> old = validate(before), now = validate(after);
    count(old, result.errorsBefore, result.warningsBefore);
    count(now, result.errorsAfter, result.warningsAfter);
    result.appeared = findingsOnlyIn(now, old, is);
    result.gone = findingsOnlyIn(old, now, was);
    return result;
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
    DesignDifference result = compareElements(before, after);
    result.entries = compareEntries(*old, *now);
    result.blasts = compareBlasts(*old, *now);
    return result;
}

} // namespace moldloft::pipeline
