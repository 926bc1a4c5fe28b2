#include "export/services/bodies.h"

#include <algorithm>
#include <set>

#include "export/escape.h"
#include "export/services/cpp_names.h"
#include "export/services/payload_fields.h"

namespace moldloft::services
{

const BodyUse *ServiceModel::bodyOf(const Route &route) const
{
    const auto found = std::ranges::find(bodies, route.collection, &BodyUse::collection);
    return found == bodies.end() ? nullptr : &*found;
}

namespace
{

using Field = std::pair<std::string, std::string>;

/// A field that two channels give different types stays out: nobody can know which one is meant.
void addFields(BodyUse &body, const ServiceModel &model)
{
    std::set<std::string> disputed;
    for (const EventUse &event : model.events) {
        const bool about = std::ranges::any_of(event.routes, [&](std::size_t route) {
            return model.routes[route].collection == body.collection;
        });
        if (!about)
            continue;
        for (const auto &[key, type] : event.channel->as<Channel>()->payload) {
            if (key == event.idField || key == "id" || key == "createdAt")
                continue;
            const auto known = std::ranges::find(body.fields, key, &Field::first);
            if (known == body.fields.end())
                body.fields.emplace_back(key, type);
            else if (known->second != type)
                disputed.insert(key);
        }
    }
    std::erase_if(body.fields, [&](const auto &entry) { return disputed.contains(entry.first); });
}

} // namespace

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
        addFields(body, model);
        model.bodies.push_back(std::move(body));
    }
}

void addBodyData(Value &data, const ServiceModel &model)
{
    Value bodies = Value::list();
    Value shapes = Value::list();
    for (const BodyUse &body : model.bodies) {
        const Value entry = Value::map({{"type", body.type},
                                        {"shape", body.shape},
                                        {"collection_comment", escape::cppComment(body.collection)},
                                        {"is_known", !body.fields.empty()},
                                        {"fields", fieldData(body.fields)}});
        shapes.push(entry);
        if (!body.fields.empty())
            bodies.push(entry);
    }
    data.set("has_bodies", bodies.size() > 0).set("has_shapes", shapes.size() > 0);
    data.set("bodies", std::move(bodies)).set("shapes", std::move(shapes));
}

} // namespace moldloft::services
