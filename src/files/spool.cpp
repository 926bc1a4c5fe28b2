#include "files/spool.h"

#include <algorithm>
#include <cerrno>

#include <unistd.h>

#include "files/io_error.h"

namespace moldloft
{

namespace
{

Error failed(int failure)
{
    return ioError(phrase("files", "written"), "a temporary file", failure);
}

} // namespace

Spool::Spool(std::size_t most) : m_most(most), m_file(nullptr, &std::fclose) {}

Result<void> Spool::add(std::size_t rank, std::string_view text)
{
    const std::uint64_t at = m_written + m_text.size();
    if (!m_pieces.empty() && m_pieces.back().rank == rank &&
        m_pieces.back().size + text.size() < m_most)
        m_pieces.back().size += static_cast<std::uint32_t>(text.size());
    else
        m_pieces.push_back(
            {static_cast<std::uint32_t>(rank), static_cast<std::uint32_t>(text.size()), at});
    m_text += text;
    return m_text.size() < m_most ? Result<void>() : flush();
}

Result<void> Spool::flush()
{
    if (!m_file)
        m_file.reset(std::tmpfile());
    if (!m_file)
        return failed(errno);
    if (std::fwrite(m_text.data(), 1, m_text.size(), m_file.get()) != m_text.size())
        return failed(errno);
    m_written += m_text.size();
    m_text.clear();
    return {};
}

Result<void> Spool::take(const std::function<void(std::string_view)> &print)
{
    std::ranges::stable_sort(m_pieces, {}, &Piece::rank);
    if (m_file && std::fflush(m_file.get()) != 0)
        return failed(errno);
    std::string buffer;
    for (const Piece &piece : m_pieces) {
        if (piece.at >= m_written) { // pieces lie wholly on one side
            print(std::string_view(m_text).substr(piece.at - m_written, piece.size));
            continue;
        }
        buffer.resize(piece.size);
        for (std::size_t done = 0; done < buffer.size();) {
            const ssize_t got = ::pread(::fileno(m_file.get()), buffer.data() + done,
                                        buffer.size() - done, static_cast<off_t>(piece.at + done));
            if (got < 0 && errno == EINTR)
                continue;
            if (got <= 0)
                return failed(got < 0 ? errno : EIO);
            done += static_cast<std::size_t>(got);
        }
        print(buffer);
    }
    return {};
}

} // namespace moldloft
