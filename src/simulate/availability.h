#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "simulate/system.h"

namespace moldloft::simulate
{

/// The share of the time that an entry point answers.
///
/// A part with n pods, each up for a share a of the time, is up for 1 − (1 − a)^n, or where k of
/// them must be (Part::quorum) for the sum over i ≥ k of C(n, i) a^i (1 − a)^(n − i); an entry
/// point is up while every part is that a request of it needs: the product over its synchronous
/// path, each part once however often it is asked. Calls with a fallback and events are not needed.
/// Failures are taken as independent, and nodes as always there: the true figure is at most this.
double upShare(const Part &part);

/// The change that helps an entry point most: one pod more of a service, or a call that can be done
/// without (a fallback, or an event in its place).
struct Improvement {
    std::size_t part = 0;            ///< the service to change
    std::optional<std::size_t> call; ///< index in Part::calls; nothing: one pod more
    double availability = 1;         ///< with the change
};

struct EntryAvailability {
    double share = 1;
    std::vector<std::size_t> needs;  ///< in the order in which requests reach them
    std::optional<Improvement> best; ///< nothing where no change helps
};

/// In the order of System::entries; fewer where it was cancelled.
std::vector<EntryAvailability> availabilities(const System &system,
                                              const std::function<bool()> &isCancelled = {});

/// "99.95 %" is down for 4.38 hours a year.
double downSecondsPerYear(double share);

} // namespace moldloft::simulate
