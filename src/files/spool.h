#pragma once

#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace moldloft
{

/// Texts that are made in one order and read in another: by rank, in each rank as they were added.
/// What is more than `most` bytes waits in an unnamed temporary file instead of in memory.
class Spool
{
public:
    explicit Spool(std::size_t most = std::size_t{8} << 20);

    Result<void> add(std::size_t rank, std::string_view text);
    /// Gives everything, in pieces of any length; once.
    Result<void> take(const std::function<void(std::string_view)> &print);

private:
    struct Piece {
        std::uint32_t rank;
        std::uint32_t size;
        std::uint64_t at;
    };
    Result<void> flush();

    std::size_t m_most;
    std::unique_ptr<std::FILE, int (*)(std::FILE *)> m_file;
    std::uint64_t m_written = 0;
    std::string m_text; ///< what is not in the file yet
    std::vector<Piece> m_pieces;
};

} // namespace moldloft
