#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "export/services/api_documents.h"
#include "yaml/writer.h"

namespace moldloft::services
{
namespace
{

Value refTo(const std::string &place)
{
    return Value::map({{"$ref", "#/components/" + place}});
}

Value jsonContent(Value schema)
{
    return Value::map({{"application/json", Value::map({{"schema", std::move(schema)}})}});
}

Value answer(const std::string &description, Value schema)
{
    return Value::map({{"description", description}, {"content", jsonContent(std::move(schema))}});
}

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

Value responsesOf(const Route &route)
{
    Value responses = Value::map();
    switch (route.action) {
    case Action::Create: {
        Value made = answer("What has been added.", refTo("schemas/Document"));
        made.set("headers", Value::map({{"Location", refTo("headers/Location")}}));
        responses.set("201", std::move(made));
        break;
    }
    case Action::Read:
        responses.set("200", answer("The document.", refTo("schemas/Document")));
        break;
    case Action::List:
        responses.set("200", answer("The newest documents.", refTo("schemas/Page")));
        break;
    case Action::Update:
        responses.set("200", answer("The document after the change.", refTo("schemas/Document")));
        break;
    case Action::Remove:
    case Action::Options:
        responses.set("204", Value::map({{"description", "Done."}}));
        break;
    case Action::Open:
        responses.set("200", Value::map({{"description", "Up to src/handlers.h."}}));
        break;
    }
    addProblems(responses, route.action);
    return responses;
}

Value operationOf(const Route &route)
{
    Value parameters = Value::list();
    for (const std::string &name : route.params) {
        parameters.push(Value::map({{"name", name},
                                    {"in", "path"},
                                    {"required", true},
                                    {"schema", Value::map({{"type", "string"}})}}));
    }
    if (route.action == Action::Create)
        parameters.push(refTo("parameters/IdempotencyKey"));
    if (route.action == Action::List) {
        parameters.push(refTo("parameters/Limit"));
        parameters.push(refTo("parameters/After"));
    }
    Value operation = Value::map({{"operationId", route.function}});
    operation.setIfAny("parameters", std::move(parameters));
    if (route.action == Action::Create || route.action == Action::Update) {
        operation.set("requestBody",
                      Value::map({{"required", true},
                                  {"content", jsonContent(Value::map({{"type", "object"}}))}}));
    }
    return operation.set("responses", responsesOf(route));
}

Value problemResponse(const std::string &description)
{
    return Value::map(
        {{"description", description},
         {"content", Value::map({{"application/problem+json",
                                  Value::map({{"schema", refTo("schemas/Problem")}})}})}});
}

Value schemas()
{
    const Value text = Value::map({{"type", "string"}});
    const Value uuid = Value::map({{"type", "string"}, {"format", "uuid"}});
    const Value time = Value::map({{"type", "string"}, {"format", "date-time"}});
    Value document = Value::map({{"type", "object"},
                                 {"required", Value::list({"id", "createdAt"})},
                                 {"properties", Value::map({{"id", uuid}, {"createdAt", time}})},
                                 {"additionalProperties", true}});
    Value items = Value::map({{"type", "array"}, {"items", refTo("schemas/Document")}});
    Value next = uuid;
    next.set("description", "There are more: ask again with ?after= this.");
    Value page = Value::map(
        {{"type", "object"},
         {"required", Value::list({"items"})},
         {"properties", Value::map({{"items", std::move(items)}, {"next", std::move(next)}})}});
    Value problem =
        Value::map({{"type", "object"},
                    {"description", "RFC 9457"},
                    {"required", Value::list({"title", "status"})},
                    {"properties", Value::map({{"title", text},
                                               {"status", Value::map({{"type", "integer"}})},
                                               {"detail", text}})}});
    return Value::map({{"Document", std::move(document)},
                       {"Page", std::move(page)},
                       {"Problem", std::move(problem)}});
}

Value components()
{
    Value key = Value::map(
        {{"name", "Idempotency-Key"},
         {"in", "header"},
         {"description", "The same request with the same key within a day gets the first answer."},
         {"schema", Value::map({{"type", "string"}, {"maxLength", 255}})}});
    Value location =
        Value::map({{"schema", Value::map({{"type", "string"}, {"format", "uri-reference"}})}});
    Value responses = Value::map(
        {{"BadRequest", problemResponse("The body is no JSON object, or a parameter is wrong.")},
         {"NotFound", problemResponse("There is no such document.")},
         {"Gone", problemResponse("The document after which to go on is not there any more.")},
         {"Conflict", problemResponse("There is one with this id already.")},
         {"Unprocessable", problemResponse("The database cannot hold the document, or the key came "
                                           "with another body before.")},
         {"NotImplemented", problemResponse("Nobody has written this yet.")},
         {"Unavailable", problemResponse("The own database does not answer; ask again.")}});
    Value limit = Value::map(
        {{"name", "limit"},
         {"in", "query"},
         {"schema",
          Value::map({{"type", "integer"}, {"minimum", 1}, {"maximum", 1000}, {"default", 100}})}});
    Value after = Value::map({{"name", "after"},
                              {"in", "query"},
                              {"description", "The `next` of the page before."},
                              {"schema", Value::map({{"type", "string"}, {"format", "uuid"}})}});
    Value parameters = Value::map({{"IdempotencyKey", std::move(key)},
                                   {"Limit", std::move(limit)},
                                   {"After", std::move(after)}});
    return Value::map({{"parameters", std::move(parameters)},
                       {"headers", Value::map({{"Location", std::move(location)}})},
                       {"responses", std::move(responses)},
                       {"schemas", schemas()}});
}

} // namespace

std::string openApiDocument(const ServiceModel &model)
{
    Value paths = Value::map();
    for (const Route &route : model.routes) {
        std::string method = route.method;
        std::ranges::transform(method, method.begin(),
                               [](char c) { return static_cast<char>(c - 'A' + 'a'); });
        paths[route.path].set(method, operationOf(route));
    }
    Value servers = Value::list();
    servers.push(Value::map({{"url", fmt::format("http://localhost:{}", model.httpPort)}}));
    const Value document =
        Value::map({{"openapi", "3.1.0"},
                    {"info", Value::map({{"title", model.path()}, {"version", "1.0.0"}})},
                    {"servers", std::move(servers)},
                    {"paths", std::move(paths)},
                    {"components", components()}});
    return yaml::write(document);
}

} // namespace moldloft::services
