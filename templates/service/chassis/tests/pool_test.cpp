#include <memory>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "chassis/pool.h"

namespace chassis {
namespace {

struct FakeConnection {
    bool isHealthy = true;
    bool healthy() const { return isHealthy; }
};

using FakePool = Pool<FakeConnection>;

FakePool::Open opening(int &opened)
{
    return [&opened] {
        ++opened;
        return std::make_unique<FakeConnection>();
    };
}

/// Until so many wait for a connection.
void awaitWaiting(const FakePool &pool, std::size_t many)
{
    while (pool.waiting() < many)
        std::this_thread::yield();
}

TEST_CASE("a connection is used again, but for one that is broken")
{
    int opened = 0;
    FakePool pool(2, opening(opened));
    pool.take();
    pool.take()->isHealthy = false;
    CHECK(opened == 1);
    pool.take();
    CHECK(opened == 2);
}

TEST_CASE("who has waited goes before whoever has just given one back")
{
    int opened = 0;
    FakePool pool(1, opening(opened), std::chrono::milliseconds(0));
    std::vector<int> order; // of those who had it, which only one has at a time
    std::vector<std::jthread> threads;
    {
        const FakePool::Lease held = pool.take();
        for (int i = 1; i <= 3; ++i) {
            threads.emplace_back([&pool, &order, i] {
                const FakePool::Lease lease = pool.take();
                order.push_back(i);
            });
            awaitWaiting(pool, static_cast<std::size_t>(i));
        }
    }
    {
        const FakePool::Lease again = pool.take();
        order.push_back(0);
    }
    threads.clear();
    CHECK(order == std::vector<int>{1, 2, 3, 0});
}

TEST_CASE("where none comes free for two seconds, that is an outage, and nobody is left behind")
{
    int opened = 0;
    FakePool pool(1, opening(opened));
    {
        const FakePool::Lease held = pool.take();
        CHECK_THROWS_AS(pool.take(), StoreUnavailable);
    }
    CHECK(pool.waiting() == 0);
    pool.take();
    CHECK(opened == 1);
}

} // namespace
} // namespace chassis
