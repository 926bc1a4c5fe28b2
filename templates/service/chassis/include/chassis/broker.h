#pragma once

#include <functional>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <string_view>

#include "chassis/event.h"

namespace chassis {

/// The broker does not take the event now; it may later.
class BrokerUnavailable : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

enum class Delivery {
    Done, ///< handled, or handled before: never again
    Retry, ///< again later, to this replica or another
    Reject, ///< no event that anybody can handle: never again
};

class Broker
{
public:
    /// `delivery` counts from 1.
    using Deliver = std::function<Delivery(std::string_view text, int delivery)>;

    virtual ~Broker() = default;
    /// Returns once the broker has stored the event; throws BrokerUnavailable.
    virtual void publish(const Event &event) = 0;
    /// Hands every event of the channel to `deliver`, one after the other, until it is told to
    /// stop. The replicas of one `consumer` share the events among them. Waits for a broker that
    /// is down.
    virtual void consume(const std::string &channel, const std::string &consumer,
                         const Deliver &deliver, const std::stop_token &stop) = 0;
};

} // namespace chassis
