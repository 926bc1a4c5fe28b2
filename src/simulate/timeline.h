#pragma once

#include <vector>

#include "simulate/cascade.h"

namespace moldloft::simulate
{

/// An instant of simulated time at which something changes.
struct Moment {
    double time = 0;           ///< seconds from the beginning
    int wave = 0;              ///< the waves up to this one have come
    bool begins = true;        ///< something fails or piles up; else something is well again
    std::vector<Message> what; ///< one sentence each: "shop/orders fails."
};

/// A failure in the order in which it happens: its waves first, of which several can come at the
/// same instant, then what fills up, is back and is caught up with.
///
/// A position lies between 0 and last(): whole numbers are moments, and between two of them time
/// goes on evenly. Where something piles up for ever, the last moment is one `horizon` later.
struct Timeline {
    std::vector<Moment> moments; ///< never empty

    double last() const { return static_cast<double>(moments.size()) - 1; }
    double timeAt(double position) const;
    int waveAt(double position) const;
    /// The first position at which the wave has come.
    double positionOf(int wave) const;
};

inline constexpr double horizon = 60; ///< seconds

Timeline timelineOf(const System &system, const Cascade &cascade);

/// What it is then: the state of an effect whose wave has come and that is not well again.
State stateAt(const Effect &effect, int wave, double time);
State stateAt(const EntryEffect &effect, int wave, double time);
/// Events held then: they come at the backlog's rate up to its limit, and once somebody takes them
/// again they get fewer evenly until all is caught up with.
double heldAt(const Backlog &backlog, double time);

} // namespace moldloft::simulate
