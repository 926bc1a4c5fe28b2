#pragma once

#include <optional>
#include <string>
#include <vector>

#include "simulate/load.h"

namespace moldloft::simulate
{

/// What goes over one line of the drawing: a call, a route of an ingress, an access to a database,
/// a publication or a subscription.
struct Flow {
    ElementId from;   ///< the element that holds the reference …
    std::string path; ///< … and its place there: "calls/0"
    double rate = 0;  ///< requests or events a second
    /// How long the near end waits for it in the median, at most its timeout (response.h); nothing
    /// for events, and for what does not answer.
    std::optional<double> seconds;
    /// The share that this is of the time in which the near end answers; of a route 1.
    double share = 0;
    std::optional<std::size_t> stream; ///< of events
};

/// Of all lines that lead somewhere, in the order of the design.
std::vector<Flow> flowsOf(const Document &document, const System &system, const Load &load,
                          const Faults &faults);

} // namespace moldloft::simulate
