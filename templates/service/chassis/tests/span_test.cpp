#include <doctest/doctest.h>

#include <mutex>

#include "chassis/http_server.h"
#include "chassis/span.h"

using namespace chassis;

namespace {

/// Everything that a collector was sent.
class Collector
{
public:
    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_server.port()); }

    /// All spans of all requests.
    std::vector<Json> spans()
    {
        const std::lock_guard lock(m_mutex);
        std::vector<Json> result;
        for (const Json &request : m_requests) {
            const Json &resource = request.at("resourceSpans").items().front();
            const Json &scope = resource.at("scopeSpans").items().front();
            for (const Json &span : scope.at("spans").items())
                result.push_back(span);
        }
        return result;
    }

private:
    std::mutex m_mutex;
    std::vector<Json> m_requests;
    HttpServer m_server{[this](const Request &request) {
                            const std::lock_guard lock(m_mutex);
                            CHECK(request.path == "/v1/traces");
                            m_requests.push_back(request.json());
                            return Response::json(Json::object());
                        },
                        {.port = 0, .workers = 1}};
};

} // namespace

TEST_CASE("what is done becomes spans, each below the one that it is part of")
{
    Collector collector;
    const std::string given = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    {
        const SpanExporter exporter("shop/orders", collector.url());
        Span outer(SpanKind::Server, "POST", given);
        outer.rename("POST /orders");
        Span inner(SpanKind::Client, "shop/bills", currentTraceparent());
        inner.attribute("http.response.status_code", "503");
        inner.fail();
    }
    const std::vector<Json> spans = collector.spans();
    REQUIRE(spans.size() == 2); // the inner one ends first
    CHECK(spans[1].at("name").asString() == "POST /orders");
    CHECK(spans[1].at("parentSpanId").asString() == "b7ad6b7169203331");
    CHECK(spans[1].at("kind").asInteger() == 2);
    CHECK(spans[0].at("parentSpanId").asString() == spans[1].at("spanId").asString());
    CHECK(spans[0].at("status").at("code").asInteger() == 2);
    for (const Json &span : spans)
        CHECK(span.at("traceId").asString() == "0af7651916cd43dd8448eb211c80319c");
}

TEST_CASE("without a collector nothing is kept, and a trace goes on as ever")
{
    const SpanExporter exporter("shop/orders", "");
    const Span span(SpanKind::Server, "GET", "");
    CHECK(currentTraceparent().size() == 55);
}
