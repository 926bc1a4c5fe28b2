#include "files/side_file.h"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files/descriptor.h"
#include "files/io_error.h"
#include "files/sha256.h"

namespace moldloft
{

namespace
{

constexpr int folderFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
constexpr std::size_t sealSize = 65; // a digest and a line end
constexpr std::uint64_t readLimit = std::uint64_t{64} * 1024 * 1024;

Descriptor openSub(const std::string &folder, const std::string &sub)
{
    const Descriptor root(::open(folder.c_str(), folderFlags));
    return root ? Descriptor(::openat(root.get(), sub.c_str(), folderFlags | O_NOFOLLOW))
                : Descriptor();
}

/// The errno value, 0 where it worked.
int writeInto(const Descriptor &sub, const std::string &name, const std::string &text)
{
    const std::string aside = name + ".new";
    if (::unlinkat(sub.get(), aside.c_str(), 0) != 0 && errno != ENOENT)
        return errno;
    Descriptor file(::openat(sub.get(), aside.c_str(),
                             O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666));
    int failure = file ? writeAll(file.get(), sha256Hex(text) + '\n') : errno;
    if (failure == 0)
        failure = writeAll(file.get(), text);
    if (failure == 0)
        failure = file.close();
    if (failure == 0 && ::renameat(sub.get(), aside.c_str(), sub.get(), name.c_str()) != 0)
        failure = errno;
    if (failure != 0)
        ::unlinkat(sub.get(), aside.c_str(), 0);
    return failure;
}

} // namespace

Result<void> writeSideFile(const std::string &folder, const std::string &sub,
                           const std::string &name, const std::string &text)
{
    Descriptor open = openSub(folder, sub);
    if (!open && errno == ENOENT) {
        const Descriptor root(::open(folder.c_str(), folderFlags));
        if (root && (::mkdirat(root.get(), sub.c_str(), 0777) == 0 || errno == EEXIST))
            open = openSub(folder, sub);
    }
    const int failure = open ? writeInto(open, name, text) : errno;
    return failure == 0 ? Result<void>()
                        : Result<void>(ioError(phrase("files", "written"),
                                               folder + sub + '/' + name, failure));
}

std::string readSideFile(const std::string &folder, const std::string &sub, const std::string &name)
{
    const Descriptor open = openSub(folder, sub);
    const Descriptor file(
        open ? ::openat(open.get(), name.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
             : -1);
    struct stat status {
    };
    std::string text;
    if (!file || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode) ||
        readAll(file.get(), readLimit, text) != 0 || text.size() < sealSize)
        return {};
    const std::string seal = text.substr(0, sealSize);
    text.erase(0, sealSize);
    return sha256Hex(text) + '\n' == seal ? text : std::string();
}

} // namespace moldloft
