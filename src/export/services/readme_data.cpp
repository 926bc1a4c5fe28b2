#include "export/services/readme_data.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "export/escape.h"
#include "export/runtime_contract.h"

namespace moldloft::services
{
namespace
{

std::string whereOf(const ServiceModel &model, const EventUse &event, bool published)
{
    if (!published)
        return fmt::format(
            "`on{}`{}", event.type,
            event.copy.collection.empty()
                ? ""
                : fmt::format(", by default keeps a copy in `{}`", event.copy.collection));
    std::vector<std::string> routes;
    for (const std::size_t route : event.routes)
        routes.push_back(escape::markdown(model.routes[route].text()));
    const std::string call = fmt::format("`publish(work, {}{{…}})`", event.type);
    return routes.empty() ? call + ", to be called by your code"
                          : call + ", by default in " + enumerate(routes);
}

Value eventRows(const ServiceModel &model)
{
    Value rows = Value::list();
    const auto add = [&](const EventUse &event, bool published) {
        rows.push(Value::map({{"channel_cell", escape::markdown(event.wire)},
                              {"direction", published ? "out" : "in"},
                              {"where_cell", whereOf(model, event, published)}}));
    };
    for (const EventUse &event : model.events) {
        if (event.published)
            add(event, true);
        if (event.subscribed)
            add(event, false);
    }
    return rows;
}

/// What is drawn at the service, as lines of a Mermaid chart. No name has a character that means
/// something there (export_services.cpp).
Value edgesOf(const ServiceModel &model)
{
    Value lines = Value::list();
    const auto add = [&](const std::string &line) { lines.push(Value::map({{"edge", line}})); };
    std::size_t node = 0;
    for (const StoreUse &store : model.stores) {
        if (store.part)
            add(fmt::format("self -->|owns| n{}[(\"{}\")]", node++, store.name));
    }
    for (const ClientUse &client : model.clients)
        add(fmt::format("self -->|calls| n{}[\"{}\"]", node++, client.path));
    for (const EventUse &event : model.events) {
        const std::size_t channel = node++;
        add(fmt::format("n{}{{{{\"{}\"}}}}", channel, event.wire));
        if (event.published)
            add(fmt::format("self -->|publishes| n{}", channel));
        if (event.subscribed)
            add(fmt::format("n{} -->|delivers| self", channel));
    }
    return lines;
}

std::string eventNote(const ServiceModel &model)
{
    if (!model.stores.front().part) {
        return "The service owns no database, so it has no outbox and no inbox: it publishes "
               "straight to the broker and answers 503 where that fails, and an event that comes "
               "twice after a restart is handled twice.";
    }
    return "Events go out through the outbox in the own database: they are part of the same "
           "transaction as the data. What comes in is handled once, in one transaction with the "
           "note that it was.";
}

std::string dataNote(const ServiceModel &model)
{
    if (!model.stores.front().part) {
        return "The service owns no database. What it keeps is in the memory of one pod and gone "
               "when that ends.";
    }
    std::vector<std::string> owned;
    for (const StoreUse &store : model.stores) {
        owned.push_back(fmt::format("`{}` ({})", store.name, store.part->title));
    }
    return fmt::format("Owns {}. Nobody else may connect to {}.", enumerate(owned),
                       owned.size() == 1 ? "it" : "them");
}

Value settings(const ServiceModel &model)
{
    Value rows = Value::list();
    const auto add = [&](const std::string &name, const std::string &meaning) {
        rows.push(Value::map({{"name", name}, {"meaning_cell", meaning}}));
    };
    add("HTTP_PORT", fmt::format("port of the routes, {} if not set", model.httpPort));
    add("ADMIN_PORT", fmt::format("port of health and metrics, {} if not set", runtime::adminPort));
    add("LOG_LEVEL", "`debug`, `info`, `warning` or `error`");
    add("DRAIN_SECONDS", fmt::format("how long it goes on answering after SIGTERM, {} if not set",
                                     runtime::drainSeconds));
    if (model.service().latency || model.service().errorRate)
        add("MOLDLOFT_MOCK", "`1`: requests take as long and fail as often as the design says");
    add("OTEL_EXPORTER_OTLP_ENDPOINT",
        "where traces go by OTLP over HTTP, such as `http://collector:4318`; nowhere if not set");
    add("SECRETS_DIR", fmt::format("where secrets lie, `{}` if not set", runtime::secretsDir));
    for (const StoreUse &store : model.stores) {
        if (!store.part)
            continue;
        add(runtime::databaseHostEnv(store.name), "host of `" + store.name + "`");
        add(runtime::databasePortEnv(store.name), "its port");
        if (!store.part->migrations.empty()) {
            add(runtime::databaseNameEnv(store.name), "the database in it");
            add(runtime::databaseUserEnv(store.name), "the user");
        }
        if (store.part->hasOptions)
            add(store.prefix + "_OPTIONS", "of the connection string, such as "
                                           "`replicaSet=rs0&tls=true`; if it names no replica "
                                           "set, the one server at the host is asked");
        add(runtime::databasePasswordFileEnv(store.name),
            fmt::format("file with the password, `{}` if not set",
                        runtime::passwordFile(store.name)));
    }
    for (const BrokerUse &broker : model.brokers)
        add(broker.urlEnv,
            fmt::format("address of `{}`, `{}` if not set", broker.path, broker.url));
    for (const ClientUse &client : model.clients)
        add(client.urlEnv, fmt::format("address of `{}`", client.path));
    return rows;
}

} // namespace

void addReadmeData(Value &data, const ServiceModel &model)
{
    data.set("has_database", model.stores.front().part != nullptr);
    data.set("has_migrations", model.hasMigrations());
    if (model.hasMigrations())
        data.set("migrations_note", model.stores.front().part->migrations == "sql"
                                        ? "SQL files"
                                        : "files with MongoDB commands (JSON)");
    std::vector<std::string> described;
    if (!model.routes.empty())
        described.emplace_back(
            "the routes (`openapi.yaml`, with an example of each in `requests.http`)");
    if (!model.events.empty())
        described.emplace_back("the events (`asyncapi.yaml`)");
    data.set("has_api", !described.empty()).set("api_note", enumerate(described));
    data.set("has_subscriptions",
             std::ranges::any_of(model.events, &EventUse::subscribed) && model.stores.front().part);
    Value edges = edgesOf(model);
    data.set("has_edges", edges.size() > 0).set("edges", std::move(edges));
    data.set("event_rows", eventRows(model));
    data.set("event_note", eventNote(model));
    data.set("data_note", dataNote(model));
    data.set("settings", settings(model));
}

} // namespace moldloft::services
