#include "files/descriptor.h"

#include <algorithm>
#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

namespace moldloft
{

Descriptor::~Descriptor()
{
    close();
}

int Descriptor::close()
{
    const int fd = std::exchange(m_fd, -1);
    if (fd < 0)
        return 0;
    return ::close(fd) == 0 ? 0 : errno;
}

int writeAll(int fd, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        if (written == 0)
            return ENOSPC;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

int readAll(int fd, std::uint64_t limit, std::string &bytes)
{
    constexpr std::size_t chunk = 65'536;
    struct stat status {
    };
    if (::fstat(fd, &status) != 0)
        return errno;
    bytes.clear();
    // One byte more than the file claims, so that the end is seen without growing the buffer.
    std::size_t room = status.st_size > 0 ? static_cast<std::size_t>(status.st_size) + 1 : chunk;
    if (room > limit)
        room = static_cast<std::size_t>(limit) + 1;
    while (true) {
        const std::size_t filled = bytes.size();
        bytes.resize(filled + room);
        const ssize_t count = ::read(fd, bytes.data() + filled, room);
        const int failure = count < 0 ? errno : 0;
        bytes.resize(filled + (count > 0 ? static_cast<std::size_t>(count) : 0));
        if (failure == EINTR)
            continue;
        if (failure != 0)
            return failure;
        if (bytes.size() > limit)
            return EFBIG;
        if (count == 0)
            return 0;
        room = std::max<std::size_t>(room - static_cast<std::size_t>(count), chunk);
    }
}

EntryInfo entryInfo(const struct stat &status)
{
    EntryInfo info;
    if (S_ISREG(status.st_mode))
        info.kind = EntryKind::File;
    else if (S_ISDIR(status.st_mode))
        info.kind = EntryKind::Directory;
    else if (S_ISLNK(status.st_mode))
        info.kind = EntryKind::Symlink;
    else
        info.kind = EntryKind::Other;
    constexpr std::int64_t nsPerSecond = 1'000'000'000;
    info.executable = S_ISREG(status.st_mode) && (status.st_mode & S_IXUSR) != 0;
    info.size = static_cast<std::uint64_t>(status.st_size);
    info.device = status.st_dev;
    info.node = status.st_ino;
    info.changedNs = status.st_mtim.tv_sec * nsPerSecond + status.st_mtim.tv_nsec;
    info.statusNs = status.st_ctim.tv_sec * nsPerSecond + status.st_ctim.tv_nsec;
    return info;
}

} // namespace moldloft
