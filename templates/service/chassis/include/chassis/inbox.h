#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "chassis/broker.h"
#include "chassis/store.h"

namespace chassis {

/// Writes through the work; the work is committed after it returns. JsonError means that nobody can
/// read the event; anything else that it throws, that it may be handled later.
using EventHandler = std::function<void(Work &work, const Event &event)>;

/// Whose events these are, and who handles them.
struct Inbox {
    Store &store;
    std::string consumer; ///< the service
    std::string channel;
    EventHandler handler;

    /// Handles one delivery, the `delivery`th of its event. The note that the event has been
    /// handled is part of the same work as what the handler writes, so that a second delivery
    /// changes nothing. An event that nobody can read, or that fails again and again while
    /// databases and services answer, becomes a dead letter.
    Delivery receive(std::string_view text, int delivery) const;

    /// A dead letter once more; returns why it failed again, or "".
    std::string receiveAgain(std::string_view text) const;
};

} // namespace chassis
