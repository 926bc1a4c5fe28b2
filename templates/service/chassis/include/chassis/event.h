#pragma once

#include <string>
#include <string_view>

#include "chassis/json.h"

namespace chassis {

/// What travels over a channel: on the wire a CloudEvent (1.0, structured JSON).
struct Event {
    std::string id;
    std::string channel; ///< <namespace>.<channel>; the type of the CloudEvent
    std::string source; ///< <namespace>/<service> that published it
    std::string time;
    std::string traceparent;
    Json data;

    /// A new event with an id, the time and the current trace.
    static Event make(std::string channel, std::string source, Json data);
    std::string encoded() const;
    /// Throws JsonError.
    static Event decoded(std::string_view text);
};

} // namespace chassis
