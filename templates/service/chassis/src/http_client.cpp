#include "chassis/http_client.h"

#include <algorithm>
#include <mutex>
#include <thread>
#include <vector>

#include <curl/curl.h>

#include "chassis/call_guard.h"
#include "chassis/deadline.h"
#include "chassis/idempotency.h"
#include "chassis/ids.h"
#include "chassis/metrics.h"
#include "chassis/span.h"

namespace chassis {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr std::size_t maxAnswer = 8U << 20U;

struct HeaderList {
    curl_slist *list = nullptr;
    HeaderList() = default;
    HeaderList(const HeaderList &) = delete;
    HeaderList &operator=(const HeaderList &) = delete;
    ~HeaderList() { curl_slist_free_all(list); }
    void add(const std::string &line) { list = curl_slist_append(list, line.c_str()); }
};

std::size_t appendBody(char *data, std::size_t, std::size_t size, void *closure)
{
    auto &body = *static_cast<std::string *>(closure);
    if (body.size() + size > maxAnswer)
        return 0; // ends the transfer with an error
    body.append(data, size);
    return size;
}

bool mayRepeat(std::string_view method, const ClientOptions &options)
{
    return method == "GET" || method == "HEAD" || method == "PUT" || method == "DELETE" ||
           (method == "POST" && options.repeatsPost);
}

struct Attempt {
    CURLcode code = CURLE_OK;
    ClientResponse response;

    bool failed() const { return code != CURLE_OK || response.status >= 500; }

    bool worthRepeating(std::string_view method, const ClientOptions &options) const
    {
        if (code == CURLE_COULDNT_CONNECT || code == CURLE_COULDNT_RESOLVE_HOST)
            return true;
        if (code == CURLE_OK && response.status == 503)
            return true;
        const bool broken = code != CURLE_OK || response.status == 502 || response.status == 504;
        return broken && mayRepeat(method, options);
    }
};

/// Grows with every attempt up to one second, and is random so that callers do not come in step.
milliseconds pauseBefore(int retry)
{
    const int longest = std::min(1000, 25 << std::min(retry, 10));
    return milliseconds(1 + randomBelow(longest));
}

} // namespace

/// A call that the guard has let through, until it is over, however it ends.
struct Entered {
    CallGuard &guard;
    Attempt last{CURLE_OPERATION_TIMEDOUT, {}}; ///< where no time is left for even one

    explicit Entered(CallGuard &entered) : guard(entered) {}
    ~Entered() { guard.leave(last.failed()); }
    Entered(const Entered &) = delete;
    Entered &operator=(const Entered &) = delete;
};

struct HttpClient::Impl {
    std::string target;
    std::string baseUrl;
    ClientOptions options;
    std::mutex mutex;
    std::vector<CURL *> idle;
    CallGuard guard;

    Impl(std::string name, std::string url, const ClientOptions &given)
        : target(std::move(name)), baseUrl(std::move(url)), options(given),
          guard(target, options.mostAtOnce)
    {
    }

    /// Until when this call may last.
    Clock::time_point deadline() const
    {
        const Clock::time_point own = Clock::now() + options.timeout;
        return std::min(own, currentDeadline().value_or(own));
    }

    /// Throws where the guard lets no call through.
    void enter()
    {
        const CallGuard::Entry entry = guard.enter();
        if (entry == CallGuard::Entry::Granted)
            return;
        const bool full = entry == CallGuard::Entry::Full;
        metrics::count("calls_refused_total",
                       {{"target", target}, {"reason", full ? "full" : "paused"}});
        throw CallFailed(503, target + (full ? ": too many calls are under way"
                                             : ": too many calls failed lately"));
    }

    CURL *take()
    {
        const std::lock_guard lock(mutex);
        if (idle.empty())
            return curl_easy_init();
        CURL *handle = idle.back();
        idle.pop_back();
        curl_easy_reset(handle); // keeps its connections
        return handle;
    }

    void giveBack(CURL *handle)
    {
        const std::lock_guard lock(mutex);
        idle.push_back(handle);
    }

    Attempt attempt(const std::string &method, const std::string &path,
                    const std::optional<Json> &body, const std::string &key, milliseconds timeout)
    {
        Attempt result;
        CURL *handle = take();
        HeaderList headers;
        headers.add("Accept: application/json");
        headers.add("Expect:");
        if (const std::string trace = currentTraceparent(); !trace.empty())
            headers.add("traceparent: " + trace);
        headers.add(std::string(deadlineHeader) + ": " + std::to_string(timeout.count()));
        if (!key.empty())
            headers.add(std::string(idempotencyHeader) + ": " + key);
        const std::string text = body ? body->dump() : std::string();
        if (body) {
            headers.add("Content-Type: application/json");
            curl_easy_setopt(handle, CURLOPT_POSTFIELDS, text.c_str());
            curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE,
                             static_cast<curl_off_t>(text.size()));
        }
        if (method == "HEAD")
            curl_easy_setopt(handle, CURLOPT_NOBODY, 1L);
        curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, method.c_str());
        curl_easy_setopt(handle, CURLOPT_URL, (baseUrl + path).c_str());
        curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers.list);
        curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &appendBody);
        curl_easy_setopt(handle, CURLOPT_WRITEDATA, &result.response.body);
        curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(timeout.count()));
        curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
        curl_easy_setopt(handle, CURLOPT_NOPROXY, "*");
        result.code = curl_easy_perform(handle);
        long status = 0;
        curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
        result.response.status = static_cast<int>(status);
        giveBack(handle);
        return result;
    }
};

HttpClient::HttpClient(std::string target, std::string baseUrl, ClientOptions options)
{
    static const CURLcode initialised = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (initialised != CURLE_OK)
        throw std::runtime_error("libcurl cannot be initialised");
    while (baseUrl.ends_with('/'))
        baseUrl.pop_back();
    m_impl = std::make_unique<Impl>(std::move(target), std::move(baseUrl), options);
}

HttpClient::~HttpClient()
{
    std::ranges::for_each(m_impl->idle, curl_easy_cleanup);
}

ClientResponse HttpClient::send(const std::string &method, const std::string &path,
                                const std::optional<Json> &body)
{
    const Clock::time_point deadline = m_impl->deadline();
    // A call outside of every trace, such as a probe, begins none.
    std::optional<Span> span;
    if (const std::string outer = currentTraceparent(); !outer.empty())
        span.emplace(SpanKind::Client, method + " " + m_impl->target, outer);
    const std::string key = method == "POST" ? newUuid() : std::string();
    m_impl->enter();
    Entered entered{m_impl->guard};
    Attempt &last = entered.last;
    for (int retry = 0; retry <= m_impl->options.retries; ++retry) {
        if (retry > 0) {
            const milliseconds pause = pauseBefore(retry);
            if (Clock::now() + pause >= deadline || !m_impl->guard.mayRepeat())
                break;
            std::this_thread::sleep_for(pause);
        }
        const auto left = std::chrono::duration_cast<milliseconds>(deadline - Clock::now());
        if (left <= milliseconds::zero())
            break;
        last = m_impl->attempt(method, path, body, key, left);
        metrics::count("calls_total", {{"target", m_impl->target},
                                       {"status", std::to_string(last.response.status)}});
        if (!last.worthRepeating(method, m_impl->options))
            break;
    }
    if (span && last.failed())
        span->fail();
    if (last.code == CURLE_OK)
        return std::move(last.response);
    throw CallFailed(last.code == CURLE_OPERATION_TIMEDOUT ? 504 : 502,
                     m_impl->target + ": " + curl_easy_strerror(last.code));
}

Json ClientResponse::json() const
{
    try {
        return Json::parse(body);
    } catch (const JsonError &error) {
        throw HttpError(502, std::string("the service called answered no JSON: ") + error.what());
    }
}

} // namespace chassis
