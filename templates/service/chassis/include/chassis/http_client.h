#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "chassis/http.h"

namespace chassis {

struct ClientOptions {
    /// For the whole call: all attempts and the pauses between them.
    std::chrono::milliseconds timeout{1000};
    /// Attempts after the first one.
    int retries = 0;
    /// Calls at the same time; one more is refused at once.
    int mostAtOnce = 64;
    /// The target knows a POST again by its Idempotency-Key, so that it may be repeated as well.
    bool repeatsPost = false;
};

struct ClientResponse {
    int status = 0;
    std::string body;

    bool ok() const { return status >= 200 && status < 300; }
    /// Throws HttpError 502 where the body is no JSON.
    Json json() const;
};

/// The service called did not answer in time (504) or at all (502), or was not asked (503): too
/// many calls are under way, or too many failed lately.
class CallFailed : public HttpError
{
public:
    using HttpError::HttpError;
};

/// Calls one other service. Safe to share between threads; keeps its connections open.
/// An attempt is repeated after a random pause where the target cannot have acted on it (connection
/// refused, 503) and, for GET, HEAD, PUT and DELETE, also after a broken connection, 502 and 504;
/// within a budget, so that a target in trouble is not buried under repetitions (call_guard.h).
/// Nobody waits longer than whoever waits for this service itself (deadline.h).
class HttpClient
{
public:
    HttpClient(std::string target, std::string baseUrl, ClientOptions options);
    virtual ~HttpClient();
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;

    /// `path` starts with / and is encoded. Throws CallFailed; an answer of any status is returned.
    /// A test may override it.
    virtual ClientResponse send(const std::string &method, const std::string &path,
                                const std::optional<Json> &body = std::nullopt);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace chassis
