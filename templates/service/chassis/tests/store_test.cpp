#include <doctest/doctest.h>

#include "chassis/inbox.h"
#include "chassis/memory_store.h"

using namespace chassis;

TEST_CASE("work that is not committed leaves nothing behind")
{
    std::vector<Event> published;
    MemoryStore store([&](const Event &event) { published.push_back(event); });
    const Json first = [&] {
        const auto work = store.begin();
        const Json made = work->create("orders", Json::object({{"item", "tea"}}));
        work->commit();
        return made;
    }();
    const std::string id = first.at("id").asString();
    {
        const auto work = store.begin();
        work->create("orders", Json::object());
        CHECK(work->replace("orders", id, Json::object({{"item", "coffee"}})));
        work->publish(Event::make("shop.order-created", "shop/orders", Json::object()));
    }
    const auto work = store.begin();
    CHECK(work->list("orders").size() == 1);
    CHECK(work->read("orders", id) == first);
    CHECK(published.empty());
}

TEST_CASE("an id is taken once")
{
    MemoryStore store([](const Event &) {});
    const auto work = store.begin();
    const Json made = work->create("orders", Json::object());
    CHECK_THROWS_AS(work->create("orders", made), Conflict);
    CHECK(work->remove("orders", made.at("id").asString()));
    CHECK_FALSE(work->remove("orders", made.at("id").asString()));
}

TEST_CASE("an event that comes twice is handled once")
{
    MemoryStore store([](const Event &) {});
    int handled = 0;
    const EventHandler handler = [&](Work &, const Event &) { ++handled; };
    const std::string text = Event::make("a.b", "a/c", Json::object()).encoded();
    CHECK(handleOnce(store, "a/d", handler, text) == Delivery::Done);
    CHECK(handleOnce(store, "a/d", handler, text) == Delivery::Done);
    CHECK(handled == 1);
    CHECK(handleOnce(store, "a/e", handler, text) == Delivery::Done); // another consumer
    CHECK(handled == 2);
}

TEST_CASE("an event whose handler fails comes again, and what nobody can read does not")
{
    MemoryStore store([](const Event &) {});
    bool fail = true;
    const EventHandler handler = [&](Work &, const Event &event) {
        if (fail)
            throw StoreUnavailable("down");
        event.data.at("orderId");
    };
    const std::string text = Event::make("a.b", "a/c", Json::object({{"orderId", "1"}})).encoded();
    CHECK(handleOnce(store, "a/d", handler, text) == Delivery::Retry);
    fail = false;
    CHECK(handleOnce(store, "a/d", handler, text) == Delivery::Done);
    CHECK(handleOnce(store, "a/d", handler, "{") == Delivery::Reject);
    const std::string empty = Event::make("a.b", "a/c", Json::object()).encoded();
    CHECK(handleOnce(store, "a/d", handler, empty) == Delivery::Reject);
}
