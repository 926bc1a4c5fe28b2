#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "chassis/broker.h"
#include "chassis/store.h"

namespace chassis {

/// Writes through the work; the work is committed after it returns. What it throws sends the event
/// back to the broker, to come again later; JsonError means that nobody can read the event.
using EventHandler = std::function<void(Work &work, const Event &event)>;

/// Handles one delivery. The note that the event has been handled is part of the same work as what
/// the handler writes, so that a second delivery changes nothing.
Delivery handleOnce(Store &store, const std::string &consumer, const EventHandler &handler,
                    std::string_view text);

} // namespace chassis
