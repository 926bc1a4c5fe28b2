#include "chassis/broker.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace chassis {

std::chrono::milliseconds retryDelay(int delivery)
{
    using namespace std::chrono_literals;
    constexpr int enough = 9; // doublings until half a minute is passed
    return std::min<std::chrono::milliseconds>(30s, 100ms * (1 << std::clamp(delivery, 0, enough)));
}

Delivery settled(const Broker::Deliver &deliver, std::string_view text, int delivery,
                 const std::stop_token &stop)
{
    for (;; ++delivery) {
        const Delivery outcome = deliver(text, delivery);
        if (outcome != Delivery::Retry || stop.stop_requested())
            return outcome;
        pause(retryDelay(delivery), stop);
    }
}

void pause(std::chrono::milliseconds time, const std::stop_token &stop)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any().wait_for(lock, stop, time, [] { return false; });
}

} // namespace chassis
