#include "../src/workers.h"

#include <atomic>
#include <latch>

#include <doctest/doctest.h>

using namespace chassis;

namespace {

const auto nothing = [] {};

TEST_CASE("tasks that wait hold up nobody as long as there are workers")
{
    std::latch together(4); // passed only where all four are done at the same time
    std::atomic<int> done = 0;
    {
        Workers<int> workers(4, 100, [&](int) {
            together.arrive_and_wait();
            ++done;
        });
        for (int i = 0; i < 4; ++i)
            CHECK(workers.push(i, nothing));
    }
    CHECK(done == 4);
}

TEST_CASE("every task is done once, whoever pushes it")
{
    constexpr int each = 20'000;
    std::atomic<int> done = 0;
    Workers<int> workers(16, std::size_t{4} * each, [&](int number) { done += number; });
    {
        std::vector<std::jthread> pushers;
        pushers.reserve(4);
        for (int i = 0; i < 4; ++i)
            pushers.emplace_back([&] {
                for (int task = 0; task < each; ++task)
                    workers.push(1, nothing);
            });
    }
    workers.finish();
    CHECK(done == 4 * each);
    CHECK_FALSE(workers.push(1, nothing));
}

TEST_CASE("too many tasks are refused, and nobody is told that they were accepted")
{
    std::latch begun(1);
    std::latch go(1);
    int accepted = 0;
    Workers<int> workers(1, 2, [&](int number) {
        if (number == 0) {
            begun.count_down();
            go.wait();
        }
    });
    const auto accept = [&] { ++accepted; };
    CHECK(workers.push(0, accept));
    begun.wait();
    CHECK(workers.push(1, accept));
    CHECK(workers.push(2, accept));
    CHECK_FALSE(workers.push(3, accept));
    CHECK(accepted == 3);
    go.count_down();
}

} // namespace
