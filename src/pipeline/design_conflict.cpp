#include "pipeline/design_conflict.h"

#include <array>
#include <filesystem>

#include "git/repository.h"
#include "pipeline/compare_designs.h"

namespace moldloft::pipeline
{

namespace
{

namespace fs = std::filesystem;

/// `NAME.layout.yaml` of base, mine and theirs: of a conflict of its own, else as the commits that
/// are brought together have it, else what stands beside the design.
std::array<std::string, 3> layoutsOf(const git::Repository &repository, const std::string &design,
                                     const std::string &there)
{
    const std::string path = format::layoutFileName(design);
    const auto conflict = repository.conflictOf(path);
    if (conflict && *conflict) {
        const git::ConflictSides &sides = **conflict;
        return {sides.base.value_or(""), sides.ours.value_or(""), sides.theirs.value_or("")};
    }
    std::array<std::string, 3> layouts{there, there, there};
    if (const auto mine = repository.fileAt("HEAD", path); mine && *mine)
        layouts[1] = **mine;
    for (const char *head : {"MERGE_HEAD", "CHERRY_PICK_HEAD", "REBASE_HEAD"}) {
        if (const auto theirs = repository.fileAt(head, path); theirs && *theirs) {
            layouts[2] = **theirs;
            break;
        }
    }
    return layouts;
}

bool looksUnsolved(const std::string &text)
{
    for (const char *sign : {"<<<<<<< ", ">>>>>>> ", "# Conflict: "}) {
        if (text.starts_with(sign) || text.find(std::string("\n") + sign) != std::string::npos)
            return true;
    }
    return false;
}

Error sideMissing(const std::string &path, bool mine)
{
    return {ErrorCode::Input,
            mine ? phrase("pipeline", "`{0}` was removed here and changed there.")(path)
                 : phrase("pipeline", "`{0}` was changed here and removed there.")(path),
            {},
            phrase("pipeline", "git add keeps the file, git rm removes it.")};
}

/// What git has in conflict, or was told to be solved while the marks still stand in it.
Result<std::optional<git::ConflictSides>> sidesOf(const git::Repository &repository,
                                                  const std::string &path, const DesignTexts &there)
{
    auto sides = repository.conflictOf(path);
    if (!sides || *sides)
        return sides;
    auto settled = repository.settledConflictOf(path);
    if (!settled)
        return std::move(settled).error();
    if (*settled && (looksUnsolved((*settled)->staged) || looksUnsolved(there.text)))
        return std::optional(std::move((*settled)->sides));
    return sides;
}

} // namespace

MergeResult DesignConflict::merged(const std::set<std::string> &takeTheirs) const
{
    return merge(base, {mine.file.document, mine.file.layout},
                 {theirs.file.document, theirs.file.layout}, takeTheirs);
}

Result<std::optional<DesignConflict>, Errors> readConflict(const Disk &disk,
                                                           const std::string &file)
{
    const auto failed = [](Error error) { return Unexpected(Errors{std::move(error)}); };
    std::error_code code;
    const fs::path folder = fs::weakly_canonical(fs::path(file).parent_path(), code);
    const auto root = git::Repository::discover(folder.string());
    if (!root)
        return std::optional<DesignConflict>();
    const auto repository = git::Repository::open(*root);
    if (!repository)
        return failed(repository.error());
    DesignConflict found;
    found.folder = repository->workFolder();
    found.path = (folder / fs::path(file).filename())
                     .lexically_relative(fs::weakly_canonical(found.folder, code))
                     .generic_string();
    auto there = readTexts(disk, file);
    auto sides = sidesOf(*repository, found.path, there ? *there : DesignTexts());
    if (!sides)
        return failed(std::move(sides).error());
    if (!*sides)
        return std::optional<DesignConflict>();
    if (!(*sides)->ours || !(*sides)->theirs)
        return failed(sideMissing(found.path, !(*sides)->ours));
    if (!there)
        return failed(std::move(there).error());
    found.there = *std::move(there);
    found.isUnsolved = looksUnsolved(found.there.text) || looksUnsolved(found.there.layoutText) ||
                       !readVersion(found.there, found.path);
    const std::string beside =
        looksUnsolved(found.there.layoutText) ? std::string() : found.there.layoutText;
    const auto layouts = layoutsOf(*repository, found.path, beside);
    if ((*sides)->base) {
        auto base = readVersion({true, *(*sides)->base, layouts[0]}, found.path);
        if (base) // else as if both had begun with nothing
            found.base = {base->file.document, base->file.layout};
    }
    auto mine = readVersion({true, *(*sides)->ours, layouts[1]}, found.path, &found.base.document);
    if (!mine)
        return Unexpected(std::move(mine).error());
    found.mine = *std::move(mine);
    auto theirs =
        readVersion({true, *(*sides)->theirs, layouts[2]}, found.path, &found.base.document);
    if (!theirs)
        return Unexpected(std::move(theirs).error());
    found.theirs = *std::move(theirs);
    found.mine.path = found.theirs.path = file;
    return std::optional(std::move(found));
}

} // namespace moldloft::pipeline
