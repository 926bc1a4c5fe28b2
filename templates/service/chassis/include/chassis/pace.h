#pragma once

#include <atomic>
#include <chrono>

namespace chassis {

/// Whether what is done again and again waits for anything: a database, a lock, another service.
class Pace
{
public:
    /// The last times it neither waited nor took long.
    bool isQuick() const { return m_times >= enough; }

    /// A time that it is done, on this thread.
    class Watch
    {
    public:
        explicit Watch(Pace &pace);
        ~Watch();
        Watch(const Watch &) = delete;
        Watch &operator=(const Watch &) = delete;

    private:
        Pace &m_pace;
        const std::chrono::steady_clock::time_point m_begin;
        const bool m_learns;
        const long m_waits;
    };

private:
    static constexpr int enough = 16;
    std::atomic<int> m_times = 0; ///< in a row
};

} // namespace chassis
