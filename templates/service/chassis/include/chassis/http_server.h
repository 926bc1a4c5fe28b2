#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>

#include "chassis/http.h"

namespace chassis {

struct ServerOptions {
    int port = 8080; ///< 0: any free one
    int workers = 16;
    std::size_t maxBody = 1U << 20U; ///< a longer body is answered 413
    /// A connection is closed that has not sent a whole request so long after it was made, or after
    /// the last answer: whoever sends a byte now and then holds it no longer.
    std::chrono::seconds readLimit{30};
    std::size_t maxQueue = 1024; ///< requests that wait for a worker; more are answered 503
    /// Whether the answer is made in no time, without waiting for anything: the loop that has read
    /// the request then answers it itself, which costs half as much. None: no request is such.
    std::function<bool(const Request &)> isQuick = {};
};

/// Reads requests in event loops and answers them on a pool of workers, so that a slow handler
/// holds no connection but its own.
class HttpServer
{
public:
    using Answer = std::function<Response(Request)>; ///< throws nothing

    /// Listens at once; throws ConfigError where the port cannot be opened.
    HttpServer(Answer answer, const ServerOptions &options);
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    int port() const;
    /// From now on every response closes its connection, so that clients go elsewhere.
    void drain();
    /// Stops accepting, answers what has been accepted, and closes.
    void stop();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace chassis
