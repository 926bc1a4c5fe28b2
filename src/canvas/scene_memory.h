#pragma once

#include "canvas/box_index.h"
#include "canvas/links.h"

namespace moldloft::canvas
{

/// Where a line was attached, and how its pieces stand among others.
struct LineEnds {
    LinkEnd start;
    LinkEnd end;
    double anchor = 0;
    int grow = -1;
    bool operator==(const LineEnds &) const = default;
};

/// Who is at which node: the edges of node i are edges[starts[i]] to edges[starts[i + 1]].
struct Adjacency {
    std::vector<std::uint32_t> starts;
    std::vector<std::uint32_t> edges;
};

/// What a scene was made of, and where everything is found. Copies share.
struct SceneMemory {
    Document document;
    Layout layout;
    Chunks<LineEnds> ends; ///< of the edges
    std::shared_ptr<const Adjacency> lines;
    std::vector<NodeTraits> traits; ///< of the nodes
    BoxIndex nodes;                 ///< by the index of the node
    BoxIndex obstacles;             ///< by the index of the node; titles of namespaces after them
    BoxIndex pieces;                ///< straight pieces of lines, by the index of the edge
    BoxIndex labels;                ///< by the index of the edge
};

} // namespace moldloft::canvas
