#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace moldloft
{

/// An identity that cannot be confused with an index or with the identity of something else.
/// 0 names nothing.
template<class Tag>
struct Id {
    std::uint64_t value = 0;

    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id &) const = default;
};

} // namespace moldloft

template<class Tag>
struct std::hash<moldloft::Id<Tag>> {
    std::size_t operator()(moldloft::Id<Tag> id) const noexcept
    {
        return std::hash<std::uint64_t>{}(id.value);
    }
};
