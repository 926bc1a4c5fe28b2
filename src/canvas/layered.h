#pragma once

#include <cstddef>
#include <stop_token>
#include <vector>

namespace moldloft::canvas
{

/// A small graph that is drawn in layers from left to right. Nodes are indices; their order is the
/// order of the file, which decides wherever nothing else does: the result is deterministic.
struct LayeredGraph {
    struct Edge {
        std::size_t from;
        std::size_t to;
        /// Where `to` would have to stand below `from` for a straight line.
        double offset = 0;
        double weight = 1; ///< how much a straight line is worth
    };
    struct Node {
        double height = 0;
        double gap = 24;       ///< to the next one below
        bool last = false;     ///< belongs to the last layer, whatever leads to it
        bool first = false;    ///< belongs before all others, in the given order
        bool straight = false; ///< stands where most of its lines are straight, not in their middle
    };
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    /// A layer taller than this goes on in the next one, as far as no line forbids it; 0: never.
    double tallest = 0;
    std::stop_token stop; ///< asked now and then; what was stopped is of no use
};

struct LayeredPlaces {
    std::vector<std::size_t> layer; ///< per node
    std::vector<double> y;          ///< per node: its upper edge, on the grid
    std::size_t layers = 0;
    /// Nodes of each layer from top to bottom.
    std::vector<std::vector<std::size_t>> rows;
};

/// Cycle removal, longest-path layers, dummies for long edges, barycentre sweeps, and coordinates
/// by isotonic regression outwards from the tallest layer.
LayeredPlaces layered(const LayeredGraph &graph);

/// The layers alone: what leads to a node stands in an earlier layer, edges of cycles apart.
std::vector<std::size_t> longestPathLayers(const LayeredGraph &graph);

/// The values nearest to `wanted` (by weighted distance) that keep
/// values[i + 1] ≥ values[i] + distance[i]: as many as can have exactly what they want.
std::vector<double> spread(const std::vector<double> &wanted, const std::vector<double> &distance,
                           const std::vector<double> &weight);

} // namespace moldloft::canvas
