#include "files/bytes.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

#include "base/memory.h"
#include "files/descriptor.h"
#include "files/io_error.h"

namespace moldloft
{

namespace
{

constexpr std::size_t longestPiece = std::size_t{1} << 20;

/// Nobody else can open it, and it is gone when the program ends, however it ends.
int openUnnamed()
{
    const char *set = std::getenv("TMPDIR");
    const std::string folder = set && *set ? set : "/tmp";
    const int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (file >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != ENOENT))
        return file;
    std::string name = folder + "/moldloft-XXXXXX"; // a file system without such files
    const int named = ::mkostemp(name.data(), O_CLOEXEC);
    if (named >= 0)
        ::unlink(name.c_str());
    return named;
}

Error failed(int failure)
{
    return ioError(phrase("files", "written"), "a temporary file", failure);
}

} // namespace

ByteStore::ByteStore(std::size_t most) : m_most(most) {}

ByteStore::ByteStore(std::string text) : m_most(text.size() + 1), m_text(std::move(text)) {}

ByteStore::~ByteStore()
{
    if (m_file >= 0)
        ::close(m_file);
}

Result<void> ByteStore::append(std::string_view text)
{
    if (m_text.size() + text.size() < m_most) {
        if (m_text.capacity() < m_text.size() + text.size())
            grow();
        m_text += text;
        return {};
    }
    if (const Result<void> flushed = flush(); !flushed)
        return flushed;
    if (text.size() < m_most) {
        m_text += text;
        return {};
    }
    if (const int failure = writeAll(m_file, text))
        return failed(failure);
    m_written += text.size();
    return {};
}

/// Once it is much it gets all that it may take: what nobody writes to takes no memory, and
/// doubling would copy it again and again.
void ByteStore::grow()
{
    constexpr std::size_t much = std::size_t{256} << 10;
    constexpr std::size_t longest = std::size_t{64} << 20;
    if (m_text.size() < much || m_most > longest)
        return;
    m_text.reserve(m_most);
    expectFilling(m_text.data(), m_most);
}

Result<void> ByteStore::flush()
{
    if (m_file < 0)
        m_file = openUnnamed();
    if (m_file < 0)
        return failed(errno);
    if (const int failure = writeAll(m_file, m_text))
        return failed(failure);
    m_written += m_text.size();
    m_text.clear();
    return {};
}

Result<void> ByteStore::read(std::uint64_t at, std::uint64_t size, const TakePiece &take) const
{
    std::string buffer;
    while (size > 0) {
        if (at >= m_written)
            return take(std::string_view(m_text).substr(at - m_written, size));
        buffer.resize(std::min({size, m_written - at, std::uint64_t{longestPiece}}));
        const ssize_t got = ::pread(m_file, buffer.data(), buffer.size(), static_cast<off_t>(at));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return failed(got < 0 ? errno : EIO);
        const auto piece = static_cast<std::size_t>(got);
        if (Result<void> taken = take(std::string_view(buffer).substr(0, piece)); !taken)
            return taken;
        at += piece;
        size -= piece;
    }
    return {};
}

Bytes::Bytes(std::string text) : m_size(text.size())
{
    if (!text.empty())
        m_store = std::make_shared<const ByteStore>(std::move(text));
}

Bytes::Bytes(std::shared_ptr<const ByteStore> store, std::uint64_t at, std::uint64_t size)
    : m_store(std::move(store)), m_at(at), m_size(size)
{
}

Result<std::string> Bytes::read() const
{
    std::string text;
    text.reserve(m_size);
    const Result<void> done = each([&text](std::string_view piece) -> Result<void> {
        text += piece;
        return {};
    });
    return done ? Result<std::string>(std::move(text)) : Result<std::string>(done.error());
}

Result<void> Bytes::each(const TakePiece &take) const
{
    return m_store ? m_store->read(m_at, m_size, take) : Result<void>();
}

} // namespace moldloft
