#include "files/file_lock.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "files/io_error.h"

namespace moldloft
{

namespace
{

/// Another one after every start of the machine: a process number means nothing without it.
std::string bootId()
{
    const Descriptor file(::open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC));
    std::string id;
    if (file)
        readAll(file.get(), 100, id);
    return id;
}

std::string owner()
{
    return std::to_string(::getpid()) + ' ' + bootId();
}

/// What is left to go by where the file system has no locks.
bool isOwnerAlive(const std::string &text)
{
    const long process = std::strtol(text.c_str(), nullptr, 10);
    const auto space = text.find(' ');
    if (process <= 0 || space == text.npos || text.substr(space + 1) != bootId())
        return false;
    return ::kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM;
}

} // namespace

Result<std::unique_ptr<FileLock>> FileLock::tryLock(const std::string &path)
{
    Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file)
        return ioError("locked", path, errno);
    if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return std::unique_ptr<FileLock>();
        std::string text;
        readAll(file.get(), 1000, text);
        if (isOwnerAlive(text))
            return std::unique_ptr<FileLock>();
    }
    if (::ftruncate(file.get(), 0) != 0 || ::lseek(file.get(), 0, SEEK_SET) != 0)
        return ioError("locked", path, errno);
    if (const int failure = writeAll(file.get(), owner()))
        return ioError("locked", path, failure);
    return std::unique_ptr<FileLock>(new FileLock(std::move(file)));
}

} // namespace moldloft
