#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// How long whoever asked is still waiting. It comes with a request, holds for everything that is
/// done for it, and goes along with every call made meanwhile, so that nobody works for a caller
/// that has given up.
namespace chassis {

using Deadline = std::optional<std::chrono::steady_clock::time_point>;

/// Milliseconds that the caller waits from the moment it sends the request.
inline constexpr const char *deadlineHeader = "x-request-timeout-ms";

/// None where the text is no positive number.
Deadline deadlineFrom(std::string_view header, std::chrono::steady_clock::time_point arrival);

/// Holds for the life of this object and on this thread.
class DeadlineScope
{
public:
    explicit DeadlineScope(Deadline deadline);
    ~DeadlineScope();
    DeadlineScope(const DeadlineScope &) = delete;
    DeadlineScope &operator=(const DeadlineScope &) = delete;

private:
    Deadline m_outer;
};

Deadline currentDeadline();
/// How long something may take now: until the deadline, but at least 1 and at most so many.
std::int64_t millisecondsLeft(std::int64_t atMost);

} // namespace chassis
