#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>
#include <string_view>

#include "base/error.h"

namespace moldloft::pipeline
{

/// How a long use case tells how far it is, and learns that the user has enough. For one thread:
/// what it calls must bring the news to another one itself.
struct Task {
    /// `step`: "Generating", "Comparing", "Writing", "Recording", "Committing"; of `total` 0 nobody
    /// knows how much there is.
    std::function<void(const Phrase &step, std::size_t done, std::size_t total)> report;
    std::stop_token stop;

    void tell(const Phrase &step, std::size_t done = 0, std::size_t total = 0) const
    {
        if (report)
            report(step, done, total);
    }
    bool isCancelled() const { return stop.stop_requested(); }
};

inline Error cancelled()
{
    return Error{
        ErrorCode::Cancelled, phrase("pipeline", "Cancelled; nothing was changed."), {}, {}};
}

/// The version of this program, as `moldloft --version` says it.
std::string_view programVersion();

} // namespace moldloft::pipeline
