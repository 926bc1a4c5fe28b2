#include "git/text_diff.h"

#include "git/git_error.h"
#include "git/repository_state.h"

namespace moldloft::git
{

namespace
{

using PatchHandle = Handle<git_patch, git_patch_free>;

Result<PatchHandle> patchOf(const PatchSides &sides, unsigned context, bool asText)
{
    initLibrary();
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.context_lines = context;
    options.interhunk_lines = 0;
    if (asText)
        options.flags |= GIT_DIFF_FORCE_TEXT;
    PatchHandle patch;
    const char *path = sides.path.empty() ? nullptr : sides.path.c_str();
    if (const int code = git_patch_from_buffers(
            out(patch), sides.hasBefore ? sides.before.data() : nullptr, sides.before.size(), path,
            sides.hasAfter ? sides.after.data() : nullptr, sides.after.size(), path, &options))
        return gitError(code, phrase("git", "compare a file"), sides.path);
    return patch;
}

/// A hunk's first line counts from 1; of an empty side it is the line before, which may be 0.
std::size_t startOf(int first, int count)
{
    return static_cast<std::size_t>(count == 0 ? first : first - 1);
}

} // namespace

Result<std::vector<LineChange>> changedLines(const std::string &before, const std::string &after)
{
    const Result<PatchHandle> patch = patchOf({{}, before, after}, 0, true);
    if (!patch)
        return patch.error();
    std::vector<LineChange> changes;
    const std::size_t count = git_patch_num_hunks(patch->get());
    changes.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const git_diff_hunk *hunk = nullptr;
        if (const int code = git_patch_get_hunk(&hunk, nullptr, patch->get(), i))
            return gitError(code, phrase("git", "compare a file"), {});
        changes.push_back(
            {startOf(hunk->old_start, hunk->old_lines), static_cast<std::size_t>(hunk->old_lines),
             startOf(hunk->new_start, hunk->new_lines), static_cast<std::size_t>(hunk->new_lines)});
    }
    return changes;
}

Result<std::string> unifiedDiff(const PatchSides &sides)
{
    constexpr unsigned contextLines = 3;
    const Result<PatchHandle> patch = patchOf(sides, contextLines, false);
    if (!patch)
        return patch.error();
    Buffer text;
    if (const int code = git_patch_to_buf(text.get(), patch->get()))
        return gitError(code, phrase("git", "compare a file"), sides.path);
    return text.text();
}

} // namespace moldloft::git
