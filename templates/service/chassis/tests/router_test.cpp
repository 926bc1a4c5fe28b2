#include <doctest/doctest.h>

#include "chassis/metrics.h"
#include "chassis/router.h"
#include "chassis/store.h"

using namespace chassis;

namespace {

Response get(const Router &router, const std::string &path)
{
    Request request;
    request.method = "GET";
    request.path = path;
    return router.answer(request);
}

Handler answering(const std::string &text)
{
    return [text](const Request &) { return Response::text(text); };
}

} // namespace

TEST_CASE("a literal segment wins over a parameter, whatever came first")
{
    Router router;
    router.add("GET", "/orders/{id}", answering("one"));
    router.add("GET", "/orders/newest", answering("newest"));
    CHECK(get(router, "/orders/newest").body == "newest");
    CHECK(get(router, "/orders/7").body == "one");
    CHECK(get(router, "/orders").status == 404);
}

TEST_CASE("a parameter arrives decoded, and a slash in it does not split it")
{
    Router router;
    router.add("GET", "/files/{name}/size",
               [](const Request &request) { return Response::text(request.param("name")); });
    CHECK(get(router, "/files/a%2Fb%20c/size").body == "a/b c");
}

TEST_CASE("another method is told what the path answers")
{
    Router router;
    router.add("POST", "/orders", answering("made"));
    const Response response = get(router, "/orders");
    CHECK(response.status == 405);
    REQUIRE(response.headers.size() == 1);
    CHECK(response.headers.front().second == "POST");
}

TEST_CASE("what a handler throws becomes a status")
{
    Router router;
    router.add("GET", "/wrong", [](const Request &) -> Response { throw HttpError(422, "no"); });
    router.add("GET", "/down", [](const Request &) -> Response { throw StoreUnavailable("gone"); });
    router.add("GET", "/twice", [](const Request &) -> Response { throw Conflict("there"); });
    router.add("GET", "/bug", [](const Request &) -> Response { throw std::logic_error("bug"); });
    CHECK(get(router, "/wrong").status == 422);
    CHECK(get(router, "/down").status == 503);
    CHECK(get(router, "/twice").status == 409);
    CHECK(get(router, "/bug").status == 500);
    CHECK(get(router, "/bug").body.find("bug") == std::string::npos); // stays in the log
}

TEST_CASE("a request whose caller has given up is not worked on")
{
    Router router;
    int worked = 0;
    router.add("GET", "/", [&](const Request &) {
        ++worked;
        return Response::text("");
    });
    Request request;
    request.method = "GET";
    request.path = "/";
    request.headers["x-request-timeout-ms"] = "50";
    CHECK(router.answer(request).status == 200);
    request.arrival -= std::chrono::seconds(1);
    CHECK(router.answer(request).status == 504);
    CHECK(worked == 1);
    for (const char *wrong : {"", "-1", "1x", "99999999999"}) {
        request.headers["x-request-timeout-ms"] = wrong;
        CHECK(router.answer(request).status == 200);
    }
}

TEST_CASE("what anybody sends as a method is counted under one name")
{
    Router router;
    router.add("GET", "/counted", [](const Request &) { return Response::noContent(); });
    for (const char *method : {"GET", "BREW", "WHEN"}) {
        Request request;
        request.method = method;
        request.path = "/counted";
        router.answer(request);
    }
    const std::string text = metrics::render();
    CHECK(text.find(R"({method="GET",route="/counted",status="204"} 1)") != std::string::npos);
    CHECK(text.find(R"({method="other",route="none",status="405"} 2)") != std::string::npos);
}

TEST_CASE("a body of too many values is refused, one with as many commas in a text is not")
{
    Request request;
    std::string many = "{\"a\":[1";
    for (int i = 0; i < 20'000; ++i)
        many += ",1";
    request.body = many + "]}";
    CHECK_THROWS_AS(request.json(), HttpError);
    request.body = R"({"a":"\")" + std::string(30'000, ',') + R"(\\"})";
    CHECK(request.json().at("a").asString().size() == 30'002);
    std::vector<std::string> keys;
    keys.reserve(1001);
    std::vector<Json> items(1001, Json(1));
    for (int i = 0; i < 1001; ++i)
        keys.push_back("k" + std::to_string(i));
    request.body = Json::object(keys, items).dump();
    CHECK_THROWS_AS(request.json(), HttpError);
}
