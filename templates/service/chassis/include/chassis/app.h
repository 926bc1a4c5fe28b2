#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "chassis/broker.h"
#include "chassis/http_server.h"
#include "chassis/inbox.h"
#include "chassis/mock.h"
#include "chassis/relay.h"
#include "chassis/router.h"
#include "chassis/span.h"
#include "chassis/store.h"

namespace chassis {

struct AppInfo {
    std::string name; ///< <namespace>/<service>
    int httpPort = 8080; ///< HTTP_PORT overrides it
};

/// One service at run time: opens its ports at once, then prepares its stores until that succeeds,
/// then relays and consumes events; on SIGTERM it says "not ready", goes on answering for
/// DRAIN_SECONDS, finishes what it has begun, and ends.
class App
{
public:
    explicit App(AppInfo info);
    ~App();
    App(const App &) = delete;
    App &operator=(const App &) = delete;

    Router &router() { return m_router; }
    const std::string &name() const { return m_info.name; }

    /// A database that the service owns; the first one holds inbox and outbox.
    Store &addStore(std::unique_ptr<Store> store)
    {
        return *m_stores.emplace_back(std::move(store));
    }
    template<class T, class... Arguments>
    T &addBroker(Arguments &&...arguments)
    {
        auto broker = std::make_unique<T>(std::forward<Arguments>(arguments)...);
        T &result = *broker;
        m_brokers.push_back(std::move(broker));
        return result;
    }
    /// Events of this channel go to this broker: through the outbox of the first store. `consumers`
    /// are the services that subscribe, for a broker that has to know.
    void publishes(const std::string &channel, Broker &broker,
                   const std::vector<std::string> &consumers = {});
    void subscribes(const std::string &channel, Broker &broker, EventHandler handler);
    /// For a store without an outbox: straight to the broker of the channel.
    void publishNow(const Event &event);

    /// What the design says of this service: it behaves so where MOLDLOFT_MOCK is 1.
    void modelled(const Modelled &modelled);

    /// Returns the exit status of the program.
    int run();
    /// For a job: prepares the stores, does it, waits until the outbox is empty, and ends with 0,
    /// or with 1 where it throws. SIGTERM makes `stop` true.
    using Job = std::function<void(const std::stop_token &stop)>;
    int runJob(const Job &job);

private:
    struct Publication {
        std::string channel;
        Broker &broker;
    };
    struct Subscription {
        Broker &broker;
        Inbox inbox;
    };

    Response answer(Request request) const;
    Response ready() const;
    std::string metricsText() const;
    std::string handleAgain(const std::string &channel, const std::string &text) const;
    void addAdminRoutes();
    void prepareStores(const std::stop_token &stop);
    void startEvents();
    void stopEvents();
    bool outboxIsEmpty() const;
    void keepTidy(const std::stop_token &stop) const;

    AppInfo m_info;
    std::unique_ptr<SpanExporter> m_spans; ///< among the first: the others end before it
    Router m_router;
    Router m_adminRouter{false};
    std::atomic<bool> m_prepared = false;
    std::atomic<bool> m_draining = false;
    std::vector<std::unique_ptr<Store>> m_stores;
    std::vector<std::unique_ptr<Broker>> m_brokers;
    std::vector<Publication> m_publications;
    std::vector<Subscription> m_subscriptions;
    std::vector<std::unique_ptr<Relay>> m_relays;
    std::vector<std::jthread> m_consumers;
    std::jthread m_tidying;
};

/// ADMIN_PORT, or 9090.
int adminPort();

/// The main function of a service: `--health` asks the running one whether it is ready (exit 0 or
/// 1), anything else runs the app that `start` describes. Exits with 78 on a ConfigError, which
/// goes to standard error.
int runProgram(int argc, char **argv, const std::function<int()> &start);

} // namespace chassis
