#include "export/services/contracts.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/text.h"
#include "export/escape.h"
#include "export/services/cpp_names.h"
#include "export/services/payload_fields.h"
#include "export/services/renderer.h"

namespace moldloft::services
{
namespace
{

using escape::cppString;

/// Documents are made before they are read, and removed last.
int rankOf(Action action)
{
    switch (action) {
    case Action::Create:
        return 0;
    case Action::Read:
        return 1;
    case Action::List:
        return 2;
    case Action::Update:
        return 3;
    case Action::Remove:
        return 4;
    case Action::Options:
    case Action::Open:
        break;
    }
    return 5;
}

bool isMade(const std::vector<Route> &routes, const Route &route)
{
    return std::ranges::any_of(routes, [&](const Route &other) {
        return other.action == Action::Create && other.collection == route.collection;
    });
}

/// Whether some route is asked with the id of what was made, or about it.
bool isAsked(const std::vector<Route> &routes, const Route &route)
{
    return std::ranges::any_of(routes, [&](const Route &other) {
        return other.action != Action::Create && other.collection == route.collection;
    });
}

/// The variable with the id of what was made in the collection.
std::string idVariable(const Route &route)
{
    return "idOf" + pascalCase(route.collection);
}

std::string callOf(const Route &route, bool made, bool hasBody)
{
    std::vector<std::string> arguments;
    for (std::size_t i = 0; i < route.params.size(); ++i) {
        const bool own = made && route.endsInParam() && i + 1 == route.params.size();
        arguments.push_back(own ? idVariable(route) : "someId");
    }
    if (hasBody)
        arguments.emplace_back("body");
    return fmt::format("client.{}({})", route.function, join(arguments, ", "));
}

/// When something can be said of an answer: of a document, only where it could be made.
std::string conditionOf(const Route &route, bool made)
{
    std::string text = "chassis::answersAlone(answer)";
    if (made && route.action != Action::Create)
        text += fmt::format(" && {} != someId", idVariable(route));
    return text;
}

Value stepOf(const Contract &contract, const Route &route)
{
    const bool made = isMade(contract.client->operations, route);
    const bool hasBody = route.method == "POST" || route.method == "PUT" || route.method == "PATCH";
    const BodyUse *known = contract.provider->bodyOf(route);
    const bool removes = route.action == Action::Remove;
    return Value::map({{"route", cppString(route.text())},
                       {"has_body", hasBody},
                       {"fields", known ? fieldData(known->fields) : Value::list()},
                       {"call", callOf(route, made, hasBody)},
                       {"id", idVariable(route)},
                       {"is_made", made},
                       {"is_asked", isAsked(contract.client->operations, route)},
                       {"condition", conditionOf(route, made)},
                       {"status", made ? (removes ? 204 : 200) : 404},
                       {"is_create", route.action == Action::Create},
                       {"is_read", route.action == Action::Read},
                       {"is_list", route.action == Action::List},
                       {"is_update", route.action == Action::Update},
                       {"is_remove", removes},
                       {"is_other", rankOf(route.action) == 5}});
}

Value contractData(const Contract &contract)
{
    std::vector<Route> routes = contract.client->operations;
    std::ranges::stable_sort(routes, {}, [](const Route &route) { return rankOf(route.action); });
    Value collections = Value::list();
    Value steps = Value::list();
    std::set<std::string> known;
    for (const Route &route : routes) {
        if (isMade(routes, route) && isAsked(routes, route) &&
            known.insert(route.collection).second)
            collections.push(Value::map({{"id", idVariable(route)}}));
        steps.push(stepOf(contract, route));
    }
    const std::string name = fmt::format("{} answers as {} expects", contract.provider->path(),
                                         contract.consumer->path());
    return Value::map({{"cpp_namespace", contract.consumer->cppNamespace},
                       {"class", contract.client->name},
                       {"test_name", cppString(name)},
                       {"some_id", cppString(sampleId)},
                       {"collections", std::move(collections)},
                       {"steps", std::move(steps)}});
}

Result<void> addFile(FileSet &files, const std::string &path, std::string_view from,
                     const Value &data)
{
    Result<std::string> text = render(from, TemplateData(data));
    if (!text)
        return text.error();
    files[path].bytes = std::move(*text);
    return {};
}

} // namespace

std::vector<Contract> contractsOf(const std::vector<ServiceModel> &models)
{
    std::map<std::string, const ServiceModel *> byPath;
    for (const ServiceModel &model : models)
        byPath[model.path()] = &model;
    std::vector<Contract> result;
    for (const ServiceModel &model : models) {
        for (const ClientUse &client : model.clients) {
            const auto provider = byPath.find(client.path);
            if (provider != byPath.end() && !client.operations.empty())
                result.push_back({&model, provider->second, &client, snakeCase(client.path)});
        }
    }
    return result;
}

Result<void> addContracts(FileSet &files, const std::vector<Contract> &contracts)
{
    for (const Contract &contract : contracts) {
        const auto folder = [](const ServiceModel &model) {
            return "services/" + model.path() + "/gen/contracts/";
        };
        auto added = addFile(files, folder(*contract.consumer) + contract.test + ".cpp",
                             "contract/consumer.cpp.mustache", contractData(contract));
        if (added) {
            added = addFile(files, folder(*contract.provider) + "provider.cpp",
                            "contract/provider.cpp.mustache",
                            Value::map({{"path", escape::cppComment(contract.provider->path())},
                                        {"cpp_namespace", contract.provider->cppNamespace}}));
        }
        if (!added)
            return added;
    }
    return {};
}

Value contractList(const std::vector<Contract> &contracts)
{
    Value list = Value::list();
    for (const Contract &contract : contracts) {
        list.push(Value::map({{"consumer", contract.consumer->path()},
                              {"provider", contract.provider->path()},
                              {"test", contract.test}}));
    }
    return list;
}

} // namespace moldloft::services
