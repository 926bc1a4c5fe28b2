#pragma once

#include <memory>
#include <string>

#include "chassis/broker.h"

namespace chassis {

/// Kafka: a topic for each channel, a consumer group for each subscriber. Whoever comes first makes
/// the topic, with one partition, which one replica of a subscriber has at a time.
class KafkaBroker : public Broker
{
public:
    /// Connects in the background and stays at it.
    KafkaBroker(const std::string &url, const std::string &clientName);
    ~KafkaBroker() override;
    KafkaBroker(const KafkaBroker &) = delete;
    KafkaBroker &operator=(const KafkaBroker &) = delete;

    void publish(const Event &event) override;
    void consume(const std::string &channel, const std::string &consumer, const Deliver &deliver,
                 const std::stop_token &stop) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace chassis
