#include "export/services/route_data.h"

#include <algorithm>

#include "export/escape.h"
#include "export/services/payload_fields.h"

namespace moldloft::services
{
namespace
{

using escape::cppString;

/// Whether the route is about one document of those that `creation` adds.
bool isAboutOne(const Route &route, const Route &creation)
{
    return route.endsInParam() && route.path.substr(0, route.path.rfind('/')) == creation.path;
}

/// What can be asked for a document that has been added.
void addRest(Value &data, const ServiceModel &model, const Route &creation)
{
    Value changes = Value::list();
    bool isRead = false;
    bool isRemoved = false;
    for (const Route &route : model.routes) {
        if (!isAboutOne(route, creation))
            continue;
        isRead = isRead || route.action == Action::Read;
        isRemoved = isRemoved || route.action == Action::Remove;
        if (route.action == Action::Update)
            changes.push(Value::map({{"method", cppString(route.method)}}));
    }
    data.set("has_rest", isRead || isRemoved || changes.size() > 0)
        .set("rest_name", cppString(creation.path + ": what was added can be asked for"))
        .set("is_read", isRead)
        .set("is_removed", isRemoved)
        .set("changes", std::move(changes));
}

Value testOfCreation(const ServiceModel &model, std::size_t index)
{
    const Route &route = model.routes[index];
    Value publishes = publishesOf(model, index);
    const BodyUse &body = *model.bodyOf(route);
    Value data = Value::map(
        {{"body", body.type},
         {"has_fields", !body.fields.empty()},
         {"wrong_body", body.fields.empty()
                            ? std::string()
                            : cppString("{" + jsonString(body.fields.front().first) + ": []}")},
         {"test_name", cppString(route.text() + " adds a document")},
         {"method", cppString(route.method)},
         {"test_path", cppString(samplePath(route))},
         {"has_publishes", publishes.size() > 0},
         {"publish_count", static_cast<int>(publishes.size())},
         {"publishes", std::move(publishes)}});
    addRest(data, model, route);
    return data;
}

} // namespace

Value publishesOf(const ServiceModel &model, std::size_t route)
{
    Value list = Value::list();
    int index = 0;
    for (const EventUse &event : model.events) {
        if (event.published && std::ranges::find(event.routes, route) != event.routes.end())
            list.push(Value::map({{"type", event.type}, {"index", index++}}));
    }
    return list;
}

Value testsOfCreation(const ServiceModel &model)
{
    Value tests = Value::list();
    for (std::size_t i = 0; i < model.routes.size(); ++i) {
        if (model.routes[i].action == Action::Create)
            tests.push(testOfCreation(model, i));
    }
    return tests;
}

} // namespace moldloft::services
