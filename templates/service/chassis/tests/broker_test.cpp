#include <doctest/doctest.h>

#include "chassis/broker.h"

using namespace chassis;

TEST_CASE("an event is delivered until it is settled")
{
    std::vector<int> deliveries;
    const std::stop_source source;
    const Delivery outcome = settled(
        [&](std::string_view, int delivery) {
            deliveries.push_back(delivery);
            return delivery < 3 ? Delivery::Retry : Delivery::Reject;
        },
        "event", 2, source.get_token());
    CHECK(outcome == Delivery::Reject);
    CHECK(deliveries == std::vector<int>{2, 3});
}

TEST_CASE("an event that is not settled stays so where the program stops")
{
    std::stop_source source;
    const Delivery outcome = settled(
        [&](std::string_view, int) {
            source.request_stop();
            return Delivery::Retry;
        },
        "event", 1, source.get_token());
    CHECK(outcome == Delivery::Retry);
}
