#include "export/services/template_data.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "export/escape.h"
#include "export/services/bodies.h"
#include "export/services/client_data.h"
#include "export/services/copies.h"
#include "export/services/cpp_layout.h"
#include "export/services/cpp_names.h"
#include "export/services/payload_fields.h"
#include "export/services/route_data.h"
#include "export/services/settings_data.h"

namespace moldloft::services
{
namespace
{

using escape::cppComment;
using escape::cppString;

std::string_view summaryOf(Action action)
{
    switch (action) {
    case Action::Create:
        return "adds a document to {}";
    case Action::Read:
        return "answers a document of {}";
    case Action::List:
        return "answers a page of {}, the newest first";
    case Action::Update:
        return "changes a document of {}";
    case Action::Remove:
        return "removes a document from {}";
    case Action::Options:
        return "answers 204";
    case Action::Open:
        break;
    }
    return "answers 501 until src/ overrides it";
}

std::string summaryText(const Route &route)
{
    return fmt::format(fmt::runtime(summaryOf(route.action)), route.collection);
}

std::string handlerOf(const EventUse &event)
{
    return "on" + event.type;
}

/// The line that adds the route to the router.
std::string registrationOf(const Route &route)
{
    constexpr std::size_t columns = 100;
    const std::string head =
        fmt::format("router.add({}, {},", cppString(route.method), cppString(route.path));
    const std::string lambda = fmt::format(
        "[this](const chassis::Request &request) {{ return {}(request); }});", route.function);
    const std::size_t hanging = std::string_view("router.add(").size();
    if (4 + hanging + lambda.size() <= columns)
        return wrapped(4, head, lambda, hanging);
    return fmt::format("{} [this](const chassis::Request &request) {{\n"
                       "        return {}(request);\n    }});",
                       head, route.function);
}

/// The function that takes an event, as it is declared (`prefix` "virtual void ") or defined.
std::string signatureOf(const EventUse &event, const std::string &prefix, std::size_t indent)
{
    return parameterList(indent, prefix + handlerOf(event),
                         {"chassis::Work &work", fmt::format("const {} &event", event.type)},
                         indent > 0 ? 1 : 0);
}

Value routeData(const ServiceModel &model, std::size_t index)
{
    const Route &route = model.routes[index];
    Value data = Value::map({{"route", cppComment(route.text())},
                             {"route_cell", escape::markdown(route.text())},
                             {"summary", cppComment(summaryText(route))},
                             {"summary_cell", escape::markdown(summaryText(route))},
                             {"function", route.function},
                             {"method", cppString(route.method)},
                             {"registration", registrationOf(route)},
                             {"collection", cppString(route.collection)},
                             {"has_parents", route.hasParents()},
                             {"shape", model.bodyOf(route) ? model.bodyOf(route)->shape : ""},
                             {"id_param", ""}});
    if (!route.params.empty())
        data.set("id_param", cppString(route.idParam()));
    data.set("is_create", route.action == Action::Create)
        .set("is_read", route.action == Action::Read)
        .set("is_list", route.action == Action::List)
        .set("is_update", route.action == Action::Update)
        .set("is_remove", route.action == Action::Remove)
        .set("is_options", route.action == Action::Options)
        .set("is_open", route.action == Action::Open);
    return data.set("publishes", publishesOf(model, index));
}

std::string subscriptionOf(const ServiceModel &model, const EventUse &event)
{
    return parameterList(
        8, "app.subscribes",
        {event.type + "::channel", model.brokers[event.broker].variable, handlerOf(event)}, 1);
}

std::string publicationOf(const ServiceModel &model, const EventUse &event)
{
    std::vector<std::string> arguments{event.type + "::channel",
                                       model.brokers[event.broker].variable};
    if (!event.consumers.empty()) {
        std::vector<std::string> consumers;
        for (const std::string &consumer : event.consumers)
            consumers.push_back(cppString(consumer));
        arguments.push_back('{' + join(consumers, ", ") + '}');
    }
    return parameterList(8, "app.publishes", arguments, 1);
}

Value eventData(const ServiceModel &model, const EventUse &event)
{
    Value fields = fieldData(event.channel->as<Channel>()->payload, event.idField);
    return Value::map({{"type", event.type},
                       {"channel", cppString(event.wire)},
                       {"channel_comment", cppComment(event.wire)},
                       {"handler", handlerOf(event)},
                       {"declaration", signatureOf(event, "virtual void ", 4)},
                       {"definition", signatureOf(event, "void Service::", 0)},
                       {"subscription", subscriptionOf(model, event)},
                       {"publication", publicationOf(model, event)},
                       {"copy", copyData(event)},
                       {"is_published", event.published},
                       {"has_fields", fields.size() > 0},
                       {"fields", std::move(fields)},
                       {"source", cppString(model.path())},
                       {"test_name", cppString("an event of " + event.wire + " is noted")}});
}

std::string commentOf(const StoreUse &store, bool first)
{
    if (!store.part)
        return "the memory of the process: the service owns no database";
    return fmt::format("{}: {}{}", store.name, store.part->title,
                       first ? ", with inbox and outbox" : "");
}

std::string storeAssignment(const StoreUse &store, bool first)
{
    const bool migrates = first && !store.part->migrations.empty();
    return wrapped(8, fmt::format("auto &{} =", store.member),
                   fmt::format("app.addStore(chassis::{}({}, {}{}));", store.part->make,
                               cppString(store.name), cppString(store.prefix),
                               migrates ? ", migrationsFiles()" : ""),
                   4);
}

Value storeData(const StoreUse &store, bool first)
{
    return Value::map({{"member", store.member},
                       {"variable", store.member},
                       {"comment", cppComment(commentOf(store, first))},
                       {"name", cppString(store.name)},
                       {"prefix", cppString(store.prefix)},
                       {"assignment", store.part ? storeAssignment(store, first) : std::string()},
                       {"has_options", store.part && store.part->hasOptions},
                       {"is_memory", !store.part}});
}

Value includesOf(const ServiceModel &model)
{
    std::set<std::string> headers{"settings.h"};
    if (!model.stores.front().part)
        headers.insert("memory_store.h");
    for (const ChassisPart *part : partsOf(model))
        headers.insert(fmt::format("{}.h", part->header));
    Value includes = Value::list();
    for (const std::string &header : headers)
        includes.push(Value::map({{"file", header}}));
    return includes;
}

void addStores(Value &data, const ServiceModel &model)
{
    Value stores = Value::list();
    Value others = Value::list();
    std::string context = "store";
    std::string testContext = "store";
    for (std::size_t i = 0; i < model.stores.size(); ++i) {
        stores.push(storeData(model.stores[i], i == 0));
        if (i == 0)
            continue;
        others.push(storeData(model.stores[i], false));
        context += ", " + model.stores[i].member;
        testContext += ", store"; // in a test one store in memory stands for all
    }
    if (!model.clients.empty()) {
        context += ", clients";
        testContext += ", clients";
    }
    data.set("stores", std::move(stores)).set("other_stores", std::move(others));
    data.set("store_comment", cppComment(commentOf(model.stores.front(), true)));
    data.set("context", "{" + context + "}");
    data.set("handlers_declaration", "Handlers handlers{Context{" + testContext + "}};");
}

std::string urlAssignment(const BrokerUse &broker)
{
    return wrapped(
        8, fmt::format("const std::string {}Url =", broker.variable),
        fmt::format("chassis::env({}, {});", cppString(broker.urlEnv), cppString(broker.url)), 4);
}

std::string brokerAssignment(const BrokerUse &broker)
{
    return wrapped(8, fmt::format("auto &{} =", broker.variable),
                   fmt::format("app.addBroker<chassis::{}>({}Url, app.name());", broker.part->make,
                               broker.variable),
                   4);
}

void addEvents(Value &data, const ServiceModel &model)
{
    Value events = Value::list();
    Value publications = Value::list();
    Value subscriptions = Value::list();
    for (const EventUse &event : model.events) {
        events.push(eventData(model, event));
        if (event.published)
            publications.push(eventData(model, event));
        if (event.subscribed)
            subscriptions.push(eventData(model, event));
    }
    data.set("has_events", !model.events.empty());
    data.set("has_copies", std::ranges::any_of(model.events, [](const EventUse &event) {
                 return !event.copy.collection.empty();
             }));
    data.set("has_publications", publications.size() > 0);
    data.set("events", std::move(events));
    data.set("publications", std::move(publications));
    data.set("subscriptions", std::move(subscriptions));
    Value brokers = Value::list();
    for (const BrokerUse &broker : model.brokers) {
        brokers.push(Value::map({{"variable", broker.variable},
                                 {"url_assignment", urlAssignment(broker)},
                                 {"assignment", brokerAssignment(broker)}}));
    }
    data.set("brokers", std::move(brokers));
}

/// What a comment in src/handlers.h shows how to override.
std::string exampleOf(const ServiceModel &model)
{
    if (model.isJob())
        return "void run(const std::stop_token &stop)";
    if (!model.routes.empty()) {
        return fmt::format("chassis::Response {}(const chassis::Request &request)",
                           model.routes.front().function);
    }
    const auto event = std::ranges::find(model.events, true, &EventUse::subscribed);
    if (event == model.events.end())
        return "";
    return fmt::format("void {}(chassis::Work &work, const {} &event)", handlerOf(*event),
                       event->type);
}

/// The paths of the routes, each once, for whoever tries them out.
void addPaths(Value &data, const ServiceModel &model)
{
    std::set<std::string> paths{cppString("/")};
    for (const Route &route : model.routes)
        paths.insert(cppString(route.path));
    const std::vector<std::string> list(paths.begin(), paths.end());
    std::string text = parameterList(
        0, fmt::format("constexpr std::array<const char *, {}> paths", list.size()), list, 1);
    text[text.find('(')] = '{';
    text.back() = '}';
    data.set("paths", text);
}

} // namespace

Value templateData(const ServiceModel &model, const std::string &project)
{
    Value data = Value::map({{"target", model.target},
                             {"path", model.path()},
                             {"title", model.record->name},
                             {"project", escape::markdown(project)},
                             {"cpp_namespace", model.cppNamespace},
                             {"source", cppString(model.path())},
                             {"http_port", model.httpPort},
                             {"is_page", model.isPage()},
                             {"is_job", model.isJob()},
                             {"has_answers", model.isPage() || !model.routes.empty()},
                             {"has_routes", !model.routes.empty()},
                             {"has_clients", !model.clients.empty()},
                             {"example", exampleOf(model)}});
    Value routes = Value::list();
    for (std::size_t i = 0; i < model.routes.size(); ++i)
        routes.push(routeData(model, i));
    Value creates = testsOfCreation(model);
    Value clients = Value::list();
    for (const ClientUse &client : model.clients)
        clients.push(clientData(client));
    data.set("has_creates", creates.size() > 0);
    addPaths(data, model);
    data.set("routes", std::move(routes)).set("creates", std::move(creates));
    data.set("clients", std::move(clients)).set("includes", includesOf(model));
    addStores(data, model);
    addEvents(data, model);
    addSettings(data, model);
    addBodyData(data, model);
    const bool hasBodies =
        std::ranges::any_of(model.bodies, [](const BodyUse &body) { return !body.fields.empty(); });
    data.set("has_own_includes", !model.clients.empty() || !model.events.empty() || hasBodies);
    data.set("has_functions", model.isJob() || !model.routes.empty() ||
                                  std::ranges::any_of(model.events, &EventUse::subscribed));
    return data;
}

} // namespace moldloft::services
