#include "chassis/relay.h"

#include <chrono>

#include "chassis/log.h"
#include "chassis/metrics.h"

namespace chassis {

Relay::Relay(Store &store, Broker &broker, std::string channel)
    : m_store(store), m_broker(broker), m_channel(std::move(channel)),
      m_thread([this](const std::stop_token &stop) { run(stop); })
{
}

void Relay::wake()
{
    const std::lock_guard lock(m_mutex);
    m_awake = true;
    m_changed.notify_one();
}

void Relay::run(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        int relayed = 0;
        try {
            relayed = m_store.relay(m_channel, [this](const Event &event) {
                m_broker.publish(event);
                metrics::count("events_published_total", {{"channel", m_channel}});
            });
        } catch (const std::exception &error) {
            log::warning("outbox not read", {{"channel", m_channel}, {"reason", error.what()}});
        }
        std::unique_lock lock(m_mutex);
        if (relayed == 0)
            m_changed.wait_for(lock, stop, std::chrono::seconds(1), [this] { return m_awake; });
        m_awake = false;
    }
}

} // namespace chassis
