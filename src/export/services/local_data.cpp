#include "export/services/local_data.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "export/runtime_contract.h"
#include "export/services/payload_fields.h"
#include "kinds/defaults.h"
#include "kinds/engines.h"
#include "model/references.h"

namespace moldloft::services
{
namespace
{

using Json = nlohmann::ordered_json;

Json databasesOf(const ServiceModel &model)
{
    Json list = Json::array();
    for (const StoreUse &store : model.stores) {
        if (!store.part)
            continue;
        list.push_back({{"path", model.record->ns + '/' + store.name},
                        {"name", store.name},
                        {"engine", store.part->engine},
                        {"schema", runtime::databaseSchemaName(store.name)},
                        {"prefix", store.prefix}});
    }
    return list;
}

Json brokersOf(const ServiceModel &model)
{
    Json list = Json::array();
    for (const BrokerUse &broker : model.brokers) {
        list.push_back({{"path", broker.path},
                        {"engine", broker.part->engine},
                        {"scheme", brokerEngine(broker.part->engine)->scheme},
                        {"variable", broker.urlEnv}});
    }
    return list;
}

Json callsOf(const Document &document, const ServiceModel &model)
{
    Json list = Json::array();
    for (const ClientUse &client : model.clients) {
        const Record *target =
            resolve(document, EdgeKind::Call, Ref{client.path}, model.record->ns);
        const bool outside = target && target->kind() == ElementKind::External;
        list.push_back({{"path", client.path}, {"variable", client.urlEnv}, {"outside", outside}});
    }
    return list;
}

/// What can be asked without knowing an id.
Json readsOf(const ServiceModel &model)
{
    Json list = Json::array();
    if (model.isPage())
        list.push_back("/");
    for (const Route &route : model.routes) {
        if (route.method == "GET" && route.params.empty())
            list.push_back(route.path);
    }
    return list;
}

Json serviceOf(const Document &document, const ServiceModel &model)
{
    Json env = Json::object();
    for (const auto &[name, value] : model.service().env)
        env[name] = value;
    return {{"path", model.path()},        {"target", model.target},
            {"job", model.isJob()},        {"databases", databasesOf(model)},
            {"brokers", brokersOf(model)}, {"calls", callsOf(document, model)},
            {"reads", readsOf(model)},     {"secrets", model.service().secrets},
            {"env", std::move(env)}};
}

/// Entries of all services, each path once: a broker is shared.
Json distinct(const std::vector<ServiceModel> &models, Json (*entriesOf)(const ServiceModel &))
{
    Json list = Json::array();
    std::set<std::string> known;
    for (const ServiceModel &model : models) {
        for (const Json &entry : entriesOf(model)) {
            if (known.insert(entry["path"].get<std::string>()).second)
                list.push_back(entry);
        }
    }
    return list;
}

Json routesOf(const Document &document)
{
    Json list = Json::array();
    for (const Record *record : document.all(ElementKind::Ingress)) {
        for (const IngressRule &rule : record->as<Ingress>()->rules) {
            if (const Record *to = resolve(document, EdgeKind::Route, rule.to, record->ns))
                list.push_back({{"path", rule.path}, {"to", to->path()}});
        }
    }
    return list;
}

/// A document with what the design asks for.
Json sampleOf(const BodyUse *body)
{
    Json document = Json::object();
    if (!body)
        return document;
    for (const auto &[key, field] : body->fields) {
        if (field.required.value_or(false))
            document[key] = Json::parse(jsonSample(field), nullptr, false);
    }
    return document;
}

/// The routes whose default bodies publish an event about what they add, and who hears of it.
Json flowsOf(const std::vector<ServiceModel> &models, const Subscribers &subscribers)
{
    std::set<std::string> notes; // the services that keep what they receive where it can be counted
    for (const ServiceModel &model : models) {
        const ChassisPart *part = model.stores.front().part;
        if (part && part->engine != "mongodb") // which has no program here that could ask it
            notes.insert(model.path());
    }
    Json list = Json::array();
    for (const ServiceModel &model : models) {
        for (const EventUse &event : model.events) {
            if (event.idField.empty() || event.routes.empty())
                continue;
            const Route &route = model.routes[event.routes.front()];
            if (route.action != Action::Create || route.method != "POST" || !route.params.empty())
                continue;
            Json heard = Json::array();
            if (const auto found = subscribers.find(event.channel); found != subscribers.end()) {
                for (const std::string &subscriber : found->second) {
                    if (notes.contains(subscriber))
                        heard.push_back(subscriber);
                }
            }
            list.push_back({{"service", model.path()},
                            {"route", route.path},
                            {"body", sampleOf(model.bodyOf(route))},
                            {"channel", event.wire},
                            {"field", event.idField},
                            {"subscribers", std::move(heard)}});
        }
    }
    return list;
}

/// A list of the system, a line for each of its entries.
std::string entriesOf(std::string_view key, const Json &list)
{
    std::string text;
    for (const Json &entry : list) {
        text += text.empty() ? "\n" : ",\n";
        text += entry.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    return fmt::format(",\n\"{}\": [{}]", key, text);
}

} // namespace

std::string localSystem(const Document &document, const std::vector<ServiceModel> &models)
{
    Json services = Json::array();
    for (const ServiceModel &model : models)
        services.push_back(serviceOf(document, model));
    const std::string name =
        Json(document.settings().name).dump(-1, ' ', false, Json::error_handler_t::replace);
    return fmt::format("{{\"project\": {}", name) +
           entriesOf("databases", distinct(models, &databasesOf)) +
           entriesOf("brokers", distinct(models, &brokersOf)) + entriesOf("services", services) +
           entriesOf("flows", flowsOf(models, subscribersOf(document))) +
           entriesOf("routes", routesOf(document)) + "}\n";
}

std::string localServerPackages(const std::vector<ServiceModel> &models)
{
    std::set<std::string> packages;
    for (const ChassisPart *part : partsOf(models)) {
        if (!part->serverPackage.empty())
            packages.emplace(part->serverPackage);
    }
    return join(std::vector<std::string>(packages.begin(), packages.end()), " ");
}

} // namespace moldloft::services
