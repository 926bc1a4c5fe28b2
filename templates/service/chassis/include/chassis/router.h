#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chassis/http.h"
#include "chassis/pace.h"

namespace chassis {

using Handler = std::function<Response(const Request &)>;
/// Answers in place of the handler, or lets the request through.
using Gate = std::function<std::optional<Response>(const Request &)>;

/// Finds the handler of a request. Filled before the server starts, then only read.
class Router
{
public:
    /// A router that is not `observed` leaves no traces in metrics and logs: for probes.
    explicit Router(bool observed = true) : m_observed(observed) {}

    /// `pattern` is a path whose {name} segments stand for any one segment: /orders/{id}.
    /// Where several patterns fit, the one whose first differing segment is literal wins.
    void add(std::string method, std::string_view pattern, Handler handler);

    /// Stands before every route from now on.
    void setGate(Gate gate) { m_gate = std::move(gate); }

    /// Whether the answers of the route have not waited for anything lately: learnt from answers
    /// that workers gave, once learnPace() has been said.
    bool isQuick(const Request &request) const;
    void learnPace() { m_learnsPace = true; }

    /// Answers the request, with metrics, trace and access log: 404 and 405 where there is no
    /// route, the status of an HttpError, 503 where a store is unavailable, else 500.
    Response answer(Request request) const;

private:
    struct Route {
        std::string method;
        std::string pattern;
        std::vector<std::string> segments;
        Handler handler;
        std::unique_ptr<Pace> pace; ///< changes while the router is only read
    };

    const Route *match(std::string_view method, const std::vector<std::string_view> &path,
                       std::string *allowed = nullptr) const;
    const Route *find(Request &request, std::string &allowed) const;
    Response run(const Route &route, const Request &request) const;

    static void observe(const Request &request, const Response &response, std::string_view pattern,
                        double seconds);

    bool m_observed;
    bool m_learnsPace = false;
    std::vector<Route> m_routes; ///< the more literal first
    Gate m_gate;
};

} // namespace chassis
