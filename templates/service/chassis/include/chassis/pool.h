#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "chassis/store_errors.h"

namespace chassis {

/// At most `size` connections, opened when they are needed. A Connection has healthy(): one that
/// is not when it comes back is closed.
template<class Connection>
class Pool
{
public:
    using Open = std::function<std::unique_ptr<Connection>()>;

    /// Gives its connection back at the end of its life.
    class Lease
    {
    public:
        Lease(Pool &pool, std::unique_ptr<Connection> connection)
            : m_pool(&pool), m_connection(std::move(connection))
        {
        }
        Lease(Lease &&other) noexcept = default;
        Lease &operator=(Lease &&) = delete;
        Lease(const Lease &) = delete;
        Lease &operator=(const Lease &) = delete;
        ~Lease()
        {
            if (m_connection)
                m_pool->giveBack(std::move(m_connection));
        }
        Connection &operator*() const { return *m_connection; }
        Connection *operator->() const { return m_connection.get(); }

    private:
        Pool *m_pool;
        std::unique_ptr<Connection> m_connection;
    };

    Pool(std::size_t size, Open open) : m_free(size), m_open(std::move(open)) {}

    /// Throws StoreUnavailable where none comes free within two seconds, and what `open` throws.
    Lease take()
    {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait_for(lock, std::chrono::seconds(2), [this] { return m_free > 0; }))
            throw StoreUnavailable("all connections are in use");
        --m_free;
        if (!m_idle.empty()) {
            auto connection = std::move(m_idle.back());
            m_idle.pop_back();
            return Lease(*this, std::move(connection));
        }
        lock.unlock();
        try {
            return Lease(*this, m_open());
        } catch (const std::exception &) {
            giveBack(nullptr);
            throw;
        }
    }

private:
    void giveBack(std::unique_ptr<Connection> connection)
    {
        const std::lock_guard lock(m_mutex);
        ++m_free;
        if (connection && connection->healthy())
            m_idle.push_back(std::move(connection));
        else
            m_idle.clear(); // opened to the same server, most likely as broken
        m_changed.notify_one();
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::size_t m_free;
    std::vector<std::unique_ptr<Connection>> m_idle;
    Open m_open;
};

} // namespace chassis
