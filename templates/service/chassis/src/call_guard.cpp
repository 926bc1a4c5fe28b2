#include "chassis/call_guard.h"

#include <algorithm>

#include "chassis/log.h"

namespace chassis {
namespace {

using namespace std::chrono_literals;

constexpr auto window = 10s;
constexpr auto pauseTime = 5s;
constexpr int fewCalls = 20; // say nothing about a target
constexpr double repetitionsPerCall = 0.2;
constexpr double mostRepetitions = 10;

} // namespace

CallGuard::Entry CallGuard::enter(Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    if (m_open) {
        if (m_trying || now < m_pausedUntil)
            return Entry::Paused;
        m_trying = true; // this one call tells whether the target is back
    }
    if (m_underWay >= m_most) {
        m_trying = false;
        return Entry::Full;
    }
    ++m_underWay;
    m_repetitions = std::min(mostRepetitions, m_repetitions + repetitionsPerCall);
    return Entry::Granted;
}

void CallGuard::leave(bool failed, Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    --m_underWay;
    judge(failed, now);
}

void CallGuard::judge(bool failed, Clock::time_point now)
{
    if (m_open) {
        if (!m_trying)
            return; // it had been under way when the pause began
        m_trying = false;
        m_open = failed;
        m_pausedUntil = now + pauseTime;
        m_windowEnd = now;
        if (!failed)
            log::info("calls go on", {{"target", m_name}});
        return;
    }
    if (now >= m_windowEnd) {
        m_windowEnd = now + window;
        m_calls = 0;
        m_failures = 0;
    }
    ++m_calls;
    m_failures += failed ? 1 : 0;
    if (m_calls < fewCalls || m_failures * 2 < m_calls)
        return;
    m_open = true;
    m_pausedUntil = now + pauseTime;
    log::warning("calls pause", {{"target", m_name}, {"failed", m_failures}, {"of", m_calls}});
}

bool CallGuard::mayRepeat()
{
    const std::lock_guard lock(m_mutex);
    if (m_repetitions < 1)
        return false;
    m_repetitions -= 1;
    return true;
}

} // namespace chassis
