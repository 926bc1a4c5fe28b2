#include "files/atomic_save.h"

#include <array>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <random>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files/descriptor.h"
#include "files/io_error.h"

namespace moldloft
{

namespace
{

constexpr mode_t permissionBits = 07777;
constexpr int maxLinks = 40; // as many as Linux follows

std::string folderOf(const std::string &path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

std::string nameOf(const std::string &path)
{
    return path.substr(path.rfind('/') + 1);
}

/// Where the links of `path` end; also where nothing stands there yet.
Result<std::string> followLinks(const std::string &path)
{
    std::string target = path;
    for (int i = 0; i < maxLinks; ++i) {
        struct stat status {
        };
        if (::lstat(target.c_str(), &status) != 0 || !S_ISLNK(status.st_mode))
            return target;
        std::array<char, PATH_MAX> link{};
        const ssize_t size = ::readlink(target.c_str(), link.data(), link.size());
        if (size < 0)
            return ioError(phrase("files", "saved"), path, errno);
        const std::string next(link.data(), static_cast<std::size_t>(size));
        target = next.starts_with('/') ? next : fmt::format("{}/{}", folderOf(target), next);
    }
    return ioError(phrase("files", "saved"), path, ELOOP);
}

/// The temporary file of one save; gone with it unless it was renamed.
class Temporary
{
public:
    explicit Temporary(const std::string &target)
    {
        constexpr int attempts = 100;
        std::random_device random;
        for (int i = 0; i < attempts && !m_file; ++i) {
            m_path = fmt::format("{}/.{}.{:08x}.tmp", folderOf(target),
                                 nameOf(target).substr(0, 200), random());
            m_file = Descriptor(
                ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666));
            m_failure = m_file ? 0 : errno;
            if (m_failure != 0 && m_failure != EEXIST)
                return;
        }
    }
    Temporary(const Temporary &) = delete;
    Temporary &operator=(const Temporary &) = delete;
    ~Temporary()
    {
        if (m_failure == 0 && !m_renamed)
            ::unlink(m_path.c_str());
    }

    int failure() const { return m_failure; }

    int write(std::string_view bytes, const struct stat *old)
    {
        if (const int failure = writeAll(m_file.get(), bytes))
            return failure;
        if (old) {
            // Another owner cannot always be kept; the content and the mode can.
            if (::fchown(m_file.get(), old->st_uid, old->st_gid) != 0 && errno != EPERM)
                return errno;
            if (::fchmod(m_file.get(), old->st_mode & permissionBits) != 0)
                return errno;
        }
        if (::fsync(m_file.get()) != 0)
            return errno;
        return m_file.close();
    }

    int renameTo(const std::string &target)
    {
        if (::rename(m_path.c_str(), target.c_str()) != 0)
            return errno;
        m_renamed = true;
        const Descriptor folder(
            ::open(folderOf(target).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (!folder)
            return errno;
        return ::fsync(folder.get()) == 0 ? 0 : errno;
    }

private:
    std::string m_path;
    Descriptor m_file;
    int m_failure = 0;
    bool m_renamed = false;
};

} // namespace

Result<void> saveAtomically(const std::string &path, std::string_view bytes)
{
    Result<std::string> target = followLinks(path);
    if (!target)
        return std::move(target).error();
    struct stat old {
    };
    const bool exists = ::stat(target->c_str(), &old) == 0;
    if (exists && S_ISDIR(old.st_mode))
        return ioError(phrase("files", "saved"), path, EISDIR);
    if (exists && !S_ISREG(old.st_mode))
        return Error{ErrorCode::Input, phrase("files", "`{0}` is no regular file.")(path), {}, {}};
    // A rename would replace a file that its owner made read-only.
    if (exists && ::faccessat(AT_FDCWD, target->c_str(), W_OK, AT_EACCESS) != 0)
        return ioError(phrase("files", "saved"), path, errno);
    Temporary temporary(*target);
    if (temporary.failure() != 0)
        return ioError(phrase("files", "saved"), path, temporary.failure());
    if (const int failure = temporary.write(bytes, exists ? &old : nullptr))
        return ioError(phrase("files", "saved"), path, failure);
    if (const int failure = temporary.renameTo(*target))
        return ioError(phrase("files", "saved"), path, failure);
    return {};
}

} // namespace moldloft
