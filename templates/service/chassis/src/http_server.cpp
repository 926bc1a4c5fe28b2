#include "chassis/http_server.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <thread>

#include <microhttpd.h>
#include <unistd.h>

#include "chassis/broker.h"
#include "chassis/config.h"
#include "chassis/log.h"
#include "owed_requests.h"
#include "workers.h"

namespace chassis {
namespace {

/// A body that is too long is read to its end, so that its sender learns that it was, unless it is
/// so many times too long.
constexpr std::size_t mostTooLong = 64;

/// Request line and headers; MHD clears so much for each request.
constexpr std::size_t mostOfHeaders = std::size_t{16} * 1024;

/// One request from its first byte to its last.
struct Exchange {
    MHD_Connection *connection = nullptr;
    Request request;
    Response response;
    bool tooLong = false;
    std::size_t received = 0; ///< bytes of the body, kept or not
    bool answered = false; ///< written by a worker before it resumes the connection
};

void logServerMessage(void *, const char *format, va_list arguments)
{
    std::string text(512, '\0');
    const int length = std::vsnprintf(text.data(), text.size(), format, arguments);
    text.resize(static_cast<std::size_t>(std::clamp(length, 0, 511)));
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    log::warning("http server", {{"reason", text}});
}

/// The router decodes segment by segment: a decoded path would lose the difference of / and %2F.
std::size_t leaveEncoded(void *, MHD_Connection *, char *text)
{
    return std::char_traits<char>::length(text);
}

MHD_Result collectHeader(void *closure, MHD_ValueKind, const char *name, const char *value)
{
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    (*static_cast<TextMap *>(closure))[lower] = value ? value : "";
    return MHD_YES;
}

MHD_Result collectQuery(void *closure, MHD_ValueKind, const char *name, const char *value)
{
    (*static_cast<TextMap *>(closure))[percentDecoded(name, true)] =
        value ? percentDecoded(value, true) : std::string();
    return MHD_YES;
}

/// Event loops of a server whose loops answer requests themselves; 0: one.
unsigned loops()
{
    constexpr unsigned most = 8;
    const unsigned half = std::thread::hardware_concurrency() / 2;
    return half < 2 ? 0 : std::min(half, most);
}

MHD_Result send(const Exchange &exchange, bool closeConnection)
{
    const Response &response = exchange.response;
    // The body stays until onCompleted; the const_cast is the C interface of MHD.
    MHD_Response *reply = MHD_create_response_from_buffer(
        response.body.size(), const_cast<char *>(response.body.data()), MHD_RESPMEM_PERSISTENT);
    if (!reply)
        return MHD_NO;
    if (!response.contentType.empty())
        MHD_add_response_header(reply, "Content-Type", response.contentType.c_str());
    for (const auto &[name, value] : response.headers)
        MHD_add_response_header(reply, name.c_str(), value.c_str());
    if (closeConnection)
        MHD_add_response_header(reply, "Connection", "close");
    const MHD_Result result =
        MHD_queue_response(exchange.connection, static_cast<unsigned>(response.status), reply);
    MHD_destroy_response(reply);
    return result;
}

} // namespace

struct HttpServer::Impl {
    const Answer answer;
    const ServerOptions options;
    MHD_Daemon *daemon = nullptr;
    std::atomic<bool> draining = false;
    OwedRequests owed;
    std::jthread reaper;
    Workers<Exchange *> workers;

    Impl(Answer a, const ServerOptions &o)
        : answer(std::move(a)), options(o),
          workers(o.workers, o.maxQueue, [this](Exchange *exchange) { work(*exchange); })
    {
    }

    static MHD_Result onRequest(void *closure, MHD_Connection *connection, const char *url,
                                const char *method, const char *, const char *upload,
                                std::size_t *uploadSize, void **state)
    {
        auto &self = *static_cast<Impl *>(closure);
        auto *exchange = static_cast<Exchange *>(*state);
        if (!exchange) {
            exchange = std::make_unique<Exchange>().release(); // freed in onCompleted
            *state = exchange;
            exchange->connection = connection;
            exchange->request.method = method;
            exchange->request.path = url;
            return MHD_YES;
        }
        if (*uploadSize > 0) {
            exchange->received += *uploadSize;
            if (exchange->received > self.options.maxBody * mostTooLong)
                return MHD_NO; // closes the connection
            std::string &body = exchange->request.body;
            exchange->tooLong =
                exchange->tooLong || body.size() + *uploadSize > self.options.maxBody;
            if (!exchange->tooLong)
                body.append(upload, *uploadSize);
            *uploadSize = 0;
            return MHD_YES;
        }
        if (!exchange->answered && !self.handOver(*exchange))
            return MHD_YES; // suspended: MHD asks again once a worker has answered
        return send(*exchange, self.draining || exchange->tooLong);
    }

    static void onConnection(void *closure, MHD_Connection *connection, void **,
                             MHD_ConnectionNotificationCode code)
    {
        OwedRequests &owed = static_cast<Impl *>(closure)->owed;
        if (code == MHD_CONNECTION_NOTIFY_STARTED)
            owed.begin(connection);
        else
            owed.forget(connection); // before its socket is closed
    }

    static void onCompleted(void *closure, MHD_Connection *connection, void **state,
                            MHD_RequestTerminationCode code)
    {
        if (code == MHD_REQUEST_TERMINATED_COMPLETED_OK)
            static_cast<Impl *>(closure)->owed.begin(connection);
        const std::unique_ptr<Exchange> freed(static_cast<Exchange *>(*state));
        *state = nullptr;
    }

    /// True where the answer is there at once.
    bool handOver(Exchange &exchange)
    {
        owed.end(exchange.connection);
        if (exchange.tooLong) {
            exchange.response = Response::problem(413, "the body is too long");
            return true;
        }
        MHD_get_connection_values(exchange.connection, MHD_HEADER_KIND, collectHeader,
                                  &exchange.request.headers);
        MHD_get_connection_values(exchange.connection, MHD_GET_ARGUMENT_KIND, collectQuery,
                                  &exchange.request.query);
        const auto suspend = [&exchange] { MHD_suspend_connection(exchange.connection); };
        if (options.isQuick && options.isQuick(exchange.request)) {
            exchange.response = answer(std::move(exchange.request));
            return true;
        }
        if (workers.push(&exchange, suspend))
            return false;
        exchange.response = Response::problem(503, "too many requests wait already");
        exchange.response.headers.emplace_back("Retry-After", "1");
        return true;
    }

    void work(Exchange &exchange) const
    {
        exchange.response = answer(std::move(exchange.request));
        exchange.answered = true;
        MHD_resume_connection(exchange.connection);
    }

    MHD_Daemon *start(unsigned family)
    {
        // Libmicrohttpd warns of a pool of no threads.
        const unsigned threads = options.isQuick ? loops() : 0;
        const MHD_OPTION pool = threads > 0 ? MHD_OPTION_THREAD_POOL_SIZE : MHD_OPTION_END;
        std::array<MHD_OptionItem, 2> more{
            {{pool, threads, nullptr}, {MHD_OPTION_END, 0, nullptr}}};
        return MHD_start_daemon(
            MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ERROR_LOG | family,
            static_cast<std::uint16_t>(options.port), nullptr, nullptr, &Impl::onRequest, this,
            MHD_OPTION_EXTERNAL_LOGGER, &logServerMessage, nullptr, MHD_OPTION_NOTIFY_COMPLETED,
            &Impl::onCompleted, this, MHD_OPTION_NOTIFY_CONNECTION, &Impl::onConnection, this,
            MHD_OPTION_ARRAY, more.data(), MHD_OPTION_UNESCAPE_CALLBACK, &leaveEncoded, nullptr,
            MHD_OPTION_CONNECTION_MEMORY_LIMIT, mostOfHeaders, MHD_OPTION_CONNECTION_TIMEOUT, 30U,
            MHD_OPTION_CONNECTION_LIMIT, 4096U, MHD_OPTION_END);
    }
};

HttpServer::HttpServer(Answer answer, const ServerOptions &options)
    : m_impl(std::make_unique<Impl>(std::move(answer), options))
{
    m_impl->daemon = m_impl->start(MHD_USE_DUAL_STACK);
    if (!m_impl->daemon) // a machine without IPv6
        m_impl->daemon = m_impl->start(0);
    if (!m_impl->daemon)
        throw ConfigError("port " + std::to_string(options.port) + " cannot be opened");
    m_impl->reaper = std::jthread([impl = m_impl.get()](const std::stop_token &stop) {
        while (!stop.stop_requested()) {
            pause(std::chrono::seconds(1), stop);
            impl->owed.shutDownOlder(impl->options.readLimit);
        }
    });
}

HttpServer::~HttpServer()
{
    stop();
}

int HttpServer::port() const
{
    const MHD_DaemonInfo *info = MHD_get_daemon_info(m_impl->daemon, MHD_DAEMON_INFO_BIND_PORT);
    return info ? info->port : 0;
}

void HttpServer::drain()
{
    m_impl->draining = true;
}

void HttpServer::stop()
{
    if (!m_impl->daemon)
        return;
    drain();
    const MHD_socket listening = MHD_quiesce_daemon(m_impl->daemon);
    m_impl->workers.finish();
    m_impl->reaper = {};
    MHD_stop_daemon(m_impl->daemon);
    m_impl->daemon = nullptr;
    if (listening != MHD_INVALID_SOCKET)
        ::close(listening);
}

} // namespace chassis
