#include "export/services/bodies.h"

#include <algorithm>
#include <set>
#include <utility>

#include "export/escape.h"
#include "export/services/cpp_layout.h"
#include "export/services/cpp_names.h"
#include "export/services/payload_fields.h"
#include "kinds/limits.h"

namespace moldloft::services
{

const BodyUse *ServiceModel::bodyOf(const Route &route) const
{
    const auto found = std::ranges::find(bodies, route.collection, &BodyUse::collection);
    return found == bodies.end() ? nullptr : &*found;
}

namespace
{

using Field = std::pair<std::string, DataField>;

/// What `documents:` say of the collection. What the path of a route says need not be sent.
void addDescribed(BodyUse &body, const ServiceModel &model)
{
    for (const auto &[collection, shape] : model.service().documents) {
        if (collection != body.collection)
            continue;
        body.fields = shape.fields;
        body.onlyKnown = shape.onlyKnown.value_or(false);
    }
    std::erase_if(body.fields, [](const Field &field) {
        return field.first == "id" || field.first == "createdAt";
    });
}

/// A field has to fit every event that it goes into. One that two channels give different types,
/// and `documents:` none, stays out: nobody can know which one is meant.
void addFields(BodyUse &body, const ServiceModel &model)
{
    const std::size_t described = body.fields.size();
    std::set<std::string> disputed;
    for (const EventUse &event : model.events) {
        const bool about = std::ranges::any_of(event.routes, [&](std::size_t route) {
            return model.routes[route].collection == body.collection;
        });
        if (!about)
            continue;
        for (const auto &[key, field] : event.channel->as<Channel>()->payload) {
            if (key == event.idField || key == "id" || key == "createdAt")
                continue;
            const auto known = std::ranges::find(body.fields, key, &Field::first);
            if (known == body.fields.end())
                body.fields.emplace_back(key, field);
            else if (known->second.type == field.type)
                known->second = kinds::narrowed(known->second, field);
            else if (std::cmp_greater_equal(known - body.fields.begin(), described))
                disputed.insert(key);
        }
    }
    std::erase_if(body.fields, [&](const auto &entry) { return disputed.contains(entry.first); });
}

/// What the path says need not be in the body.
void excuseParams(BodyUse &body, const ServiceModel &model)
{
    for (const Route &route : model.routes) {
        if (route.action != Action::Create || route.collection != body.collection)
            continue;
        for (const std::string &param : route.params) {
            const auto known = std::ranges::find(body.fields, param, &Field::first);
            if (known != body.fields.end())
                known->second.required.reset();
        }
    }
}

/// Values just outside of the limits of a field, for its test.
Value refusedBy(const BodyUse &body)
{
    Value list = Value::list();
    for (const auto &[key, field] : body.fields) {
        for (const std::string &value : cppMisfits(field)) {
            const std::string quoted = escape::cppString(key);
            list.push(Value::map({{"line", parameterList(4, "checkRefuses<" + body.type + ">",
                                                         {quoted, value}, 1)}}));
        }
    }
    return list;
}

} // namespace

Value BodyUse::required() const
{
    Value names = Value::list();
    for (const auto &[key, field] : fields) {
        if (field.required.value_or(false))
            names.push(key);
    }
    return names;
}

void addBodies(ServiceModel &model)
{
    for (const Route &route : model.routes) {
        if ((route.action != Action::Create && route.action != Action::Update) ||
            model.bodyOf(route))
            continue;
        BodyUse body;
        body.collection = route.collection;
        body.type = pascalCase(route.collection) + "Body";
        body.shape = camelCase(route.collection + "-shape");
        addDescribed(body, model);
        addFields(body, model);
        excuseParams(body, model);
        model.bodies.push_back(std::move(body));
    }
}

void addBodyData(Value &data, const ServiceModel &model)
{
    Value bodies = Value::list();
    Value shapes = Value::list();
    for (const BodyUse &body : model.bodies) {
        const Value entry = Value::map(
            {{"type", body.type},
             {"shape", body.shape},
             {"collection_comment", escape::cppComment(body.collection)},
             {"is_known", !body.fields.empty()},
             {"only_known", body.onlyKnown},
             {"has_required", body.required().size() > 0},
             {"field_count", static_cast<int>(std::min(body.fields.size(), std::size_t{100}))},
             {"required_count", static_cast<int>(body.required().size())},
             {"refused", refusedBy(body)},
             {"fields", fieldData(body.fields)}});
        shapes.push(entry);
        if (!body.fields.empty())
            bodies.push(entry);
    }
    data.set("has_bodies", bodies.size() > 0).set("has_shapes", shapes.size() > 0);
    data.set("bodies", std::move(bodies)).set("shapes", std::move(shapes));
}

} // namespace moldloft::services
