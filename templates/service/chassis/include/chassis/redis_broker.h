#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "chassis/broker.h"
#include "chassis/config.h"
#include "chassis/redis.h"

namespace chassis {

/// Redis Streams: a stream for each channel, a consumer group for each subscriber. Events are kept
/// for seven days. One replica of a subscriber has the lease of its group; ten seconds after it
/// died, another one gets it and begins with what was not settled.
class RedisBroker : public Broker
{
public:
    /// Connects with the first event.
    RedisBroker(const std::string &url, const std::string &clientName);

    void publish(const Event &event) override;
    void consume(const std::string &channel, const std::string &consumer, const Deliver &deliver,
                 const std::stop_token &stop) override;

private:
    const Address m_address;
    const std::string m_name; ///< of this replica in every group
    std::mutex m_mutex; ///< of m_publisher
    std::unique_ptr<RedisConnection> m_publisher;
};

} // namespace chassis
