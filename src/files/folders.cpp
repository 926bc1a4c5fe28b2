#include "files/folders.h"

#include <cerrno>
#include <cstdio>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files/descriptor.h"
#include "files/io_error.h"

namespace moldloft
{

namespace
{

namespace fs = std::filesystem;

/// What stands in a folder is on the disk only when the folder is.
Result<void> syncFolder(const std::string &path)
{
    const Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder || ::fsync(folder.get()) != 0)
        return ioError("written", path, errno);
    return {};
}

} // namespace

Result<void> makePrivateFolder(const std::string &path)
{
    const std::string parent = fs::path(path).parent_path().string();
    if (!parent.empty() && ::access(parent.c_str(), F_OK) != 0) {
        if (Result<void> made = makePrivateFolder(parent); !made)
            return made;
    }
    if (::mkdir(path.c_str(), 0700) == 0)
        return syncFolder(parent.empty() ? "." : parent);
    if (errno != EEXIST)
        return ioError("made", path, errno);
    return {};
}

Result<void> removeFolder(const std::string &path)
{
    std::error_code failure;
    fs::remove_all(path, failure);
    if (failure)
        return ioError("removed", path, failure.value());
    return {};
}

Result<void> moveFolder(const std::string &from, const std::string &to)
{
    if (std::rename(from.c_str(), to.c_str()) != 0)
        return ioError("moved", from, errno);
    return syncFolder(fs::path(to).parent_path().string());
}

std::uint64_t folderSize(const std::string &path)
{
    std::uint64_t size = 0;
    std::error_code failure;
    for (auto it = fs::recursive_directory_iterator(path, failure);
         !failure && it != fs::recursive_directory_iterator(); it.increment(failure)) {
        std::error_code unknown;
        if (it->is_regular_file(unknown))
            size += it->file_size(unknown);
    }
    return size;
}

} // namespace moldloft
