#pragma once

#include <chrono>
#include <mutex>
#include <string>

namespace chassis {

/// Keeps a target that is slow or dead from taking its callers down with it: so many calls at once
/// and no more, few repetitions, and a pause after many failures. One for each target; shared
/// between threads.
class CallGuard
{
public:
    using Clock = std::chrono::steady_clock;

    enum class Entry {
        Granted, ///< leave() has to follow
        Full, ///< as many calls as are allowed are under way
        Paused, ///< too many failed lately
    };

    /// `name` is for the log.
    CallGuard(std::string name, int mostAtOnce) : m_name(std::move(name)), m_most(mostAtOnce) {}

    Entry enter(Clock::time_point now = Clock::now());
    /// `failed`: there was no answer, or one of 500 and above.
    void leave(bool failed, Clock::time_point now = Clock::now());
    /// One repetition for every five calls, and ten in reserve: a target that fails everybody's
    /// calls gets a fifth more of them, not several times as many.
    bool mayRepeat();

private:
    void judge(bool failed, Clock::time_point now);

    const std::string m_name;
    const int m_most;
    std::mutex m_mutex; ///< of what follows
    int m_underWay = 0;
    double m_repetitions = 10;
    int m_calls = 0; ///< in this window of time
    int m_failures = 0;
    Clock::time_point m_windowEnd{};
    Clock::time_point m_pausedUntil{};
    bool m_open = false; ///< paused, or trying one call after a pause
    bool m_trying = false;
};

} // namespace chassis
