#include "export/services/service_model.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "export/data_access.h"
#include "export/runtime_contract.h"
#include "export/services/bodies.h"
#include "export/services/copies.h"
#include "export/services/cpp_names.h"
#include "kinds/defaults.h"
#include "model/references.h"

namespace moldloft::services
{
namespace
{

void addStores(const Document &document, ServiceModel &model)
{
    for (const Ref &ref : model.service().owns) {
        const Record *database = resolve(document, EdgeKind::Owns, ref, model.record->ns);
        if (!database)
            continue;
        const ChassisPart *part = storePart(database->as<Database>()->engine);
        model.stores.push_back(
            {part, database->name, runtime::envPrefix(database->name),
             camelCase(database->name, {"store", "clients", "service", "app", "make"})});
    }
    // What holds inbox and outbox comes first: parts stand in that order.
    std::ranges::stable_sort(model.stores, {}, &StoreUse::part);
    if (model.stores.empty())
        model.stores.push_back({});
    model.stores.front().member = "store";
}

std::string brokerHost(const Record &broker)
{
    const auto outside = access::outsideOf(broker);
    return outside ? outside->host : access::serviceName(broker) + '.' + broker.ns;
}

Result<std::size_t> brokerOf(const Document &document, ServiceModel &model, const Record &channel)
{
    const Record *broker =
        resolve(document, EdgeKind::ChannelBroker, channel.as<Channel>()->broker, channel.ns);
    if (!broker) {
        return Error{ErrorCode::Design,
                     phrase("export", "Channel {0} has no broker, so {1} cannot use it.")(
                         channel.path(), model.path()),
                     {},
                     phrase("export", "Name a broker of the design in the channel's `broker:`.")};
    }
    const ChassisPart *part = brokerPart(broker->as<Broker>()->engine);
    const auto known = std::ranges::find(model.brokers, broker->path(), &BrokerUse::path);
    if (known != model.brokers.end())
        return static_cast<std::size_t>(known - model.brokers.begin());
    const std::string &ns = model.record->ns;
    const bool own = broker->ns == ns;
    const std::string name = own ? broker->name : broker->path();
    model.brokers.push_back({part, broker->path(),
                             camelCase(name, {"store", "clients", "service", "app", "make"}),
                             runtime::brokerUrlEnv(ns, broker->ns, broker->name),
                             access::brokerUrl(*broker, brokerHost(*broker))});
    return model.brokers.size() - 1;
}

Result<void> addEvent(const Document &document, ServiceModel &model, EdgeKind kind, const Ref &ref)
{
    const Record *channel = resolve(document, kind, ref, model.record->ns);
    if (!channel)
        return {};
    auto event = std::ranges::find(model.events, channel, &EventUse::channel);
    if (event == model.events.end()) {
        const Result<std::size_t> broker = brokerOf(document, model, *channel);
        if (!broker)
            return broker.error();
        EventUse use;
        use.channel = channel;
        use.wire = channel->ns + '.' + channel->name;
        use.type = pascalCase(channel->ns == model.record->ns ? channel->name : channel->path());
        use.broker = *broker;
        model.events.push_back(std::move(use));
        event = std::prev(model.events.end());
    }
    (kind == EdgeKind::Publish ? event->published : event->subscribed) = true;
    return {};
}

/// Whether the default body of the route should publish to a channel of this name.
bool verbFits(std::string_view channel, const Route &route)
{
    if (channel.ends_with("-updated") || channel.ends_with("-changed"))
        return route.action == Action::Update;
    if (tellsOfRemoval(channel))
        return route.action == Action::Remove;
    return route.action == Action::Create;
}

void attachToRoutes(ServiceModel &model, EventUse &event)
{
    std::vector<std::size_t> fitting;
    for (std::size_t i = 0; i < model.routes.size(); ++i) {
        if (verbFits(event.channel->name, model.routes[i]))
            fitting.push_back(i);
    }
    std::vector<std::size_t> named;
    for (const std::size_t i : fitting) {
        const std::string prefix = singular(snakeCase(model.routes[i].collection));
        if (snakeCase(event.channel->name).starts_with(prefix))
            named.push_back(i);
    }
    if (!named.empty())
        event.routes = named;
    else if (!fitting.empty())
        event.routes = {fitting.front()};
    if (event.routes.empty())
        return;
    const std::string id =
        camelCase(singular(model.routes[event.routes.front()].collection)) + "Id";
    for (const auto &[key, field] : event.channel->as<Channel>()->payload) {
        if (key == id)
            event.idField = key;
    }
}

Result<void> addEvents(const Document &document, ServiceModel &model,
                       const Subscribers &subscribers)
{
    for (const Ref &ref : model.service().publishes) {
        if (auto added = addEvent(document, model, EdgeKind::Publish, ref); !added)
            return added;
    }
    for (const Ref &ref : model.service().subscribes) {
        if (auto added = addEvent(document, model, EdgeKind::Subscribe, ref); !added)
            return added;
    }
    for (EventUse &event : model.events) {
        if (!event.published)
            continue;
        attachToRoutes(model, event);
        const auto consumers = subscribers.find(event.channel);
        if (model.brokers[event.broker].part->queuesPerConsumer && consumers != subscribers.end())
            event.consumers = consumers->second;
    }
    return {};
}

/// The host under which the service is reached: an alias of the own namespace where there is one.
std::string hostOf(const Document &document, const Record &caller, const Record &target)
{
    if (caller.ns == target.ns)
        return target.name;
    for (const Record *record : document.elementsOf(caller.ns)) {
        const auto *external = record->as<External>();
        if (external && external->alias &&
            resolve(document, EdgeKind::Alias, *external->alias, caller.ns) == &target)
            return record->name;
    }
    return target.name + '.' + target.ns;
}

Result<void> addClient(const Document &document, ServiceModel &model, const Call &call)
{
    const std::string &ns = model.record->ns;
    const Record *target = resolve(document, EdgeKind::Call, call.to, ns);
    if (!target)
        return {};
    if (const auto *external = target->as<External>(); external && external->alias) {
        if (const Record *real = resolve(document, EdgeKind::Alias, *external->alias, target->ns))
            target = real;
    }
    const std::string name = target->ns == ns ? target->name : target->path();
    ClientUse client;
    client.path = target->path();
    client.name = pascalCase(name) + "Client";
    client.member = camelCase(name);
    client.urlEnv = runtime::callUrlEnv(ns, target->ns, target->name);
    if (call.timeout) {
        const auto milliseconds = call.timeout->value.count() / 1000;
        client.timeoutMs = static_cast<int>(std::clamp<std::int64_t>(milliseconds, 1, 3'600'000));
    }
    client.retries = call.retries.value_or(0);
    if (const auto *external = target->as<External>()) {
        client.url = runtime::externalUrl(external->host.value_or(target->name),
                                          external->port.value_or(runtime::defaultExternalPort));
    } else {
        client.url =
            runtime::httpUrl(hostOf(document, *model.record, *target), servicePortOf(*target));
        Result<std::vector<Route>> operations =
            routesOf(target->as<Service>()->api, target->path());
        if (!operations)
            return operations.error();
        client.operations = std::move(*operations);
        client.repeatsPost = isGenerated(*target->as<Service>());
    }
    const auto twice = std::ranges::find(model.clients, client.path, &ClientUse::path);
    if (twice == model.clients.end())
        model.clients.push_back(std::move(client));
    return {};
}

/// Two elements that would share a name in the code of one service.
Result<void> checkDistinct(const ServiceModel &model)
{
    std::set<std::string> names{"Service", "Context", "Clients", "Handlers", "MakeService"};
    const auto clash = [&](const std::string &name, const Message &path) {
        return Error{ErrorCode::Design,
                     phrase("export", "{0} would be a second `{1}` in the code of {2}.")(
                         path, name, model.path()),
                     {},
                     phrase("export", "Rename it.")};
    };
    for (const EventUse &event : model.events) {
        if (!names.insert(event.type).second)
            return clash(event.type, event.channel->path());
        std::set<std::string> fields;
        for (const auto &[key, field] : event.channel->as<Channel>()->payload) {
            if (!fields.insert(fieldName(key)).second)
                return clash(fieldName(key),
                             phrase("export", "`{0}` of {1}")(key, event.channel->path()));
        }
    }
    for (const BodyUse &body : model.bodies) {
        if (!names.insert(body.type).second)
            return clash(body.type,
                         phrase("export", "`{0}` of {1}")(body.collection, model.path()));
        std::set<std::string> fields;
        for (const auto &[key, field] : body.fields) {
            if (!fields.insert(fieldName(key)).second)
                return clash(fieldName(key),
                             phrase("export", "`{0}` of {1}")(key, body.collection));
        }
    }
    for (const ClientUse &client : model.clients) {
        if (!names.insert(client.name).second)
            return clash(client.name, client.path);
    }
    for (const BrokerUse &broker : model.brokers) {
        if (!names.insert(broker.variable).second)
            return clash(broker.variable, broker.path);
    }
    for (const StoreUse &store : model.stores) {
        if (!names.insert(store.member).second)
            return clash(store.member, model.record->ns + '/' + store.name);
    }
    return {};
}

} // namespace

bool tellsOfRemoval(std::string_view channel)
{
    constexpr std::array<std::string_view, 4> endings = {"-deleted", "-removed", "-cancelled",
                                                         "-canceled"};
    return std::ranges::any_of(endings,
                               [&](std::string_view ending) { return channel.ends_with(ending); });
}

std::vector<std::string> ServiceModel::collections() const
{
    std::set<std::string> names;
    for (const Route &route : routes) {
        if (route.action != Action::Options && route.action != Action::Open)
            names.insert(route.collection);
    }
    for (const EventUse &event : events) {
        if (event.subscribed)
            names.insert("received_events");
        if (!event.copy.collection.empty())
            names.insert(event.copy.collection);
    }
    if (isJob())
        names.insert("job_runs");
    return {names.begin(), names.end()};
}

Subscribers subscribersOf(const Document &document)
{
    Subscribers result;
    for (const Record *service : document.all(ElementKind::Service)) {
        for (const Ref &ref : service->as<Service>()->subscribes) {
            if (const Record *channel = resolve(document, EdgeKind::Subscribe, ref, service->ns))
                result[channel].push_back(service->path());
        }
    }
    return result;
}

Result<ServiceModel> modelOf(const Document &document, const Record &service,
                             const Subscribers &subscribers)
{
    ServiceModel model;
    model.record = &service;
    model.target = fmt::format("svc_{}__{}", service.ns, service.name);
    model.cppNamespace = "svc_" + snakeCase(service.name);
    model.httpPort = portsOf(model.service()).front().second.port;
    Result<std::vector<Route>> routes = routesOf(model.service().api, service.path());
    if (!routes)
        return routes.error();
    model.routes = std::move(*routes);
    addStores(document, model);
    if (auto added = addEvents(document, model, subscribers); !added)
        return added.error();
    addCopies(model);
    addBodies(model);
    for (const Call &call : model.service().calls) {
        if (auto added = addClient(document, model, call); !added)
            return added.error();
    }
    if (auto distinct = checkDistinct(model); !distinct)
        return distinct.error();
    return model;
}

std::set<const ChassisPart *> partsOf(const ServiceModel &model)
{
    std::set<const ChassisPart *> parts;
    for (const StoreUse &store : model.stores)
        parts.insert(store.part);
    for (const BrokerUse &broker : model.brokers)
        parts.insert(broker.part);
    parts.erase(nullptr);
    return parts;
}

std::set<const ChassisPart *> partsOf(const std::vector<ServiceModel> &models)
{
    std::set<const ChassisPart *> parts;
    for (const ServiceModel &model : models)
        parts.merge(partsOf(model));
    return parts;
}

} // namespace moldloft::services
