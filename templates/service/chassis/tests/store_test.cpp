#include <doctest/doctest.h>

#include "chassis/dead_letters.h"
#include "chassis/documents.h"
#include "chassis/idempotency.h"
#include "chassis/inbox.h"
#include "chassis/memory_store.h"

using namespace chassis;

TEST_CASE("work that is not committed leaves nothing behind")
{
    std::vector<Event> published;
    MemoryStore store([&](const Event &event) { published.push_back(event); });
    const Json first = [&] {
        const auto work = store.begin();
        Json made = work->create("orders", Json::object({{"item", "tea"}}));
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
    CHECK(work->remove("orders", made.at("id").asString()));
    CHECK_FALSE(work->remove("orders", made.at("id").asString()));
    work->create("orders", made);
    CHECK_THROWS_AS(work->create("orders", made), Conflict);
}

TEST_CASE("an event that comes twice is handled once")
{
    MemoryStore store([](const Event &) {});
    int handled = 0;
    const EventHandler handler = [&](Work &, const Event &) { ++handled; };
    const std::string text = Event::make("a.b", "a/c", Json::object()).encoded();
    const Inbox inbox{store, "a/d", "a.b", handler};
    CHECK(inbox.receive(text, 1) == Delivery::Done);
    CHECK(inbox.receive(text, 2) == Delivery::Done);
    CHECK(handled == 1);
    const Inbox other{store, "a/e", "a.b", handler};
    CHECK(other.receive(text, 1) == Delivery::Done);
    CHECK(handled == 2);
}

TEST_CASE("an event comes again as long as something is down, and no longer for a fault of its own")
{
    MemoryStore store([](const Event &) {});
    enum class Fault { None, Outage, Own } fault = Fault::Outage;
    const Inbox inbox{store, "a/d", "a.b", [&](Work &, const Event &event) {
                          if (fault == Fault::Outage)
                              throw StoreUnavailable("down");
                          if (fault == Fault::Own)
                              throw std::logic_error("no such order");
                          event.data.at("orderId");
                      }};
    const auto letters = [&] { return store.begin()->list(deadLettersCollection); };
    const std::string text = Event::make("a.b", "a/c", Json::object({{"orderId", "1"}})).encoded();
    CHECK(inbox.receive(text, 1000) == Delivery::Retry);
    fault = Fault::Own;
    CHECK(inbox.receive(text, 1) == Delivery::Retry);
    CHECK(letters().empty());
    CHECK(inbox.receive(text, 10) == Delivery::Reject);
    REQUIRE(letters().size() == 1);
    CHECK(letters().front().at("reason").asString() == "no such order");
    CHECK(letters().front().at("event").asString() == text);
    fault = Fault::None;
    CHECK(inbox.receive("{", 1) == Delivery::Reject);
    const std::string empty = Event::make("a.b", "a/c", Json::object()).encoded();
    CHECK(inbox.receive(empty, 1) == Delivery::Reject);
    CHECK(letters().size() == 3);
}

TEST_CASE("a dead letter is handled from there")
{
    MemoryStore store([](const Event &) {});
    bool mended = false;
    const Inbox inbox{store, "a/d", "a.b", [&](Work &work, const Event &) {
                          if (!mended)
                              throw JsonError("unexpected");
                          work.create("orders", Json::object());
                      }};
    inbox.receive(Event::make("a.b", "a/c", Json::object()).encoded(), 1);
    Router router;
    addDeadLetterRoutes(router, store, [&](const std::string &channel, const std::string &text) {
        CHECK(channel == "a.b");
        return inbox.receiveAgain(text);
    });
    const auto ask = [&](const std::string &method, const std::string &path) {
        Request request;
        request.method = method;
        request.path = path;
        return router.answer(request);
    };
    const Json listed = Json::parse(ask("GET", "/dead-letters").body);
    REQUIRE(listed.at("items").items().size() == 1);
    const std::string path =
        "/dead-letters/" + listed.at("items").items().front().at("id").asString();
    CHECK(ask("POST", path + "/retry").status == 409);
    mended = true;
    CHECK(ask("POST", path + "/retry").status == 204);
    CHECK(store.begin()->list("orders").size() == 1);
    CHECK(ask("DELETE", path).status == 404);
}

TEST_CASE("a request with the same key gets the same answer and changes nothing")
{
    MemoryStore store([](const Event &) {});
    const auto post = [&](const std::string &key, const std::string &body) {
        Request request;
        request.method = "POST";
        request.path = "/orders";
        request.body = body;
        request.headers[idempotencyHeader] = key;
        const auto work = store.begin();
        if (const auto before = answeredBefore(*work, request))
            return *before;
        Response response = Response::created(work->create("orders", request.json()), "/x");
        rememberAnswer(*work, request, response);
        work->commit();
        return response;
    };
    const Response first = post("k1", "{\"n\":1}");
    const Response second = post("k1", "{\"n\":1}");
    CHECK(second.body == first.body);
    CHECK(second.status == 201);
    CHECK(second.headers == first.headers);
    CHECK_THROWS_AS(post("k1", "{\"n\":2}"), HttpError);
    CHECK(post("k2", "{\"n\":1}").body != first.body);
    CHECK(post("", "{}").body != post("", "{}").body);
    CHECK(store.begin()->list("orders").size() == 4);
}

TEST_CASE("a collection is read page by page")
{
    MemoryStore store([](const Event &) {});
    {
        const auto work = store.begin();
        for (int n = 0; n < 5; ++n)
            work->create("orders", Json::object({{"n", n}}));
        work->commit();
    }
    const auto work = store.begin();
    std::vector<std::int64_t> seen;
    Request request;
    request.query["limit"] = "2";
    for (bool more = true; more;) {
        const Json page = pageOf(*work, "orders", request);
        for (const Json &item : page.at("items").items())
            seen.push_back(item.at("n").asInteger());
        more = page.find("next") != nullptr;
        if (more)
            request.query["after"] = page.at("next").asString();
    }
    CHECK(seen == std::vector<std::int64_t>{4, 3, 2, 1, 0});
    for (const char *wrong : {"0", "1001", "x", ""}) {
        request.query["limit"] = wrong;
        CHECK_THROWS_AS(pageOf(*work, "orders", request), HttpError);
    }
    request.query = {{"after", "nobody"}};
    CHECK_THROWS_AS(pageOf(*work, "orders", request), Gone);
}
