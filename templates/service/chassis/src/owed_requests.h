#pragma once

#include <chrono>
#include <mutex>
#include <unordered_map>

#include <microhttpd.h>
#include <sys/socket.h>

namespace chassis {

/// Since when each connection owes a request.
class OwedRequests
{
public:
    using Clock = std::chrono::steady_clock;

    void begin(MHD_Connection *connection)
    {
        const std::lock_guard lock(m_mutex);
        m_since[connection] = Clock::now();
    }
    void end(MHD_Connection *connection)
    {
        const std::lock_guard lock(m_mutex);
        m_since[connection] = Clock::time_point::max(); // its next request finds its place
    }
    void forget(MHD_Connection *connection)
    {
        const std::lock_guard lock(m_mutex);
        m_since.erase(connection);
    }
    /// The event loop sees the end of what is shut down, and closes it.
    void shutDownOlder(std::chrono::seconds age)
    {
        const std::lock_guard lock(m_mutex);
        const auto limit = Clock::now() - age;
        for (const auto &[connection, since] : m_since) {
            if (since > limit)
                continue;
            const MHD_ConnectionInfo *info =
                MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
            if (info)
                ::shutdown(info->connect_fd, SHUT_RD);
        }
    }

private:
    std::mutex m_mutex;
    std::unordered_map<MHD_Connection *, Clock::time_point> m_since;
};

} // namespace chassis
