#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "chassis/broker.h"

namespace chassis {

/// RabbitMQ: a fanout exchange for each channel, a quorum queue for each of its consumers, which
/// hands its events to one replica. Whoever comes first makes them; a publisher makes the queues of
/// all consumers that it is told of, so that what they have not seen yet waits for them.
class RabbitMqBroker : public Broker
{
public:
    /// Connects with the first event. A user and a password may stand in the URL.
    RabbitMqBroker(std::string url, std::string clientName);
    ~RabbitMqBroker() override;
    RabbitMqBroker(const RabbitMqBroker &) = delete;
    RabbitMqBroker &operator=(const RabbitMqBroker &) = delete;

    void expectConsumers(const std::string &channel,
                         const std::vector<std::string> &consumers) override;
    void publish(const Event &event) override;
    void consume(const std::string &channel, const std::string &consumer, const Deliver &deliver,
                 const std::stop_token &stop) override;

private:
    class Connection;

    std::string m_url;
    std::string m_clientName;
    std::mutex m_mutex; ///< of what follows
    std::map<std::string, std::vector<std::string>> m_consumers; ///< by channel
    std::unique_ptr<Connection> m_publisher;
};

} // namespace chassis
