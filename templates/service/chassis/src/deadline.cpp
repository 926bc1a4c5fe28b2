#include "chassis/deadline.h"

#include <charconv>

namespace chassis {
namespace {

thread_local Deadline current;

} // namespace

Deadline deadlineFrom(std::string_view header, std::chrono::steady_clock::time_point arrival)
{
    constexpr int longest = 3'600'000;
    int milliseconds = 0;
    const auto [end, error] =
        std::from_chars(header.data(), header.data() + header.size(), milliseconds);
    if (error != std::errc() || end != header.data() + header.size() || milliseconds <= 0 ||
        milliseconds > longest)
        return std::nullopt;
    return arrival + std::chrono::milliseconds(milliseconds);
}

DeadlineScope::DeadlineScope(Deadline deadline) : m_outer(current)
{
    current = deadline;
}

DeadlineScope::~DeadlineScope()
{
    current = m_outer;
}

Deadline currentDeadline()
{
    return current;
}

} // namespace chassis
