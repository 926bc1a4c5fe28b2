#include "files/rooted_folder.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include <dirent.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <fmt/format.h>

#include "files/io_error.h"
#include "files/path_rules.h"

namespace moldloft
{

namespace
{

constexpr int folderFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW;
constexpr std::uint64_t readLimit = std::uint64_t{256} * 1024 * 1024;

int openByKernel(int root, const std::string &path)
{
    struct open_how how {
    };
    how.flags = folderFlags;
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
    constexpr int attempts = 10; // EAGAIN: something was renamed while the kernel looked
    long fd = -1;
    for (int i = 0; i < attempts; ++i) {
        fd = ::syscall(SYS_openat2, root, path.c_str(), &how, sizeof how);
        if (fd >= 0 || (errno != EAGAIN && errno != EINTR))
            break;
    }
    return static_cast<int>(fd);
}

/// Opens `path` step by step.
Descriptor openByComponents(int root, const std::string &path)
{
    Descriptor folder(::openat(root, ".", folderFlags));
    for (std::size_t start = 0; folder && start < path.size();) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        const std::string name = path.substr(start, end - start);
        folder = Descriptor(::openat(folder.get(), name.c_str(), folderFlags));
        start = end + 1;
    }
    return folder;
}

bool isMissing(int errnoValue)
{
    return errnoValue == ENOENT;
}

/// Something that is no folder stands on the way: a file, or a symbolic link.
bool isBlocked(int errnoValue)
{
    return errnoValue == ENOTDIR || errnoValue == ELOOP || errnoValue == EXDEV;
}

} // namespace

Result<std::vector<std::string>> namesInside(Descriptor folder, const std::string &path)
{
    const int copy = ::fcntl(folder.get(), F_DUPFD_CLOEXEC, 0);
    const std::unique_ptr<DIR, int (*)(DIR *)> stream(copy < 0 ? nullptr : ::fdopendir(copy),
                                                      &::closedir);
    if (!stream)
        return ioError(phrase("files", "listed"), path, errno);
    std::vector<std::string> names;
    while (true) {
        errno = 0;
        const dirent *entry = ::readdir(stream.get());
        if (!entry)
            break;
        const std::string name(entry->d_name);
        if (name != "." && name != "..")
            names.push_back(name);
    }
    if (errno != 0)
        return ioError(phrase("files", "listed"), path, errno);
    std::sort(names.begin(), names.end());
    return names;
}

RootedFolder::RootedFolder(std::string path, Descriptor root, Resolve resolve)
    : m_path(std::move(path)), m_root(std::move(root)), m_resolve(resolve)
{
}

Result<std::unique_ptr<RootedFolder>> RootedFolder::open(const std::string &path, Resolve resolve)
{
    // The folder itself may be reached through links: the user named it.
    Descriptor root(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!root && errno != ENOENT)
        return ioError(phrase("files", "used as a folder"), path, errno);
    return std::make_unique<RootedFolder>(path, std::move(root), resolve);
}

Descriptor RootedFolder::openFolder(const std::string &path) const
{
    if (!m_root) {
        errno = ENOENT;
        return {};
    }
    if (path.empty())
        return Descriptor(::openat(m_root.get(), ".", folderFlags));
    if (m_resolve == Resolve::Kernel) {
        Descriptor folder(openByKernel(m_root.get(), path));
        // Sandboxes answer EPERM for a call they do not know.
        if (folder || (errno != ENOSYS && errno != EPERM))
            return folder;
    }
    return openByComponents(m_root.get(), path);
}

Descriptor RootedFolder::makeFolder(const std::string &path)
{
    Descriptor folder = openFolder(path);
    if (folder || path.empty() || !isMissing(errno))
        return folder;
    const Descriptor parent = makeFolder(parentPath(path)); // mostly there: siblings came before
    const std::string name = fileName(path);
    if (!parent || (::mkdirat(parent.get(), name.c_str(), 0777) != 0 && errno != EEXIST))
        return {};
    return Descriptor(::openat(parent.get(), name.c_str(), folderFlags));
}

Result<EntryInfo> RootedFolder::info(const std::string &path) const
{
    if (const Result<void> valid = checkOutputPath(path); !valid)
        return valid.error();
    return infoIn(openFolder(parentPath(path)), path);
}

Result<EntryInfo> RootedFolder::infoIn(const Descriptor &folder, const std::string &path) const
{
    struct stat status {
    };
    if (folder &&
        ::fstatat(folder.get(), fileName(path).c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0)
        return entryInfo(status);
    if (isMissing(errno))
        return EntryInfo{};
    if (isBlocked(errno))
        return EntryInfo{EntryKind::Other};
    return ioError(phrase("files", "read"), shown(path), errno);
}

Result<std::string> RootedFolder::read(const std::string &path) const
{
    if (const Result<void> valid = checkOutputPath(path); !valid)
        return valid.error();
    const Descriptor folder = openFolder(parentPath(path));
    if (!folder)
        return ioError(phrase("files", "read"), shown(path), errno);
    // O_NONBLOCK: a pipe that stands there must not make us wait for its writer.
    const Descriptor file(::openat(folder.get(), fileName(path).c_str(),
                                   O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (!file)
        return ioError(phrase("files", "read"), shown(path), errno);
    struct stat status {
    };
    if (::fstat(file.get(), &status) != 0)
        return ioError(phrase("files", "read"), shown(path), errno);
    if (!S_ISREG(status.st_mode))
        return Error{
            ErrorCode::Input, phrase("files", "`{0}` is no regular file.")(shown(path)), {}, {}};
    std::string bytes;
    if (const int failure = readAll(file.get(), readLimit, bytes))
        return ioError(phrase("files", "read"), shown(path), failure);
    return bytes;
}

Result<std::vector<std::string>> RootedFolder::list(const std::string &path) const
{
    if (!path.empty()) {
        if (const Result<void> valid = checkOutputPath(path); !valid)
            return valid.error();
    }
    Descriptor folder = openFolder(path);
    if (!folder && (isMissing(errno) || isBlocked(errno)))
        return std::vector<std::string>{};
    if (!folder)
        return ioError(phrase("files", "listed"), shown(path), errno);
    return namesInside(std::move(folder), shown(path));
}

} // namespace moldloft
