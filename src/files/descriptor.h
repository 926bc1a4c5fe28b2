#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <sys/stat.h>

#include "files/disk.h"

namespace moldloft
{

/// An open file descriptor, closed with its owner.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int fd) : m_fd(fd) {}
    Descriptor(Descriptor &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~Descriptor();

    int get() const { return m_fd; }
    explicit operator bool() const { return m_fd >= 0; }
    /// Closes now; the errno value of close, 0 where it worked.
    int close();

private:
    int m_fd = -1;
};

/// Writes all of it, however the kernel cuts it up; the errno value, 0 where it worked.
int writeAll(int fd, std::string_view bytes);

/// Reads to the end, at most `limit` bytes (EFBIG beyond); the errno value, 0 where it worked.
int readAll(int fd, std::uint64_t limit, std::string &bytes);

EntryInfo entryInfo(const struct stat &status);

} // namespace moldloft
