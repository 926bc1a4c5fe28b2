#pragma once

#include "canvas/namespace_layout.h"

namespace moldloft::canvas
{

/// For each channel the broker in whose lane it stands, and what is called or routed to.
struct Relations {
    std::vector<Edge> edges; ///< those that name something, in the order of the records
    std::unordered_map<ElementId, ElementId> laneOf;
    std::unordered_map<ElementId, std::vector<ElementId>> channelsOf; ///< in file order
    std::unordered_map<ElementId, bool> called;
};
Relations relationsOf(const Document &document);

/// Describes every node of the design, brokers before their channels; boxes relative to their own
/// origin, those of channels in a lane to the lane's.
std::vector<SceneNode> describeAll(const Document &document, const Relations &relations,
                                   const TextMeasure &measure);
NodeSizes sizesOf(const std::vector<SceneNode> &nodes);

} // namespace moldloft::canvas
