#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "simulate/availability.h"
#include "simulate/cascade.h"
#include "simulate/flow.h"
#include "simulate/latency.h"
#include "simulate/placement.h"
#include "simulate/timeline.h"

namespace moldloft::pipeline
{

/// What is asked of a design. Names are `namespace/name`, the name of a namespace, or `name` where
/// no namespace and only one element is called so.
struct WhatIfQuestion {
    std::vector<std::string> down;
    std::vector<std::pair<std::string, double>> slow; ///< and by how many seconds
    simulate::PlacementChoice cluster;                ///< cluster.dead: nodes that die
    std::map<ElementId, int> replicas;                ///< pods instead of what the design says
    double load = 1;                                  ///< times the requests that the design says
    int requests = 100'000;
    std::uint64_t seed = 1;

    bool hasFailure() const { return !down.empty() || !slow.empty() || cluster.anyDead(); }
};

/// All numbers of one design. Entry points stand in the order of system.entries everywhere.
struct WhatIf {
    simulate::System system;
    simulate::Load load;
    std::vector<simulate::EntryLatency> latency; ///< with nothing failed
    std::vector<simulate::EntryLatency> now;     ///< with the failure; empty where there is none
    simulate::Cascade cascade;
    simulate::Timeline timeline;
    std::vector<simulate::Flow> flows; ///< over each line, with the failure
    std::vector<simulate::EntryAvailability> availability;
    std::vector<simulate::Blast> blasts;
    simulate::PodPlacement placement;
};

/// Fails where a name is no element that can fail, or a pool that the cluster does not have; with
/// ErrorCode::Cancelled where it was cancelled.
Result<WhatIf> whatIf(const Document &document, const WhatIfQuestion &question,
                      const std::function<bool()> &isCancelled = {});

/// The parts that the name means; a namespace's are all but its external hosts.
Result<std::vector<std::size_t>>
partsNamed(const Document &document, const simulate::System &system, const std::string &name);

} // namespace moldloft::pipeline
