#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace chassis {

/// Threads that do what stands in a queue. At most one of them is being woken at a time: it wakes
/// the next one as long as there is more to do. So many short tasks are done by few threads,
/// without a system call for each, and a long one holds up nobody.
template<class Task>
class Workers
{
public:
    using Work = std::function<void(Task)>;

    /// `most`: how many tasks may wait.
    Workers(int threads, std::size_t most, Work work) : m_most(most), m_work(std::move(work))
    {
        for (int i = 0; i < threads; ++i)
            m_threads.emplace_back([this] { run(); });
    }

    ~Workers() { finish(); }
    Workers(const Workers &) = delete;
    Workers &operator=(const Workers &) = delete;

    /// False where too many wait already, and after finish(). Else `accepted` is called before any
    /// worker has the task.
    template<class Accepted>
    bool push(Task task, const Accepted &accepted)
    {
        std::unique_lock lock(m_mutex);
        if (m_finished || m_queue.size() >= m_most)
            return false;
        accepted();
        m_queue.push_back(std::move(task));
        wakeOne(lock);
        return true;
    }

    /// Waits until all is done, then ends the threads.
    void finish()
    {
        {
            std::unique_lock lock(m_mutex);
            m_done.wait(lock, [this] { return m_queue.empty() && m_working == 0; });
            m_finished = true;
        }
        m_changed.notify_all();
        m_threads.clear(); // joins
    }

private:
    /// Gives the lock back.
    void wakeOne(std::unique_lock<std::mutex> &lock)
    {
        const bool needed = m_idle > 0 && !m_waking;
        m_waking = m_waking || needed;
        lock.unlock(); // who is woken finds it free
        if (needed)
            m_changed.notify_one();
    }

    void run()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            while (m_queue.empty()) {
                if (m_finished)
                    return;
                ++m_idle;
                m_changed.wait(lock);
                --m_idle;
                m_waking = false;
            }
            Task task = std::move(m_queue.front());
            m_queue.pop_front();
            ++m_working;
            if (m_queue.empty())
                lock.unlock();
            else
                wakeOne(lock);
            m_work(std::move(task));
            lock.lock();
            --m_working;
            if (m_queue.empty() && m_working == 0)
                m_done.notify_all();
        }
    }

    const std::size_t m_most;
    const Work m_work;
    std::mutex m_mutex;
    std::condition_variable m_changed; ///< there is something in the queue, or nothing ever again
    std::condition_variable m_done; ///< nothing is in the queue or under way
    std::deque<Task> m_queue;
    int m_idle = 0; ///< threads that wait
    bool m_waking = false; ///< one of them has been told
    std::size_t m_working = 0;
    bool m_finished = false;
    std::vector<std::jthread> m_threads; ///< the last member: it ends before the others do
};

} // namespace chassis
