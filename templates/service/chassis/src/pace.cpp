#include "chassis/pace.h"

#include <sys/resource.h>

namespace chassis {
namespace {

/// A millisecond is long for whatever waits behind it.
constexpr std::chrono::milliseconds tooLong{1};

/// How often this thread has given up the processor by itself.
long waitsOfThread()
{
    rusage usage{};
    ::getrusage(RUSAGE_THREAD, &usage);
    return usage.ru_nvcsw;
}

} // namespace

Pace::Watch::Watch(Pace &pace)
    : m_pace(pace), m_begin(std::chrono::steady_clock::now()), m_learns(!pace.isQuick()),
      m_waits(m_learns ? waitsOfThread() : 0)
{
}

Pace::Watch::~Watch()
{
    const bool waited = m_learns && waitsOfThread() != m_waits;
    if (waited || std::chrono::steady_clock::now() - m_begin > tooLong)
        m_pace.m_times = 0;
    else if (m_learns)
        ++m_pace.m_times;
}

} // namespace chassis
