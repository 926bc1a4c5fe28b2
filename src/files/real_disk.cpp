#include "files/real_disk.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files/atomic_save.h"
#include "files/descriptor.h"
#include "files/io_error.h"
#include "files/rooted_folder.h"

namespace moldloft
{

Result<std::string> RealDisk::read(const std::string &path, std::uint64_t limit) const
{
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file)
        return ioError(phrase("files", "read"), path, errno);
    std::string bytes;
    if (const int failure = readAll(file.get(), limit, bytes))
        return ioError(phrase("files", "read"), path, failure);
    return bytes;
}

Result<void> RealDisk::writeAtomic(const std::string &path, std::string_view bytes)
{
    return saveAtomically(path, bytes);
}

EntryInfo RealDisk::info(const std::string &path) const
{
    struct stat status {
    };
    return ::stat(path.c_str(), &status) == 0 ? entryInfo(status) : EntryInfo{};
}

Result<void> RealDisk::remove(const std::string &path)
{
    if (::unlink(path.c_str()) != 0)
        return ioError(phrase("files", "removed"), path, errno);
    return {};
}

Result<std::vector<std::string>> RealDisk::list(const std::string &path) const
{
    Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder)
        return ioError(phrase("files", "listed"), path, errno);
    return namesInside(std::move(folder), path);
}

Result<std::unique_ptr<Folder>> RealDisk::openFolder(const std::string &path)
{
    return RootedFolder::open(path, RootedFolder::Resolve::Kernel).transform([](auto folder) {
        return std::unique_ptr<Folder>(std::move(folder));
    });
}

} // namespace moldloft
