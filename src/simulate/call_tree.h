#pragma once

#include <cstdint>
#include <vector>

#include "simulate/system.h"

namespace moldloft::simulate
{

using SiteIndex = std::uint32_t;

struct CallSite {
    SiteIndex site = 0;
    double timeout = never;
    int retries = 0;
    bool fallback = false;
};

/// A subscriber that a piece of work wakes.
struct EventSite {
    SiteIndex site = 0;
    std::size_t stream = 0;
    SiteIndex broker = 0; ///< 0: the channel has none
};

/// One piece of work that one request makes some part do.
struct Site {
    std::size_t part = 0;
    std::uint64_t key = 0;                    ///< of the names from the entry point to here
    std::vector<SiteIndex> waits;             ///< databases, then brokers, one after the other
    std::vector<std::vector<CallSite>> steps; ///< in order; the calls of one step at once
    std::vector<EventSite> events;            ///< what its end sets off; nobody waits for it
};

/// All that one request of an entry point sets off, unfolded: a service that is called twice stands
/// there twice. Where calls form a circle, a service that is already at work further up does its
/// own work and calls nobody; a subscriber that is already at work further up is not woken again.
struct CallTree {
    std::vector<Site> sites; ///< the first is the root
    bool truncated = false;  ///< there was more than `mostSites`
};

inline constexpr std::size_t mostSites = 20'000;

CallTree treeOf(const System &system, std::size_t rootPart);

} // namespace moldloft::simulate
