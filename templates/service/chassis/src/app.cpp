#include "chassis/app.h"

#include <algorithm>
#include <chrono>
#include <csignal>

#include <malloc.h>

#include "chassis/config.h"
#include "chassis/dead_letters.h"
#include "chassis/log.h"
#include "chassis/metrics.h"

namespace chassis {
namespace {

sigset_t endingSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    return set;
}

/// Waits for one of the signals, at most so long; false where none came.
bool waitForSignal(std::chrono::seconds atMost)
{
    const sigset_t set = endingSignals();
    const timespec time{atMost.count(), 0};
    return sigtimedwait(&set, nullptr, &time) > 0;
}

} // namespace

int adminPort()
{
    return envInt("ADMIN_PORT", 9090);
}

App::App(AppInfo info) : m_info(std::move(info))
{
    log::configure(m_info.name, env("LOG_LEVEL", "info"));
    // Else each worker keeps what its largest request took: malloc has an arena for every thread.
    ::mallopt(M_ARENA_MAX, 2);
    // Before any thread starts, so that all inherit it and only run() receives these signals.
    const sigset_t set = endingSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    m_spans = std::make_unique<SpanExporter>(m_info.name, env("OTEL_EXPORTER_OTLP_ENDPOINT"));
    addAdminRoutes();
}

App::~App() = default;

void App::publishes(const std::string &channel, Broker &broker,
                    const std::vector<std::string> &consumers)
{
    broker.expectConsumers(channel, consumers);
    m_publications.push_back({channel, broker});
}

void App::subscribes(const std::string &channel, Broker &broker, EventHandler handler)
{
    m_subscriptions.push_back(
        {broker, {*m_stores.front(), m_info.name, channel, std::move(handler)}});
}

void App::publishNow(const Event &event)
{
    const auto found = std::ranges::find(m_publications, event.channel, &Publication::channel);
    if (found == m_publications.end())
        throw std::logic_error("this service does not publish to " + event.channel);
    try {
        found->broker.publish(event);
    } catch (const BrokerUnavailable &error) {
        throw StoreUnavailable(error.what());
    }
}

void App::modelled(const Modelled &modelled)
{
    if (!mockIsOn())
        return;
    log::warning("waits and fails as modelled: MOLDLOFT_MOCK is on",
                 {{"p50", modelled.p50.count()}, {"errorRate", modelled.errorRate}});
    m_router.setGate(modelledGate(modelled));
}

Response App::ready() const
{
    if (m_draining)
        return Response::problem(503, "draining");
    if (!m_prepared)
        return Response::problem(503, "the own database is not prepared yet");
    for (const auto &store : m_stores) {
        if (!store->alive())
            return Response::problem(503, "the own database does not answer");
    }
    return Response::text("ready\n");
}

void App::addAdminRoutes()
{
    const auto alive = [](const Request &) { return Response::text("alive\n"); };
    m_adminRouter.add("GET", "/livez", alive);
    m_adminRouter.add("GET", "/startupz", alive);
    m_adminRouter.add("GET", "/readyz", [this](const Request &) { return ready(); });
    m_adminRouter.add("GET", "/metrics", [this](const Request &) {
        return Response::text(metricsText(), "text/plain; version=0.0.4; charset=utf-8");
    });
}

std::string App::metricsText() const
{
    for (const auto &[channel, broker] : m_publications) {
        if (!m_prepared || m_stores.empty())
            break;
        try {
            const Backlog backlog = m_stores.front()->backlog(channel);
            metrics::set("outbox_events", {{"channel", channel}},
                         static_cast<double>(backlog.events));
            metrics::set("outbox_oldest_seconds", {{"channel", channel}}, backlog.oldestSeconds);
        } catch (const std::exception &error) {
            log::debug("outbox not measured", {{"reason", error.what()}});
        }
    }
    return metrics::render();
}

std::string App::handleAgain(const std::string &channel, const std::string &text) const
{
    for (const auto &[broker, inbox] : m_subscriptions) {
        if (inbox.channel == channel)
            return inbox.receiveAgain(text);
    }
    return "this service does not subscribe to " + channel;
}

void App::keepTidy(const std::stop_token &stop) const
{
    while (!stop.stop_requested()) {
        for (const auto &store : m_stores) {
            try {
                store->tidy();
            } catch (const std::exception &error) {
                log::warning("not tidied", {{"reason", error.what()}});
            }
        }
        pause(std::chrono::hours(1), stop);
    }
}

Response App::answer(Request request) const
{
    if (m_prepared)
        return m_router.answer(std::move(request));
    Response response = Response::problem(503, "the service is starting");
    response.headers.emplace_back("Retry-After", "1");
    return response;
}

void App::prepareStores(const std::stop_token &stop)
{
    for (const auto &store : m_stores) {
        for (int attempt = 0; !stop.stop_requested(); ++attempt) {
            try {
                store->prepare();
                break;
            } catch (const std::exception &error) {
                log::warning("database not prepared yet", {{"reason", error.what()}});
            }
            pause(std::chrono::milliseconds(std::min(2000, 100 << std::min(attempt, 5))), stop);
        }
    }
    if (stop.stop_requested())
        return;
    startEvents();
    m_prepared = true;
    log::info("ready");
}

void App::startEvents()
{
    if (m_stores.empty())
        return;
    Store &store = *m_stores.front();
    for (const Publication &publication : m_publications) {
        m_relays.push_back(std::make_unique<Relay>(store, publication.broker, publication.channel));
    }
    store.onPublished([this] {
        for (const auto &relay : m_relays)
            relay->wake();
    });
    for (const auto &[broker, inbox] : m_subscriptions) {
        m_consumers.emplace_back([&broker = broker, &inbox = inbox](const std::stop_token &stop) {
            const auto deliver = [&](std::string_view text, int delivery) {
                return inbox.receive(text, delivery);
            };
            broker.consume(inbox.channel, inbox.consumer, deliver, stop);
        });
    }
    m_tidying = std::jthread([this](const std::stop_token &stop) { keepTidy(stop); });
}

int App::run()
{
    if (!m_stores.empty()) {
        addDeadLetterRoutes(m_adminRouter, *m_stores.front(),
                            [this](const std::string &channel, const std::string &text) {
                                return handleAgain(channel, text);
                            });
    }
    const ServerOptions adminOptions{.port = adminPort(), .workers = 2};
    HttpServer admin([this](Request request) { return m_adminRouter.answer(std::move(request)); },
                     adminOptions);
    ServerOptions options{.port = envInt("HTTP_PORT", m_info.httpPort)};
    if (std::ranges::all_of(m_stores, [](const auto &store) { return store->isInMemory(); })) {
        m_router.learnPace();
        options.isQuick = [this](const Request &request) { return m_router.isQuick(request); };
    }
    HttpServer server([this](Request request) { return answer(std::move(request)); }, options);
    std::jthread preparation([this](const std::stop_token &stop) { prepareStores(stop); });
    log::info("listening", {{"port", server.port()}, {"admin", admin.port()}});

    while (!waitForSignal(std::chrono::hours(1))) {
    }
    log::info("draining");
    m_draining = true;
    server.drain();
    waitForSignal(std::chrono::seconds(envInt("DRAIN_SECONDS", 5))); // a second one hurries
    server.stop();
    preparation.request_stop();
    preparation.join();
    stopEvents();
    log::info("stopped");
    return 0;
}

void App::stopEvents()
{
    for (std::jthread &consumer : m_consumers)
        consumer.request_stop();
    m_tidying = {};
    m_consumers.clear();
    m_relays.clear();
}

bool App::outboxIsEmpty() const
{
    try {
        return std::ranges::all_of(m_publications, [this](const Publication &publication) {
            return m_stores.front()->backlog(publication.channel).events == 0;
        });
    } catch (const StoreUnavailable &) {
        return false;
    }
}

int App::runJob(const Job &job)
{
    const ServerOptions adminOptions{.port = adminPort(), .workers = 1};
    const HttpServer admin(
        [this](Request request) { return m_adminRouter.answer(std::move(request)); }, adminOptions);
    std::stop_source stopped;
    const std::jthread signals([&stopped](const std::stop_token &end) {
        while (!end.stop_requested() && !stopped.stop_requested()) {
            if (waitForSignal(std::chrono::seconds(1)))
                stopped.request_stop();
        }
    });
    prepareStores(stopped.get_token());
    int status = 1;
    try {
        if (!stopped.stop_requested())
            job(stopped.get_token());
        status = stopped.stop_requested() ? 1 : 0;
    } catch (const std::exception &error) {
        log::error("job failed", {{"reason", error.what()}});
    }
    while (!stopped.stop_requested() && !outboxIsEmpty())
        pause(std::chrono::milliseconds(50), stopped.get_token());
    stopEvents();
    log::info(status == 0 ? "done" : "stopped");
    return status;
}

} // namespace chassis
