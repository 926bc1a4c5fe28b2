#pragma once

#include <stop_token>
#include <unordered_set>

#include "canvas/scene.h"

namespace moldloft::canvas
{

/// One namespace laid out by itself: positions relative to the upper left corner of its box.
struct Block {
    std::string ns;
    ElementId id;
    Size size;                                   ///< of the box
    std::unordered_map<ElementId, Point> places; ///< of all but channels inside brokers; ingresses
                                                 ///< have negative x: they stand before the box
    double before = 0; ///< how far ingresses reach out to the left, hosts above included in `above`
    double above = 0;  ///< how far they reach above the box
    double below = 0;
};

/// The size of every element by id; a channel in a lane has its place relative to the lane's.
using NodeSizes = std::unordered_map<ElementId, Rect>;

/// Ingresses left, services in the order of their calls with their databases beside them, brokers
/// and externals right. `edges`: those that the elements of the namespace hold.
/// What is linked to nothing in the namespace stands in rows, below or beside the others.
/// `only`: those that are to be laid out, or null for all.
Block layoutNamespace(const Document &document, const Record &ns, const std::vector<Edge> &edges,
                      const NodeSizes &sizes, const std::unordered_set<ElementId> *only = nullptr,
                      const std::stop_token &stop = {});

} // namespace moldloft::canvas
