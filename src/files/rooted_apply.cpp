// Folder::apply() of the real disk.

#include "files/rooted_folder.h"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "files/io_error.h"
#include "files/path_rules.h"

namespace moldloft
{

namespace
{

/// mkdir -p; the errno value, 0 where the folder stands in the end.
int makeFolders(const std::string &path)
{
    for (std::size_t slash = path.find('/', 1); slash != std::string::npos;
         slash = path.find('/', slash + 1)) {
        if (::mkdir(path.substr(0, slash).c_str(), 0777) != 0 && errno != EEXIST)
            return errno;
    }
    return ::mkdir(path.c_str(), 0777) == 0 || errno == EEXIST ? 0 : errno;
}

mode_t modeOf(const FileChange &change)
{
    if (change.secret)
        return 0600;
    return change.executable ? 0777 : 0666; // less the umask
}

/// What is left is in the stage.
Error unfinished(Error error)
{
    if (error.hint.empty())
        error.hint =
            phrase("files", "Some files are new, some are old. Mend that and export again: "
                            "the rest is written aside and will be moved into place.");
    return error;
}

} // namespace

std::string stageName(std::size_t number)
{
    return std::to_string(number);
}

Result<void> RootedFolder::makeRoot()
{
    if (m_root)
        return {};
    if (const int failure = makeFolders(m_path))
        return ioError(phrase("files", "made"), m_path, failure);
    m_root = Descriptor(::open(m_path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!m_root)
        return ioError(phrase("files", "used as a folder"), m_path, errno);
    return {};
}

/// An empty stage: what an interrupted run left there is nobody's.
Result<Descriptor> RootedFolder::openStage()
{
    const std::string path(stageFolder);
    Descriptor stage = makeFolder(path);
    if (!stage)
        return ioError(phrase("files", "made"), shown(path), errno);
    const Result<std::vector<std::string>> names = list(path);
    if (!names)
        return names.error();
    for (const std::string &name : *names) {
        if (::unlinkat(stage.get(), name.c_str(), 0) != 0)
            return ioError(phrase("files", "cleared"), fmt::format("{}/{}", shown(path), name),
                           errno);
    }
    return stage;
}

Result<void> RootedFolder::stage(const Descriptor &stage, const FileChanges &changes,
                                 const ApplyProgress &progress)
{
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (progress && !progress(i, changes.size()))
            return Error{
                ErrorCode::Cancelled, phrase("files", "Cancelled; nothing was changed."), {}, {}};
        const FileChange change = changes[i];
        if (!change.bytes)
            continue;
        Descriptor file(::openat(stage.get(), stageName(i).c_str(),
                                 O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
                                 modeOf(change)));
        int failure = file ? 0 : errno;
        const auto write = [&](std::string_view piece) -> Result<void> {
            failure = failure == 0 ? writeAll(file.get(), piece) : failure;
            return {};
        };
        if (const Result<void> read = change.bytes->each(write); !read)
            return read;
        if (failure == 0)
            failure = file.close();
        if (failure != 0)
            return ioError(phrase("files", "written"), shown(change.path), failure);
    }
    return {};
}

/// True where the change is made, false where something else stands there by now.
Result<bool> RootedFolder::moveIntoPlace(const Descriptor &stage, std::size_t number,
                                         const FileChange &change)
{
    const std::string parent = parentPath(change.path);
    Descriptor folder = openFolder(parent);
    const Result<EntryInfo> now = infoIn(folder, change.path);
    if (!now)
        return now.error();
    if (*now != change.expected)
        return false;
    if (!change.bytes) {
        if (const Result<void> removed = removeFile(change.path); !removed)
            return removed.error();
        return true;
    }
    if (!folder)
        folder = makeFolder(parent);
    if (!folder && (errno == ENOTDIR || errno == ELOOP || errno == EXDEV))
        return false; // somebody put something else there
    if (!folder)
        return ioError(phrase("files", "written"), shown(change.path), errno);
    const std::string name = fileName(change.path);
    if (::renameat(stage.get(), stageName(number).c_str(), folder.get(), name.c_str()) != 0)
        return ioError(phrase("files", "written"), shown(change.path), errno);
    return true;
}

Result<void> RootedFolder::removeFile(const std::string &path)
{
    std::string parent = parentPath(path);
    Descriptor folder = openFolder(parent);
    std::string name = fileName(path);
    if (!folder || ::unlinkat(folder.get(), name.c_str(), 0) != 0)
        return ioError(phrase("files", "removed"), shown(path), errno);
    while (!parent.empty()) {
        name = fileName(parent);
        parent = parentPath(parent);
        folder = openFolder(parent);
        if (!folder || ::unlinkat(folder.get(), name.c_str(), AT_REMOVEDIR) != 0)
            break; // not empty: it stays
    }
    return {};
}

void RootedFolder::removeStage()
{
    const std::string path(stageFolder);
    const Descriptor stage = openFolder(path);
    const Descriptor parent = openFolder(parentPath(path));
    if (!stage || !parent)
        return;
    for (const std::string &name : list(path).value_or(std::vector<std::string>{}))
        ::unlinkat(stage.get(), name.c_str(), 0);
    ::unlinkat(parent.get(), fileName(path).c_str(), AT_REMOVEDIR);
    ::unlinkat(m_root.get(), parentPath(path).c_str(), AT_REMOVEDIR); // where it holds nothing else
}

/// Two writers would clear each other's stage.
Result<void> RootedFolder::lock() const
{
    if (::flock(m_root.get(), LOCK_EX | LOCK_NB) != 0)
        return Error{ErrorCode::Environment,
                     phrase("files", "Another Moldloft is writing to `{0}`.")(m_path),
                     {},
                     phrase("files", "Try again when it has finished.")};
    return {};
}

Result<std::vector<std::string>> RootedFolder::apply(const FileChanges &changes,
                                                     const ApplyProgress &progress)
{
    if (changes.size() == 0)
        return std::vector<std::string>{};
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (const Result<void> valid = checkOutputPath(*changes[i].path); !valid)
            return valid.error();
    }
    if (const Result<void> made = makeRoot(); !made)
        return made.error();
    if (const Result<void> locked = lock(); !locked)
        return locked.error();
    Result<std::vector<std::string>> left = applyLocked(changes, progress);
    ::flock(m_root.get(), LOCK_UN);
    return left;
}

Result<std::vector<std::string>> RootedFolder::applyLocked(const FileChanges &changes,
                                                           const ApplyProgress &progress)
{
    std::vector<std::string> left;
    if (changes.size() == 1 && !changes[0].bytes) { // needs no room, and is done or not
        const Result<bool> removed = moveIntoPlace({}, 0, changes[0]);
        if (!removed)
            return removed.error();
        if (!*removed)
            left.push_back(changes[0].path);
        return left;
    }
    const Result<Descriptor> stageOpened = openStage();
    if (!stageOpened)
        return stageOpened.error();
    if (const Result<void> staged = stage(*stageOpened, changes, progress); !staged) {
        removeStage();
        return staged.error();
    }
    if (const Result<void> planned = writePlan(*stageOpened, changes); !planned) {
        removeStage();
        return planned.error();
    }
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const FileChange change = changes[i];
        const Result<bool> moved = moveIntoPlace(*stageOpened, i, change);
        if (!moved)
            return unfinished(moved.error());
        if (!*moved)
            left.push_back(change.path);
    }
    removeStage();
    if (::syncfs(m_root.get()) != 0)
        return ioError(phrase("files", "written"), m_path, errno);
    if (progress)
        progress(changes.size(), changes.size());
    return left;
}

} // namespace moldloft
