#pragma once

#include <cstdint>
#include <string_view>

namespace moldloft::simulate
{

/// Randomness that is a function of where it is used, not of what was drawn before: the same seed,
/// request and place give the same number on every machine, whatever order they are asked in, and a
/// call that is added to a design changes no other number. SplitMix64's finalizer (Steele, Lea and
/// Flood, "Fast Splittable Pseudorandom Number Generators", 2014) over the mixed key.
inline std::uint64_t mixed(std::uint64_t x)
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

inline std::uint64_t mixed(std::uint64_t a, std::uint64_t b)
{
    return mixed(mixed(a) ^ b);
}

/// Between 0 and 1, neither included: 53 bits.
inline double unitOf(std::uint64_t bits)
{
    return (static_cast<double>(bits >> 11) + 0.5) * 0x1.0p-53;
}

/// FNV-1a, for places that have names.
inline std::uint64_t keyOf(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return hash;
}

} // namespace moldloft::simulate
