#include <thread>

#include <doctest/doctest.h>

#include "chassis/pace.h"

using namespace chassis;

namespace {

void doNothing(Pace &pace, int times)
{
    for (int i = 0; i < times; ++i)
        const Pace::Watch watch(pace);
}

} // namespace

TEST_CASE("what has not waited for a while is quick, until it waits")
{
    Pace pace;
    CHECK_FALSE(pace.isQuick());
    for (int i = 0; i < 100 && !pace.isQuick(); ++i) // a busy machine may hold it up
        doNothing(pace, 20);
    CHECK(pace.isQuick());
    {
        const Pace::Watch watch(pace);
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    CHECK_FALSE(pace.isQuick());
    doNothing(pace, 3);
    CHECK_FALSE(pace.isQuick());
}

TEST_CASE("what waits is not quick, however short")
{
    Pace pace;
    for (int i = 0; i < 100; ++i) {
        const Pace::Watch watch(pace);
        std::this_thread::sleep_for(std::chrono::microseconds(1));
    }
    CHECK_FALSE(pace.isQuick());
}
