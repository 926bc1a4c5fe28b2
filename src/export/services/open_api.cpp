#include <algorithm>

#include <fmt/format.h>

#include "export/services/api_documents.h"
#include "export/services/open_api_parts.h"

namespace moldloft::services
{
namespace
{

/// What a route answers beside its success, by what it does.
void addProblems(Value &responses, Action action)
{
    const auto add = [&](const char *status, const char *name) {
        responses.set(status, refTo(fmt::format("responses/{}", name)));
    };
    const bool takesBody = action == Action::Create || action == Action::Update;
    if (takesBody || action == Action::List)
        add("400", "BadRequest");
    if (action == Action::Read || action == Action::Update || action == Action::Remove)
        add("404", "NotFound");
    if (action == Action::Create)
        add("409", "Conflict");
    if (action == Action::List)
        add("410", "Gone");
    if (takesBody)
        add("422", "Unprocessable");
    if (action == Action::Open)
        add("501", "NotImplemented");
    if (action != Action::Options && action != Action::Open)
        add("503", "Unavailable");
}

Value answer(const std::string &description, Value schema)
{
    return Value::map({{"description", description}, {"content", jsonContent(std::move(schema))}});
}

Value responsesOf(const ServiceModel &model, const Route &route)
{
    const Value document = answeredBy(model, route, "Document");
    Value responses = Value::map();
    switch (route.action) {
    case Action::Create: {
        Value made = answer("What has been added.", document);
        made.set("headers", Value::map({{"Location", refTo("headers/Location")}}));
        responses.set("201", std::move(made));
        break;
    }
    case Action::Read:
        responses.set("200", answer("The document.", document));
        break;
    case Action::List:
        responses.set("200", answer("The newest documents.", answeredBy(model, route, "Page")));
        break;
    case Action::Update:
        responses.set("200", answer("The document after the change.", document));
        break;
    case Action::Remove:
    case Action::Options:
        responses.set("204", refTo("responses/Done"));
        break;
    case Action::Open:
        responses.set("200", refTo("responses/Open"));
        break;
    }
    addProblems(responses, route.action);
    return responses;
}

Value operationOf(const ServiceModel &model, const Route &route)
{
    Value parameters = Value::list();
    if (route.action == Action::Create)
        parameters.push(refTo("parameters/IdempotencyKey"));
    if (route.action == Action::List) {
        parameters.push(refTo("parameters/Limit"));
        parameters.push(refTo("parameters/After"));
    }
    Value operation = Value::map({{"operationId", route.function}});
    operation.setIfAny("parameters", std::move(parameters));
    if (route.action == Action::Create || route.action == Action::Update) {
        operation.set("requestBody", Value::map({{"required", true},
                                                 {"content", jsonContent(takenBy(model, route))}}));
    }
    return operation.set("responses", responsesOf(model, route));
}

/// What stands in the path, for all its operations.
Value pathParameters(const Route &route)
{
    Value parameters = Value::list();
    for (const std::string &name : route.params) {
        parameters.push(Value::map({{"name", name},
                                    {"in", "path"},
                                    {"required", true},
                                    {"schema", Value::map({{"type", "string"}})}}));
    }
    return parameters;
}

} // namespace

std::string openApiDocument(const ServiceModel &model)
{
    Value paths = Value::map();
    for (const Route &route : model.routes) {
        std::string method = route.method;
        std::ranges::transform(method, method.begin(),
                               [](char c) { return static_cast<char>(c - 'A' + 'a'); });
        if (!paths.find(route.path))
            paths[route.path] = Value::map().setIfAny("parameters", pathParameters(route));
        paths[route.path].set(method, operationOf(model, route));
    }
    Value components = componentsFor(paths, model);
    Value servers = Value::list();
    servers.push(Value::map({{"url", fmt::format("http://localhost:{}", model.httpPort)}}));
    const Value document =
        Value::map({{"openapi", "3.1.0"},
                    {"info", Value::map({{"title", model.path()}, {"version", "1.0.0"}})},
                    {"servers", std::move(servers)},
                    {"paths", std::move(paths)},
                    {"components", std::move(components)}});
    return yaml::write(document, apiLayout);
}

} // namespace moldloft::services
