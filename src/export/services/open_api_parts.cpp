#include "export/services/open_api_parts.h"

#include <set>
#include <string_view>

#include "export/services/cpp_names.h"
#include "export/services/payload_fields.h"

namespace moldloft::services
{
namespace
{

Value text()
{
    return Value::map({{"type", "string"}});
}

Value text(std::string_view format)
{
    return Value::map({{"type", "string"}, {"format", format}});
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
    const Value mistake =
        Value::map({{"type", "object"},
                    {"required", Value::list({"pointer", "detail"})},
                    {"properties", Value::map({{"pointer", text()}, {"detail", text()}})}});
    return Value::map(
        {{"type", "object"},
         {"description", "RFC 9457"},
         {"required", Value::list({"title", "status"})},
         {"properties",
          Value::map({{"title", text()},
                      {"status", Value::map({{"type", "integer"}})},
                      {"detail", text()},
                      {"errors", Value::map({{"type", "array"},
                                             {"description", "Everything that is wrong."},
                                             {"items", mistake}})}})}});
}

Value documentSchema()
{
    return Value::map(
        {{"type", "object"},
         {"required", Value::list({"id", "createdAt"})},
         {"properties", Value::map({{"id", text("uuid")}, {"createdAt", text("date-time")}})}});
}

Value pageSchema(const std::string &documents)
{
    const Value items = Value::map({{"type", "array"}, {"items", refTo("schemas/" + documents)}});
    Value next = text("uuid");
    next.set("description", "There are more: ask again with ?after= this.");
    return Value::map({{"type", "object"},
                       {"required", Value::list({"items"})},
                       {"properties", Value::map({{"items", items}, {"next", next}})}});
}

/// What the design knows of a collection's documents. A decimal may come as a number, too.
Value fieldsSchema(const BodyUse &body)
{
    Value properties = Value::map();
    for (const auto &[key, field] : body.fields) {
        Value schema = fieldSchema(field);
        if (field.type == "decimal")
            schema.set("type", Value::list({"string", "number"}));
        properties.set(key, std::move(schema));
    }
    return Value::map({{"type", "object"}, {"properties", std::move(properties)}});
}

bool narrowsNew(const BodyUse &body)
{
    return body.onlyKnown || body.required().size() > 0;
}

/// The schemas of a collection: <Name>Body are its fields, which the others share.
void addSchemas(Value &schemas, const BodyUse &body)
{
    const std::string name = pascalCase(body.collection);
    const Value fields = refTo("schemas/" + body.type);
    schemas.set(body.type, fieldsSchema(body));
    Value narrowed = Value::map({{"allOf", Value::list({fields})}});
    if (body.onlyKnown)
        narrowed.set("unevaluatedProperties", false);
    schemas.set(name + "Changes", narrowed);
    schemas.set(name + "New", narrowed.setIfAny("required", body.required()));
    schemas.set(name + "Document",
                Value::map({{"allOf", Value::list({refTo("schemas/Document"), fields})}}));
    schemas.set(name + "Page", pageSchema(name + "Document"));
}

Value parameters()
{
    const Value key = Value::map(
        {{"name", "Idempotency-Key"},
         {"in", "header"},
         {"description", "The same request with the same key within a day gets the first answer."},
         {"schema", Value::map({{"type", "string"}, {"maxLength", 255}})}});
    const Value limit = Value::map(
        {{"name", "limit"},
         {"in", "query"},
         {"schema",
          Value::map({{"type", "integer"}, {"minimum", 1}, {"maximum", 1000}, {"default", 100}})}});
    const Value after = Value::map({{"name", "after"},
                                    {"in", "query"},
                                    {"description", "The `next` of the page before."},
                                    {"schema", text("uuid")}});
    return Value::map({{"IdempotencyKey", key}, {"Limit", limit}, {"After", after}});
}

Value responses()
{
    return Value::map(
        {{"Done", Value::map({{"description", "Done."}})},
         {"Open", Value::map({{"description", "Up to src/handlers.h."}})},
         {"BadRequest", problemResponse("The body is no JSON object, or a parameter is wrong.")},
         {"NotFound", problemResponse("There is no such document.")},
         {"Gone", problemResponse("The document after which to go on is not there any more.")},
         {"Conflict", problemResponse("There is one with this id already.")},
         {"Unprocessable",
          problemResponse("The document does not have its shape, the database cannot "
                          "hold it, or the key came with another body before.")},
         {"NotImplemented", problemResponse("Nobody has written this yet.")},
         {"Unavailable", problemResponse("The own database does not answer; ask again.")}});
}

Value everyComponent(const ServiceModel &model)
{
    Value schemas = Value::map({{"Document", documentSchema()},
                                {"Page", pageSchema("Document")},
                                {"Problem", problemSchema()}});
    for (const BodyUse &body : model.bodies) {
        if (!body.fields.empty())
            addSchemas(schemas, body);
    }
    const Value location = Value::map({{"schema", text("uri-reference")}});
    return Value::map({{"parameters", parameters()},
                       {"headers", Value::map({{"Location", location}})},
                       {"responses", responses()},
                       {"schemas", std::move(schemas)}});
}

constexpr std::string_view start = "#/components/";

/// Notes every component that `tree` refers to, and what those refer to.
void collect(const Value &tree, const Value &all, std::set<std::string, std::less<>> &places)
{
    if (tree.isList()) {
        for (const Value &item : tree.asList())
            collect(item, all, places);
    }
    if (!tree.isMap())
        return;
    for (const auto &[key, value] : tree.asMap()) {
        if (key != "$ref" || !value.isString()) {
            collect(value, all, places);
            continue;
        }
        const std::string place = value.asString().substr(start.size());
        if (!places.insert(place).second)
            continue;
        const auto slash = place.find('/');
        if (const Value *named = all.find(place.substr(0, slash))->find(place.substr(slash + 1)))
            collect(*named, all, places);
    }
}

} // namespace

Value refTo(const std::string &place)
{
    return Value::map({{"$ref", std::string(start) + place}});
}

Value jsonContent(Value schema)
{
    return Value::map({{"application/json", Value::map({{"schema", std::move(schema)}})}});
}

const BodyUse *knownBody(const ServiceModel &model, const Route &route)
{
    const BodyUse *body = model.bodyOf(route);
    return body && !body->fields.empty() ? body : nullptr;
}

Value takenBy(const ServiceModel &model, const Route &route)
{
    const BodyUse *body = knownBody(model, route);
    if (!body)
        return Value::map({{"type", "object"}});
    const std::string name = pascalCase(route.collection);
    // what is required may be left out of changes
    if (route.action == Action::Update)
        return refTo("schemas/" + (body->onlyKnown ? name + "Changes" : body->type));
    return refTo("schemas/" + (narrowsNew(*body) ? name + "New" : body->type));
}

Value answeredBy(const ServiceModel &model, const Route &route, const std::string &kind)
{
    const bool own = knownBody(model, route);
    return refTo("schemas/" + (own ? pascalCase(route.collection) : std::string()) + kind);
}

Value componentsFor(const Value &paths, const ServiceModel &model)
{
    const Value all = everyComponent(model);
    std::set<std::string, std::less<>> places;
    collect(paths, all, places);
    Value result = Value::map();
    for (const auto &[kind, named] : all.asMap()) {
        for (const auto &[name, value] : named.asMap()) {
            if (places.contains(kind + '/' + name))
                result[kind].set(name, value);
        }
    }
    return result;
}

} // namespace moldloft::services
