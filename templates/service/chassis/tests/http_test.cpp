#include <doctest/doctest.h>

#include <atomic>

#include "chassis/deadline.h"
#include "chassis/http_client.h"
#include "chassis/http_server.h"
#include "chassis/trace.h"

using namespace chassis;

namespace {

/// A server on a free port, and a client of it.
struct Pair {
    explicit Pair(HttpServer::Answer answer, ClientOptions options = {})
        : server(std::move(answer), {.port = 0, .workers = 4, .maxBody = 1000}),
          client("test", "http://127.0.0.1:" + std::to_string(server.port()), options)
    {
    }
    HttpServer server;
    HttpClient client;
};

} // namespace

TEST_CASE("a request arrives as it was sent")
{
    Pair pair([](const Request &request) {
        return Response::json(Json::object({{"method", request.method},
                                            {"path", request.path},
                                            {"q", request.query.at("q")},
                                            {"body", request.json()}}));
    });
    const ClientResponse response =
        pair.client.send("POST", "/a%2Fb?q=x%26y+z", Json::object({{"n", 1}}));
    CHECK(response.status == 200);
    CHECK(response.body == R"({"method":"POST","path":"/a%2Fb","q":"x&y z","body":{"n":1}})");
}

TEST_CASE("a body that is too long is refused")
{
    Pair pair([](const Request &) { return Response::noContent(); });
    CHECK(pair.client.send("POST", "/", Json(std::string(2000, 'x'))).status == 413);
    CHECK(pair.client.send("POST", "/", Json(std::string(200, 'x'))).status == 204);
}

TEST_CASE("a call that was not acted on is repeated, one that was is not")
{
    std::atomic<int> calls = 0;
    Pair pair(
        [&](const Request &request) {
            return Response::problem(++calls < 3 ? (request.path == "/busy" ? 503 : 502) : 200, "");
        },
        {.timeout = std::chrono::seconds(5), .retries = 4});
    CHECK(pair.client.send("POST", "/busy").status == 200);
    CHECK(calls == 3);
    calls = 0;
    CHECK(pair.client.send("POST", "/broken").status == 502);
    CHECK(calls == 1);
    calls = 0;
    CHECK(pair.client.send("GET", "/broken").status == 200);
    CHECK(calls == 3);
}

TEST_CASE("a slow target costs the deadline and no more")
{
    std::atomic<bool> release = false;
    Pair pair(
        [&](const Request &) {
            release.wait(false);
            return Response::noContent();
        },
        {.timeout = std::chrono::milliseconds(100), .retries = 5});
    const auto start = std::chrono::steady_clock::now();
    CHECK_THROWS_AS(pair.client.send("GET", "/"), CallFailed);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
    release = true;
    release.notify_all();
}

TEST_CASE("nobody waits longer than whoever waits for this service")
{
    Pair pair([](const Request &request) { return Response::text(request.header(deadlineHeader)); },
              {.timeout = std::chrono::seconds(5)});
    CHECK(std::stoi(pair.client.send("GET", "/").body) > 4000);
    const auto now = std::chrono::steady_clock::now();
    const DeadlineScope scope(now + std::chrono::milliseconds(500));
    const int left = std::stoi(pair.client.send("GET", "/").body);
    CHECK(left > 0);
    CHECK(left <= 500);
    const DeadlineScope past(now - std::chrono::milliseconds(1));
    CHECK_THROWS_AS(pair.client.send("GET", "/"), CallFailed);
}

TEST_CASE("a POST is repeated where the target knows it again")
{
    std::vector<std::string> keys;
    Pair pair(
        [&](const Request &request) {
            keys.push_back(request.header("idempotency-key"));
            return Response::problem(keys.size() < 2 ? 502 : 200, "");
        },
        {.timeout = std::chrono::seconds(5), .retries = 4, .repeatsPost = true});
    CHECK(pair.client.send("POST", "/").status == 200);
    REQUIRE(keys.size() == 2);
    CHECK(keys[0] == keys[1]);
    CHECK(keys[0].size() == 36);
    CHECK(pair.client.send("POST", "/").status == 200);
    CHECK(keys[2] != keys[1]);
}

TEST_CASE("a target that fails is left alone for a while")
{
    std::atomic<int> calls = 0;
    Pair pair([&](const Request &) {
        ++calls;
        return Response::problem(500, "");
    });
    for (int i = 0; i < 20; ++i)
        CHECK(pair.client.send("GET", "/").status == 500);
    CHECK_THROWS_AS(pair.client.send("GET", "/"), CallFailed);
    CHECK(calls == 20);
}

TEST_CASE("the trace goes along")
{
    Pair pair([](const Request &request) { return Response::text(request.header("traceparent")); });
    const TraceScope scope("00-0123456789abcdef0123456789abcdef-0123456789abcdef-01");
    CHECK(pair.client.send("GET", "/").body.starts_with("00-0123456789abcdef0123456789abcdef-"));
}

TEST_CASE("a server that drains closes its connections and answers what it has")
{
    Pair pair([](const Request &) { return Response::text("done"); });
    CHECK(pair.client.send("GET", "/").body == "done");
    pair.server.drain();
    CHECK(pair.client.send("GET", "/").body == "done");
    pair.server.stop();
    CHECK_THROWS_AS(pair.client.send("GET", "/"), CallFailed);
}
