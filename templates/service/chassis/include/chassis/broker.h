#pragma once

#include <chrono>
#include <functional>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

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
    Retry, ///< again later
    Reject, ///< no event that anybody can handle: never again
};

class Broker
{
public:
    /// `delivery` counts from 1.
    using Deliver = std::function<Delivery(std::string_view text, int delivery)>;

    virtual ~Broker() = default;
    /// Who consumes a channel that this service publishes to. Of use to a broker that keeps a queue
    /// for each consumer: it makes them before the first event.
    virtual void expectConsumers(const std::string &, const std::vector<std::string> &) {}
    /// Returns once the broker has stored the event; throws BrokerUnavailable.
    virtual void publish(const Event &event) = 0;
    /// Hands every event of the channel to `deliver` until it is told to stop: in their order, and
    /// none before the one ahead of it is settled. Of the replicas of one `consumer` one works at a
    /// channel while the others stand by. Waits for a broker that is down.
    virtual void consume(const std::string &channel, const std::string &consumer,
                         const Deliver &deliver, const std::stop_token &stop) = 0;
};

/// How long to wait before a delivery that failed is tried again: 0.2 s, 0.4 s, … up to half a
/// minute. `delivery` counts from 1.
std::chrono::milliseconds retryDelay(int delivery);
/// Hands one event to `deliver` until it is settled. Retry only where it is told to stop.
Delivery settled(const Broker::Deliver &deliver, std::string_view text, int delivery,
                 const std::stop_token &stop);
/// Sleeps, but no longer than until it is told to stop.
void pause(std::chrono::milliseconds time, const std::stop_token &stop);

} // namespace chassis
