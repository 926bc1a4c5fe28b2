#include "files/spool.h"

#include <algorithm>
#include <limits>

namespace moldloft
{

Result<void> Spool::add(std::size_t rank, std::string_view text)
{
    constexpr std::size_t most = std::numeric_limits<std::uint32_t>::max();
    if (!m_parts.empty() && m_parts.back().rank == rank && m_parts.back().size + text.size() < most)
        m_parts.back().size += static_cast<std::uint32_t>(text.size());
    else
        m_parts.push_back({static_cast<std::uint32_t>(rank),
                           static_cast<std::uint32_t>(text.size()), m_store.end()});
    return m_store.append(text);
}

Result<void> Spool::take(const TakePiece &print)
{
    std::ranges::stable_sort(m_parts, {}, &Part::rank);
    for (const Part &part : m_parts) {
        if (const Result<void> done = m_store.read(part.at, part.size, print); !done)
            return done;
    }
    return {};
}

} // namespace moldloft
