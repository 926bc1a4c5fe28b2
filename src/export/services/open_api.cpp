#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "export/services/api_documents.h"
#include "export/services/cpp_names.h"
#include "export/services/payload_fields.h"
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

/// The fields of a collection's documents that the design knows, or none.
const BodyUse *knownBody(const ServiceModel &model, const Route &route)
{
    const BodyUse *body = model.bodyOf(route);
    return body && !body->fields.empty() ? body : nullptr;
}

/// `kind`: Document or Page. A collection has schemas of its own where fields are known.
Value schemaOf(const ServiceModel &model, const Route &route, const std::string &kind)
{
    const bool own = knownBody(model, route);
    return refTo("schemas/" + (own ? pascalCase(route.collection) : std::string()) + kind);
}

Value responsesOf(const ServiceModel &model, const Route &route)
{
    const Value document = schemaOf(model, route, "Document");
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
        responses.set("200", answer("The newest documents.", schemaOf(model, route, "Page")));
        break;
    case Action::Update:
        responses.set("200", answer("The document after the change.", document));
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

Value operationOf(const ServiceModel &model, const Route &route)
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
        const BodyUse *body = knownBody(model, route);
        // what is required may be left out of changes
        const bool changes = body && route.action == Action::Update && body->required().size() > 0;
        Value schema = changes ? refTo("schemas/" + pascalCase(route.collection) + "Changes")
                       : body  ? refTo("schemas/" + body->type)
                               : Value::map({{"type", "object"}});
        operation.set("requestBody", Value::map({{"required", true},
                                                 {"content", jsonContent(std::move(schema))}}));
    }
    return operation.set("responses", responsesOf(model, route));
}

Value problemResponse(const std::string &description)
{
    return Value::map(
        {{"description", description},
         {"content", Value::map({{"application/problem+json",
                                  Value::map({{"schema", refTo("schemas/Problem")}})}})}});
}

Value problemSchema()
{
    const Value text = Value::map({{"type", "string"}});
    const Value mistake =
        Value::map({{"type", "object"},
                    {"required", Value::list({"pointer", "detail"})},
                    {"properties", Value::map({{"pointer", text}, {"detail", text}})}});
    return Value::map(
        {{"type", "object"},
         {"description", "RFC 9457"},
         {"required", Value::list({"title", "status"})},
         {"properties",
          Value::map({{"title", text},
                      {"status", Value::map({{"type", "integer"}})},
                      {"detail", text},
                      {"errors", Value::map({{"type", "array"},
                                             {"description", "Everything that is wrong."},
                                             {"items", mistake}})}})}});
}

/// A decimal may come as a number, too.
Value bodyFields(const BodyUse *body)
{
    Value properties = Value::map();
    if (!body)
        return properties;
    for (const auto &[key, field] : body->fields) {
        Value schema = fieldSchema(field);
        if (field.type == "decimal")
            schema.set("type", Value::list({"string", "number"}));
        properties.set(key, std::move(schema));
    }
    return properties;
}

Value documentSchema(const BodyUse *body)
{
    Value properties =
        Value::map({{"id", Value::map({{"type", "string"}, {"format", "uuid"}})},
                    {"createdAt", Value::map({{"type", "string"}, {"format", "date-time"}})}});
    const Value fields = bodyFields(body);
    for (const auto &[key, schema] : fields.asMap())
        properties.set(key, schema);
    return Value::map({{"type", "object"},
                       {"required", Value::list({"id", "createdAt"})},
                       {"properties", std::move(properties)},
                       {"additionalProperties", true}});
}

Value pageSchema(const std::string &documents)
{
    const Value items = Value::map({{"type", "array"}, {"items", refTo("schemas/" + documents)}});
    const Value next =
        Value::map({{"type", "string"},
                    {"format", "uuid"},
                    {"description", "There are more: ask again with ?after= this."}});
    return Value::map({{"type", "object"},
                       {"required", Value::list({"items"})},
                       {"properties", Value::map({{"items", items}, {"next", next}})}});
}

Value schemas(const ServiceModel &model)
{
    Value result = Value::map({{"Document", documentSchema(nullptr)},
                               {"Page", pageSchema("Document")},
                               {"Problem", problemSchema()}});
    for (const BodyUse &body : model.bodies) {
        if (body.fields.empty())
            continue;
        const std::string name = pascalCase(body.collection);
        const Value changes = Value::map({{"type", "object"},
                                          {"properties", bodyFields(&body)},
                                          {"additionalProperties", !body.onlyKnown}});
        result.set(body.type, changes);
        if (Value required = body.required(); required.size() > 0) {
            result.find(body.type)->set("required", std::move(required));
            const bool changed = std::ranges::any_of(model.routes, [&](const Route &route) {
                return route.action == Action::Update && route.collection == body.collection;
            });
            if (changed)
                result.set(name + "Changes", changes);
        }
        result.set(name + "Document", documentSchema(&body));
        result.set(name + "Page", pageSchema(name + "Document"));
    }
    return result;
}

Value components(const ServiceModel &model)
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
         {"Unprocessable",
          problemResponse("The document does not have its shape, the database cannot "
                          "hold it, or the key came with another body before.")},
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
                       {"schemas", schemas(model)}});
}

} // namespace

std::string openApiDocument(const ServiceModel &model)
{
    Value paths = Value::map();
    for (const Route &route : model.routes) {
        std::string method = route.method;
        std::ranges::transform(method, method.begin(),
                               [](char c) { return static_cast<char>(c - 'A' + 'a'); });
        paths[route.path].set(method, operationOf(model, route));
    }
    Value servers = Value::list();
    servers.push(Value::map({{"url", fmt::format("http://localhost:{}", model.httpPort)}}));
    const Value document =
        Value::map({{"openapi", "3.1.0"},
                    {"info", Value::map({{"title", model.path()}, {"version", "1.0.0"}})},
                    {"servers", std::move(servers)},
                    {"paths", std::move(paths)},
                    {"components", components(model)}});
    return yaml::write(document);
}

} // namespace moldloft::services
