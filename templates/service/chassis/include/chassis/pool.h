#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "chassis/store_errors.h"

namespace chassis {

/// At most `size` connections, opened when they are needed. Of those who wait the first is served
/// first. Whoever comes just when one is free takes it before them, which saves waking somebody,
/// but not once the first of them has waited for `patience`: else some would wait for ever. A
/// Connection has healthy(): one that is not when it comes back is closed.
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

    Pool(std::size_t size, Open open,
         std::chrono::milliseconds patience = std::chrono::milliseconds(5))
        : m_patience(patience), m_free(size), m_open(std::move(open))
    {
    }

    /// Throws StoreUnavailable where none comes free within two seconds, and what `open` throws.
    Lease take()
    {
        std::unique_lock lock(m_mutex);
        waitForTurn(lock);
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

    /// How many wait for a connection now.
    std::size_t waiting() const
    {
        const std::lock_guard lock(m_mutex);
        return m_waiting.size();
    }

private:
    using Clock = std::chrono::steady_clock;

    struct Waiter {
        std::condition_variable turn;
        const Clock::time_point since = Clock::now();
    };

    bool mayGoFirst() const
    {
        return m_waiting.empty() || Clock::now() - m_waiting.front()->since < m_patience;
    }

    void waitForTurn(std::unique_lock<std::mutex> &lock)
    {
        if (m_free > 0 && mayGoFirst())
            return;
        Waiter self;
        m_waiting.push_back(&self);
        const bool came = self.turn.wait_for(lock, std::chrono::seconds(2), [&] {
            return m_free > 0 && m_waiting.front() == &self;
        });
        std::erase(m_waiting, &self);
        if (!came) {
            wakeNext();
            throw StoreUnavailable("all connections are in use");
        }
        if (m_free > 1)
            wakeNext(); // there is one for the next, too
    }

    /// Whoever has waited longest, where there is something to be had.
    void wakeNext()
    {
        if (m_free > 0 && !m_waiting.empty())
            m_waiting.front()->turn.notify_one();
    }

    void giveBack(std::unique_ptr<Connection> connection)
    {
        const std::lock_guard lock(m_mutex);
        ++m_free;
        if (connection && connection->healthy())
            m_idle.push_back(std::move(connection));
        else
            m_idle.clear(); // opened to the same server, most likely as broken
        wakeNext();
    }

    const std::chrono::milliseconds m_patience;
    mutable std::mutex m_mutex; ///< of what follows
    std::deque<Waiter *> m_waiting; ///< the first came first
    std::size_t m_free;
    std::vector<std::unique_ptr<Connection>> m_idle;
    Open m_open;
};

} // namespace chassis
