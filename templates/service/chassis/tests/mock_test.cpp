#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "chassis/mock.h"

using namespace chassis;

TEST_CASE("what is drawn has the median and the 99th percentile of the design")
{
    const Modelled modelled{.p50 = std::chrono::milliseconds(20),
                            .p99 = std::chrono::milliseconds(100)};
    std::vector<double> drawn(20'000);
    std::ranges::generate(drawn, [&] { return modelled.draw().count(); });
    std::ranges::sort(drawn);
    CHECK(drawn[10'000] == doctest::Approx(0.020).epsilon(0.05));
    CHECK(drawn[19'800] == doctest::Approx(0.100).epsilon(0.15));
    const Modelled constant{.p50 = std::chrono::milliseconds(20)};
    CHECK(constant.draw() == constant.p50);
}

TEST_CASE("as many requests fail as the design says, and none reaches the handler")
{
    Router router;
    int handled = 0;
    router.add("GET", "/", [&](const Request &) {
        ++handled;
        return Response::noContent();
    });
    Request request;
    request.method = "GET";
    request.path = "/";
    CHECK(router.answer(request).status == 204);
    router.setGate(modelledGate({.errorRate = 0.25}));
    int failed = 0;
    for (int i = 0; i < 4000; ++i)
        failed += router.answer(request).status == 503 ? 1 : 0;
    CHECK(failed > 850);
    CHECK(failed < 1150);
    CHECK(handled == 4001 - failed);
}
