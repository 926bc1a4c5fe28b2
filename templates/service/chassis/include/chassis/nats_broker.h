#pragma once

#include <memory>
#include <string>

#include "chassis/broker.h"

namespace chassis {

/// NATS JetStream: a stream for each channel, made by whoever comes first; a durable pull consumer
/// for each subscriber, which hands out one event at a time. Events are kept for seven days.
class NatsBroker : public Broker
{
public:
    /// Connects in the background and stays at it.
    NatsBroker(const std::string &url, const std::string &clientName);
    ~NatsBroker() override;
    NatsBroker(const NatsBroker &) = delete;
    NatsBroker &operator=(const NatsBroker &) = delete;

    void publish(const Event &event) override;
    void consume(const std::string &channel, const std::string &consumer, const Deliver &deliver,
                 const std::stop_token &stop) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace chassis
