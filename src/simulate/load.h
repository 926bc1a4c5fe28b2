#pragma once

#include <vector>

#include "simulate/call_tree.h"

namespace moldloft::simulate
{

/// What arrives where in a second when every entry point has its request rate: by index of parts
/// and streams. Each call counts once; retries are not counted. An event goes to every channel that
/// a service publishes to, for each request and each event that it handles.
///
/// Calls and events that lead back to where they came from would go round for ever as drawn. They
/// count as call_tree.h has it: on each way into a circle and on through it, a service that is
/// already at work is asked once more, does its own work and calls nobody; a subscriber that is
/// already at work is not woken again. Where a knot of circles has more such ways than `mostSites`,
/// each of its services hands on what it is drawn to once for each request or event that enters the
/// knot from outside, so that it is asked as often as there are lines to it in the knot.
struct Load {
    std::vector<double> requests; ///< of parts
    std::vector<double> events;   ///< of parts that subscribe
    std::vector<double> streams;  ///< events published
};

/// Takes O(parts + calls + subscriptions), give or take `mostSites` for each knot of circles.
Load loadOf(const System &system);

} // namespace moldloft::simulate
