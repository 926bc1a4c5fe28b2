#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace moldloft
{

/// Lists one after the other in one piece of memory: list `i` ends at `ends[i]`.
template<class T>
struct Pieces {
    std::vector<T> all;
    std::vector<std::uint32_t> ends;

    std::size_t size() const { return ends.size(); }
    std::span<const T> operator[](std::size_t i) const
    {
        const std::uint32_t begin = i == 0 ? 0 : ends[i - 1];
        return std::span(all).subspan(begin, ends[i] - begin);
    }
    /// Ends the list that `all` was being filled with.
    void close() { ends.push_back(static_cast<std::uint32_t>(all.size())); }
};

/// The strongly connected components of a graph: nodes that all lead to each other.
struct Components {
    Pieces<std::uint32_t> members; ///< those that are led to first; each with its nodes ascending
    std::vector<std::uint32_t> of; ///< by node: the component that it is in

    bool isTogether(std::uint32_t a, std::uint32_t b) const { return of[a] == of[b]; }
};

/// `targets` has a list for each node. Takes O(nodes + targets), and no depth of the stack.
Components componentsOf(const Pieces<std::uint32_t> &targets);

} // namespace moldloft
