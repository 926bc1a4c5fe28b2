#pragma once

#include <vector>

#include "simulate/call_tree.h"

namespace moldloft::simulate
{

/// What arrives where in a second when every entry point has its request rate: by index of parts
/// and streams. Each call counts once; retries are not counted. An event goes to every channel that
/// a service publishes to, for each request and each event that it handles.
struct Load {
    std::vector<double> requests; ///< of parts
    std::vector<double> events;   ///< of parts that subscribe
    std::vector<double> streams;  ///< events published
};

Load loadOf(const System &system);

} // namespace moldloft::simulate
