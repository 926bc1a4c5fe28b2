#include "git/text_merge.h"

#include <git2/sys/hashsig.h>

#include "git/git_error.h"
#include "git/repository_state.h"

namespace moldloft::git
{

namespace
{

using SignatureOfText = Handle<git_hashsig, git_hashsig_free>;

struct MergeResultOwner {
    git_merge_file_result result{};
    MergeResultOwner() = default;
    MergeResultOwner(const MergeResultOwner &) = delete;
    MergeResultOwner &operator=(const MergeResultOwner &) = delete;
    ~MergeResultOwner() { git_merge_file_result_free(&result); }
};

git_merge_file_input inputOf(const std::string &bytes)
{
    git_merge_file_input input = GIT_MERGE_FILE_INPUT_INIT;
    input.ptr = bytes.data();
    input.size = bytes.size();
    return input;
}

bool hasOnlyCrLf(const std::string &text)
{
    std::size_t ends = 0;
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
        if (at == 0 || text[at - 1] != '\r')
            return false;
        ++ends;
    }
    return ends > 0;
}

std::string withLf(const std::string &text)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n')
            plain += text[i];
    }
    return plain;
}

std::string withCrLf(const std::string &text)
{
    std::string wide;
    wide.reserve(text.size() + text.size() / 16);
    for (const char c : text) {
        if (c == '\n')
            wide += '\r';
        wide += c;
    }
    return wide;
}

Result<MergedText> mergeLines(const TextSides &sides)
{
    git_merge_file_options options = GIT_MERGE_FILE_OPTIONS_INIT;
    options.ancestor_label = sides.baseName.c_str();
    options.our_label = sides.oursName.c_str();
    options.their_label = sides.theirsName.c_str();
    options.flags = GIT_MERGE_FILE_STYLE_DIFF3;
    const git_merge_file_input base = inputOf(sides.base);
    const git_merge_file_input ours = inputOf(sides.ours);
    const git_merge_file_input theirs = inputOf(sides.theirs);
    MergeResultOwner merged;
    if (const int code = git_merge_file(&merged.result, &base, &ours, &theirs, &options))
        return gitError(code, phrase("git", "merge a file"), sides.oursName);
    return MergedText{std::string(merged.result.ptr ? merged.result.ptr : "", merged.result.len),
                      merged.result.automergeable == 0};
}

} // namespace

Result<MergedText> mergeText(const TextSides &sides)
{
    initLibrary();
    if (!hasOnlyCrLf(sides.ours))
        return mergeLines(sides);
    const std::string base = withLf(sides.base);
    const std::string ours = withLf(sides.ours);
    const std::string theirs = withLf(sides.theirs);
    Result<MergedText> merged =
        mergeLines({base, ours, theirs, sides.baseName, sides.oursName, sides.theirsName});
    if (merged)
        merged->text = withCrLf(merged->text);
    return merged;
}

bool isText(const std::string &bytes)
{
    constexpr std::size_t looked = 8000;
    return std::string_view(bytes).substr(0, looked).find('\0') == std::string_view::npos;
}

int similarity(const std::string &one, const std::string &other)
{
    constexpr int same = 100;
    if (one == other)
        return same;
    initLibrary();
    SignatureOfText a;
    SignatureOfText b;
    // Fails for a text of too few lines: nothing can be said of it.
    if (git_hashsig_create(out(a), one.data(), one.size(), GIT_HASHSIG_NORMAL) != 0 ||
        git_hashsig_create(out(b), other.data(), other.size(), GIT_HASHSIG_NORMAL) != 0)
        return 0;
    const int score = git_hashsig_compare(a.get(), b.get());
    return score < 0 ? 0 : score;
}

} // namespace moldloft::git
