#pragma once

#include <unordered_map>
#include <vector>

#include "rules/context.h"

namespace moldloft::rules
{

inline constexpr int firstNodePort = 30000;
inline constexpr int lastNodePort = 32767;

/// Which exposures ask for which port of the nodes, in file order.
class NodePorts
{
public:
    struct Use {
        ElementId service;
        std::size_t exposure = 0;
    };

    static constexpr unsigned dependsOn = facets::nodePorts;

    explicit NodePorts(const Context &context);
    /// All that ask for a port share a key: what is free changes with each.
    static void keys(const Record &record, std::vector<std::string> &keys);
    const std::vector<Use> &of(int nodePort) const;
    /// The lowest port that nobody asks for; 0 where there is none.
    int free() const { return m_free; }

private:
    std::unordered_map<int, std::vector<Use>> m_uses;
    int m_free = 0;
};

} // namespace moldloft::rules
