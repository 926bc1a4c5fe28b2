#include <doctest/doctest.h>

#include "chassis/call_guard.h"

using namespace chassis;
using namespace std::chrono_literals;
using Entry = CallGuard::Entry;

namespace {

/// Calls one after the other, all at this time.
void call(CallGuard &guard, int times, bool failed, CallGuard::Clock::time_point now)
{
    for (int i = 0; i < times; ++i) {
        REQUIRE(guard.enter(now) == Entry::Granted);
        guard.leave(failed, now);
    }
}

} // namespace

TEST_CASE("so many calls at once and no more")
{
    CallGuard guard("test", 2);
    CHECK(guard.enter() == Entry::Granted);
    CHECK(guard.enter() == Entry::Granted);
    CHECK(guard.enter() == Entry::Full);
    guard.leave(false);
    CHECK(guard.enter() == Entry::Granted);
}

TEST_CASE("after many failures calls pause, and go on once one succeeds")
{
    CallGuard guard("test", 10);
    const auto now = CallGuard::Clock::now();
    call(guard, 10, false, now);
    call(guard, 10, true, now); // half of twenty
    CHECK(guard.enter(now + 1s) == Entry::Paused);
    CHECK(guard.enter(now + 6s) == Entry::Granted);
    CHECK(guard.enter(now + 6s) == Entry::Paused); // one tries for all
    guard.leave(true, now + 6s);
    CHECK(guard.enter(now + 10s) == Entry::Paused);
    CHECK(guard.enter(now + 12s) == Entry::Granted);
    guard.leave(false, now + 12s);
    call(guard, 5, false, now + 12s);
}

TEST_CASE("a few failures, or old ones, pause nothing")
{
    CallGuard guard("test", 10);
    const auto now = CallGuard::Clock::now();
    call(guard, 19, true, now);
    call(guard, 19, true, now + 11s);
    CHECK(guard.enter(now + 12s) == Entry::Granted);
}

TEST_CASE("repetitions are a fifth of the calls, with ten in reserve")
{
    CallGuard guard("test", 10);
    int repeated = 0;
    while (guard.mayRepeat())
        ++repeated;
    CHECK(repeated == 10);
    call(guard, 100, false, CallGuard::Clock::now());
    repeated = 0;
    while (guard.mayRepeat())
        ++repeated;
    CHECK(repeated >= 9); // of which ten at most are kept
    CHECK(repeated <= 10);
}
