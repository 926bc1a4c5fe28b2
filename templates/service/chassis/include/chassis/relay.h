#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "chassis/broker.h"
#include "chassis/store.h"

namespace chassis {

/// Brings the events of one channel from the outbox of a store to the broker, on a thread of its
/// own, for as long as it lives. Looks once a second, and at once when it is woken.
class Relay
{
public:
    Relay(Store &store, Broker &broker, std::string channel);
    void wake();

private:
    void run(const std::stop_token &stop);

    Store &m_store;
    Broker &m_broker;
    const std::string m_channel;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_awake = true;
    std::jthread m_thread; ///< the last member: it ends before the others do
};

} // namespace chassis
