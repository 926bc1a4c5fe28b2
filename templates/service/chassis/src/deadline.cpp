#include "chassis/deadline.h"

#include <algorithm>
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

std::int64_t millisecondsLeft(std::int64_t atMost)
{
    if (!current)
        return atMost;
    const auto left = *current - std::chrono::steady_clock::now();
    const auto count = std::chrono::duration_cast<std::chrono::milliseconds>(left).count();
    return std::clamp<std::int64_t>(count, 1, atMost);
}

} // namespace chassis
