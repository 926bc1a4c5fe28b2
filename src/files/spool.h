#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "files/bytes.h"

namespace moldloft
{

/// Texts that are made in one order and read in another: by rank, in each rank as they were added.
/// What is more than `most` bytes waits in an unnamed temporary file instead of in memory.
class Spool
{
public:
    explicit Spool(std::size_t most = std::size_t{8} << 20) : m_store(most) {}

    Result<void> add(std::size_t rank, std::string_view text);
    /// Gives everything, in pieces of any length.
    Result<void> take(const TakePiece &print);

private:
    struct Part {
        std::uint32_t rank;
        std::uint32_t size;
        std::uint64_t at;
    };

    ByteStore m_store;
    std::vector<Part> m_parts;
};

} // namespace moldloft
