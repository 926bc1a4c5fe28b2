#include <doctest/doctest.h>

#include <atomic>

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
