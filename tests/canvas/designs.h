#pragma once

#include <cstdint>
#include <string>

#include "model/edits.h"

namespace moldloft::testing
{

/// Writes designs down in a few lines.
class DesignBuilder
{
public:
    DesignBuilder &ns(const std::string &name)
    {
        m_ns = name;
        return add(name, Namespace{}, "");
    }
    DesignBuilder &service(const std::string &name, Service service = {})
    {
        return add(name, std::move(service));
    }
    DesignBuilder &database(const std::string &name, const std::string &engine,
                            const std::string &version)
    {
        return add(name, Database{engine, version, {}});
    }
    DesignBuilder &broker(const std::string &name, const std::string &engine)
    {
        return add(name, Broker{engine, {}, {}});
    }
    DesignBuilder &channel(const std::string &name, const std::string &broker)
    {
        return add(name, Channel{{broker}, {}});
    }
    DesignBuilder &alias(const std::string &name, const std::string &target)
    {
        return add(name, External{{}, {}, Ref{target}});
    }
    DesignBuilder &host(const std::string &name, const std::string &host)
    {
        return add(name, External{host, 443, {}});
    }
    template<class Body>
    DesignBuilder &add(const std::string &name, Body body)
    {
        return add(name, std::move(body), m_ns);
    }
    template<class Body>
    DesignBuilder &add(const std::string &name, Body body, const std::string &ns)
    {
        Record record;
        record.ns = ns;
        record.name = name;
        record.body = std::move(body);
        m_document = m_document.with(std::move(record));
        return *this;
    }
    const Document &document() const { return m_document; }

private:
    Document m_document;
    std::string m_ns;
};

inline Service served(std::vector<std::string> owns, int replicas = 2, int port = 80)
{
    Service service;
    service.replicas = replicas;
    for (std::string &name : owns)
        service.owns.push_back({std::move(name)});
    if (port > 0)
        service.expose.push_back({ServiceType::ClusterIP, port, {}, {}});
    return service;
}

/// The design of the drawings: two namespaces, a database with a second client.
inline Document ticketing()
{
    Service tickets = served({"tickets-db"});
    tickets.publishes = {{"ticket-created"}};
    Service expiration = served({"timers"}, 1, 0);
    expiration.uses = {{"orders-db"}};
    expiration.publishes = {{"order-expired"}};
    expiration.subscribes = {{"order-created"}};
    Service orders = served({"orders-db"});
    orders.autoscale = Autoscale{2, 6, 70, {}};
    orders.publishes = {{"order-created"}};
    orders.subscribes = {{"ticket-created"}, {"payment-captured"}, {"order-expired"}};
    orders.calls = {{{"payments/payments"}, Duration{std::chrono::milliseconds(500)}, 2, {}}};
    Service payments = served({"payments-db"});
    payments.calls = {{{"stripe"}, {}, {}, {}}};
    payments.publishes = {{"tickets/payment-captured"}};
    payments.subscribes = {{"tickets/order-created"}};
    Ingress ingress;
    ingress.host = "ticketing.example.com";
    ingress.tls = Tls{true, {}, {}};
    ingress.rules = {{"/", {"client"}, {}, {}},
                     {"/api/users", {"auth"}, {}, {}},
                     {"/api/tickets", {"tickets"}, {}, {}},
                     {"/api/orders", {"orders"}, {}, {}}};
    return DesignBuilder()
        .ns("tickets")
        .service("client", served({}, 2, 3000))
        .service("auth", served({"auth-db"}))
        .service("tickets", tickets)
        .service("expiration", expiration)
        .service("orders", orders)
        .database("auth-db", "mongodb", "7")
        .database("tickets-db", "postgresql", "16")
        .database("timers", "redis", "7")
        .database("orders-db", "postgresql", "16")
        .broker("events", "nats")
        .channel("order-created", "events")
        .channel("ticket-created", "events")
        .channel("payment-captured", "events")
        .channel("order-expired", "events")
        .alias("charges", "payments/payments")
        .add("public", ingress)
        .ns("payments")
        .service("payments", payments)
        .database("payments-db", "mariadb", "11")
        .host("stripe", "api.stripe.com")
        .document();
}

/// A reproducible design of about that many services, with databases, calls and events.
inline Document randomDesign(int services, std::uint64_t seed)
{
    std::uint64_t state = seed * 2862933555777941757ULL + 3037000493ULL;
    const auto next = [&state](int below) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<int>((state >> 33) % static_cast<std::uint64_t>(below));
    };
    const int spaces = std::max(1, services / 12);
    const auto spaceOf = [&](int i) { return "ns-" + std::to_string(i % spaces); };
    std::vector<Record> records;
    const auto add = [&records](const std::string &ns, const std::string &name, auto body) {
        Record record;
        record.ns = ns;
        record.name = name;
        record.body = std::move(body);
        records.push_back(std::move(record));
    };
    for (int n = 0; n < spaces; ++n) {
        const std::string ns = spaceOf(n);
        add("", ns, Namespace{});
        add(ns, "bus", Broker{"nats", {}, {}});
        add(ns, "event-a", Channel{{"bus"}, {}});
        add(ns, "event-b", Channel{{"bus"}, {}});
        if (n % 3 == 0) {
            Ingress ingress;
            ingress.host = "www.example.com";
            for (int r = 0; r < 3 && n + r * spaces < services; ++r)
                ingress.rules.push_back({"/path-" + std::to_string(r),
                                         {"service-" + std::to_string(n + r * spaces)},
                                         {},
                                         {}});
            add(ns, "gate", ingress);
        }
        for (int i = n; i < services; i += spaces) {
            Service service = served(next(2) ? std::vector<std::string>{"db-" + std::to_string(i)}
                                             : std::vector<std::string>{},
                                     1 + next(3));
            if (!service.owns.empty())
                add(ns, "db-" + std::to_string(i),
                    Database{next(2) ? "postgresql" : "mongodb", "16", {}});
            const int calls = next(2);
            for (int c = 0; c < calls; ++c) {
                const int target =
                    next(8) ? n + next(std::max(1, services / spaces)) * spaces : next(services);
                if (target != i && target < services)
                    service.calls.push_back(
                        {{spaceOf(target) + "/service-" + std::to_string(target)}, {}, {}, {}});
            }
            if (next(3) == 0)
                service.publishes.push_back({next(2) ? "event-a" : "event-b"});
            if (next(3) == 0)
                service.subscribes.push_back({next(2) ? "event-a" : "event-b"});
            add(ns, "service-" + std::to_string(i), service);
        }
    }
    return Document().with(std::move(records));
}

} // namespace moldloft::testing
