#include "chassis/router.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "chassis/deadline.h"
#include "chassis/log.h"
#include "chassis/metrics.h"
#include "chassis/shape.h"
#include "chassis/span.h"
#include "chassis/store.h"

namespace chassis {
namespace {

using Clock = std::chrono::steady_clock;

/// "/orders/7/" → orders, 7
std::vector<std::string_view> segmentsOf(std::string_view path)
{
    std::vector<std::string_view> segments;
    segments.reserve(8);
    while (!path.empty()) {
        const auto slash = path.find('/');
        if (const auto segment = path.substr(0, slash); !segment.empty())
            segments.emplace_back(segment);
        path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
    }
    return segments;
}

bool isParam(std::string_view segment)
{
    return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

bool fits(const std::vector<std::string> &pattern, const std::vector<std::string_view> &path)
{
    return std::ranges::equal(pattern, path,
                              [](std::string_view expected, std::string_view actual) {
                                  return isParam(expected) || expected == actual ||
                                         (actual.find('%') != std::string_view::npos &&
                                          expected == percentDecoded(actual));
                              });
}

bool isKnownMethod(std::string_view method)
{
    constexpr std::array known{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    return std::ranges::find(known, method) != known.end();
}

/// Literal segments before {params}, position by position.
bool moreLiteral(const std::vector<std::string> &left, const std::vector<std::string> &right)
{
    return std::ranges::lexicographical_compare(left, right, {}, isParam, isParam);
}

} // namespace

void Router::add(std::string method, std::string_view pattern, Handler handler)
{
    const std::vector<std::string_view> segments = segmentsOf(pattern);
    Route route{std::move(method),
                std::string(pattern),
                {segments.begin(), segments.end()},
                std::move(handler),
                std::make_unique<Pace>()};
    const auto place =
        std::ranges::upper_bound(m_routes, route.segments, moreLiteral, &Route::segments);
    m_routes.insert(place, std::move(route));
}

const Router::Route *Router::match(std::string_view method,
                                   const std::vector<std::string_view> &path,
                                   std::string *allowed) const
{
    const std::string_view asked = method == "HEAD" ? "GET" : method;
    for (const Route &route : m_routes) {
        if (!fits(route.segments, path))
            continue;
        if (route.method == asked)
            return &route;
        if (allowed)
            *allowed += (allowed->empty() ? "" : ", ") + route.method;
    }
    return nullptr;
}

const Router::Route *Router::find(Request &request, std::string &allowed) const
{
    const std::vector<std::string_view> path = segmentsOf(request.path);
    const Route *route = match(request.method, path, &allowed);
    for (std::size_t i = 0; route && i < path.size(); ++i) {
        const std::string &segment = route->segments[i];
        if (isParam(segment))
            request.params[segment.substr(1, segment.size() - 2)] = percentDecoded(path[i]);
    }
    return route;
}

bool Router::isQuick(const Request &request) const
{
    const Route *route = match(request.method, segmentsOf(request.path));
    return route != nullptr && route->pace->isQuick();
}

Response Router::run(const Route &route, const Request &request) const
{
    std::optional<Pace::Watch> watch;
    if (m_learnsPace)
        watch.emplace(*route.pace);
    try {
        if (m_gate) {
            if (std::optional<Response> instead = m_gate(request))
                return std::move(*instead);
        }
        return tryingAgain([&] { return route.handler(request); });
    } catch (const Invalid &error) {
        return error.response();
    } catch (const HttpError &error) {
        return Response::problem(error.status(), error.what());
    } catch (const StoreUnavailable &error) {
        log::warning("store unavailable", {{"reason", error.what()}});
        Response response = Response::problem(503, "the store of this service is unavailable");
        response.headers.emplace_back("Retry-After", "1");
        return response;
    } catch (const Conflict &error) {
        return Response::problem(409, error.what());
    } catch (const Gone &error) {
        return Response::problem(410, error.what());
    } catch (const std::exception &error) {
        log::error("request failed", {{"route", route.pattern}, {"reason", error.what()}});
        return Response::problem(500, "the request failed; the log of the service says why");
    }
}

Response Router::answer(Request request) const
{
    const auto start = Clock::now();
    Span span(SpanKind::Server, request.method, request.header("traceparent"), m_observed);
    const Deadline deadline = deadlineFrom(request.header(deadlineHeader), request.arrival);
    const DeadlineScope scope(deadline);
    std::string allowed;
    const Route *route = find(request, allowed);
    Response response;
    if (deadline && start >= *deadline) {
        response = Response::problem(504, "whoever asked waits no longer");
    } else if (route) {
        response = run(*route, request);
    } else if (!allowed.empty()) {
        response = Response::problem(405, "this path answers " + allowed);
        response.headers.emplace_back("Allow", allowed);
    } else {
        response = Response::problem(404, "no route " + request.path);
    }
    if (route)
        span.rename(request.method + " " + route->pattern);
    span.attribute("http.response.status_code", std::to_string(response.status));
    if (response.status >= 500)
        span.fail();
    if (m_observed) {
        const std::chrono::duration<double> time = Clock::now() - start;
        observe(request, response, route ? std::string_view(route->pattern) : "none", time.count());
    }
    return response;
}

void Router::observe(const Request &request, const Response &response, std::string_view pattern,
                     double seconds)
{
    const std::string status = std::to_string(response.status);
    // Anybody can send any word as a method, and each would be kept for ever.
    const std::string_view method = request.method;
    const std::string_view known = isKnownMethod(method) ? method : "other";
    metrics::count("http_requests_total",
                   {{"method", known}, {"route", pattern}, {"status", status}});
    metrics::observeSeconds("http_request_seconds", {{"route", pattern}}, seconds);
    if (!log::writesDebug())
        return;
    log::debug("request", {{"method", request.method},
                           {"path", request.path},
                           {"status", response.status},
                           {"seconds", seconds}});
}

} // namespace chassis
