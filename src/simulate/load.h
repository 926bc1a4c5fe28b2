#pragma once

#include <vector>

#include "simulate/call_tree.h"

namespace moldloft::simulate
{

/// Nothing is asked, and no event published, more often in a second.
inline constexpr double mostRate = 1e12;

/// What arrives where in a second when every entry point has its request rate: by index of parts
/// and streams. Each call counts once; retries are not counted. An event goes to every channel that
/// a service publishes to, for each request and each event that it handles.
///
/// Calls and events that lead back to where they came from would go round for ever as drawn. They
/// count as call_tree.h has it: on each way into a circle and on through it, a service that is
/// already at work is asked once more, does its own work and calls nobody; a subscriber that is
/// already at work is not woken again. Where such ways through a knot of circles have more than
/// `mostSites` pieces of work, all ways count that have at most as many steps as the knot has
/// services, whatever they meet twice: never less than the above, and never less with a line more.
/// No sum goes beyond `mostRate`.
struct Load {
    std::vector<double> requests; ///< of parts
    std::vector<double> events;   ///< of parts that subscribe
    std::vector<double> streams;  ///< events published
};

/// Takes O(parts + calls + subscriptions), and for each knot of circles at most `mostSites` and,
/// where that is not enough, its services times its lines.
Load loadOf(const System &system);

} // namespace moldloft::simulate
