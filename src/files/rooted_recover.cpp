// What an apply() that was killed left behind is finished, or taken away.

#include <cerrno>
#include <charconv>
#include <cstdio>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <fmt/format.h>

#include "base/text.h"
#include "files/io_error.h"
#include "files/path_rules.h"
#include "files/rooted_folder.h"

namespace moldloft
{

namespace
{

constexpr std::string_view planHead = "moldloft stage 1";
constexpr const char *planName = "plan";
constexpr const char *newPlanName = "plan.new";

/// A line: w(rite), x (executable), s(ecret) or r(emove), what was there, the path. Paths have no
/// control characters.
std::string lineOf(const FileChange &change)
{
    const char kind = !change.bytes ? 'r' : change.secret ? 's' : change.executable ? 'x' : 'w';
    const EntryInfo &was = change.expected;
    return fmt::format("{} {} {} {} {} {} {} {}\n", kind, static_cast<int>(was.kind),
                       was.executable ? 1 : 0, was.size, was.device, was.node, was.changedNs,
                       change.path.text());
}

bool take(std::string_view &text, auto &number)
{
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc() || end == text.data() + text.size() || *end != ' ')
        return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
    return true;
}

bool parse(std::string_view line, FileChange &change)
{
    if (line.size() < 3 || line[1] != ' ')
        return false;
    const char kind = line[0];
    line.remove_prefix(2);
    int entry = 0;
    int executable = 0;
    EntryInfo &was = change.expected;
    if (!take(line, entry) || !take(line, executable) || !take(line, was.size) ||
        !take(line, was.device) || !take(line, was.node) || !take(line, was.changedNs))
        return false;
    was.kind = static_cast<EntryKind>(entry);
    was.executable = executable != 0;
    change.path = SharedText(line);
    if (kind != 'r')
        change.bytes.emplace(); // they are in the stage
    return checkOutputPath(*change.path).has_value();
}

std::string planPath()
{
    return fmt::format("{}/{}", stageFolder, planName);
}

} // namespace

Result<void> RootedFolder::writePlan(const Descriptor &stage, const FileChanges &changes)
{
    constexpr std::size_t longest = std::size_t{1} << 20;
    Descriptor file(::openat(stage.get(), newPlanName,
                             O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    int failure = file ? 0 : errno;
    std::string text = fmt::format("{} {}\n", planHead, changes.size());
    for (std::size_t i = 0; i < changes.size() && failure == 0; ++i) {
        text += lineOf(changes[i]);
        if (text.size() < longest)
            continue;
        failure = writeAll(file.get(), text);
        text.clear();
    }
    if (failure == 0)
        failure = writeAll(file.get(), text);
    if (failure == 0)
        failure = file.close();
    // One flush for all files: each of its own would cost milliseconds a file.
    if (failure == 0 && ::syncfs(m_root.get()) != 0)
        failure = errno;
    if (failure == 0 && ::renameat(stage.get(), newPlanName, stage.get(), planName) != 0)
        failure = errno;
    if (failure == 0 && ::fsync(stage.get()) != 0)
        failure = errno;
    if (failure != 0)
        return ioError(phrase("files", "written"), shown(planPath()), failure);
    return {};
}

bool RootedFolder::isInterrupted() const
{
    const Result<EntryInfo> info = this->info(planPath());
    return info && info->kind == EntryKind::File;
}

Result<std::vector<FileChange>> RootedFolder::readPlan() const
{
    const Result<std::string> text = read(planPath());
    if (!text)
        return text.error();
    const std::vector<std::string> lines = split(*text, '\n');
    std::vector<FileChange> changes;
    bool isWhole =
        lines.size() >= 2 && lines[0] == fmt::format("{} {}", planHead, lines.size() - 2);
    for (std::size_t i = 1; isWhole && i + 1 < lines.size(); ++i)
        isWhole = parse(lines[i], changes.emplace_back());
    if (!isWhole)
        return Error{ErrorCode::Environment,
                     phrase("files", "`{0}` is damaged, so nobody knows what an interrupted export "
                                     "still had to write.")(shown(planPath())),
                     {},
                     phrase("files", "Remove the folder it is in, and export again.")};
    return changes;
}

Result<std::vector<std::string>> RootedFolder::finishPlan()
{
    const Result<std::vector<FileChange>> changes = readPlan();
    if (!changes)
        return changes.error();
    const Descriptor stage = openFolder(std::string(stageFolder));
    if (!stage)
        return ioError(phrase("files", "read"), shown(std::string(stageFolder)), errno);
    std::vector<std::string> left;
    for (std::size_t i = 0; i < changes->size(); ++i) {
        const FileChange &change = (*changes)[i];
        if (change.bytes &&
            ::faccessat(stage.get(), stageName(i).c_str(), F_OK, AT_SYMLINK_NOFOLLOW) != 0) {
            if (errno == ENOENT)
                continue; // it is in place
            return ioError(phrase("files", "read"), shown(change.path), errno);
        }
        if (!change.bytes) {
            const Result<EntryInfo> now = info(change.path);
            if (!now)
                return now.error();
            if (now->kind == EntryKind::Missing)
                continue; // it is gone
        }
        const Result<bool> moved = moveIntoPlace(stage, i, change);
        if (!moved)
            return moved.error();
        if (!*moved)
            left.push_back(change.path);
    }
    if (::syncfs(m_root.get()) != 0)
        return ioError(phrase("files", "written"), m_path, errno);
    return left;
}

Result<std::optional<std::vector<std::string>>> RootedFolder::finishInterrupted()
{
    using Left = std::optional<std::vector<std::string>>;
    const Result<EntryInfo> stage = info(std::string(stageFolder));
    if (!m_root || !stage || stage->kind != EntryKind::Directory)
        return Left{};
    if (const Result<void> locked = lock(); !locked)
        return locked.error();
    Result<Left> done = Left{};
    if (isInterrupted()) {
        Result<std::vector<std::string>> left = finishPlan();
        done = left ? Result<Left>(Left(*std::move(left))) : Result<Left>(std::move(left).error());
    }
    if (done)
        removeStage();
    ::flock(m_root.get(), LOCK_UN);
    return done;
}

} // namespace moldloft
