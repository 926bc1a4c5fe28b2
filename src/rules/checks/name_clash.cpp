#include <algorithm>

#include "kinds/defaults.h"
#include "model/edits.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

struct ServiceObject {
    std::string name;
    Message what; ///< "a database", "the LoadBalancer of orders"
};

const char *typeName(ServiceType type)
{
    switch (type) {
    case ServiceType::ClusterIP:
        return "ClusterIP";
    case ServiceType::NodePort:
        return "NodePort";
    case ServiceType::LoadBalancer:
        break;
    }
    return "LoadBalancer";
}

std::vector<ServiceObject> objectsOf(const Record &record)
{
    if (!becomesServiceObject(record.kind()))
        return {};
    std::vector<ServiceObject> objects{{record.name, aKind(record.kind())}};
    if (const auto *service = record.as<Service>()) {
        for (std::size_t i = 1; i < service->expose.size(); ++i) {
            objects.push_back({exposureName(record, service->expose, i),
                               phrase("rules", "the {0} of {1}")(typeName(service->expose[i].type),
                                                                 record.name)});
        }
    }
    return objects;
}

void keys(const Record &record, std::vector<std::string> &found)
{
    for (const ServiceObject &object : objectsOf(record))
        found.push_back(objectKey(record.ns, object.name));
}

/// The first service of the file that a derived name (`orders-lb`) belongs to, in words; "" where
/// it is this one.
Message derivedHolder(const Context &context, const Record &record, const std::string &name)
{
    for (const ElementId id : context.sharing(objectKey(record.ns, name))) {
        const auto objects = objectsOf(*context.document().find(id));
        const auto found =
            std::find_if(objects.begin(), objects.end(),
                         [&](const ServiceObject &object) { return object.name == name; });
        if (found != objects.end() && found != objects.begin())
            return id == record.id ? Message() : found->what;
    }
    return {};
}

/// Who else has the name, in words; "" where nobody has. A suffix yields to a name that a person
/// gave, of two such names the second of the file to the first.
Message otherHolder(const Context &context, const Record &record, const ServiceObject &object,
                    bool derived)
{
    const Record *named = context.document().findObject(record.ns, object.name);
    if (named && named->id != record.id)
        return aKind(named->kind());
    if (named || !derived)
        return {};
    return derivedHolder(context, record, object.name);
}

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto objects = objectsOf(record);
    for (std::size_t i = 0; i < objects.size(); ++i) {
        const ServiceObject &object = objects[i];
        const Message holder = otherHolder(context, record, object, i > 0);
        if (holder.empty())
            continue;
        Finding &finding = report.add(
            "",
            phrase("rules", "{0} is the name of {1} and of {2} in {3}.")(object.name, holder,
                                                                         object.what, record.ns),
            phrase("rules",
                   "Services, databases, brokers and externals each become a Service object, and "
                   "of one name there can be only one in a namespace."));
        const std::string name = freeName(context.document(), record.kind(), record.ns,
                                          record.name + '-' + std::string(kindWord(record.kind())));
        finding.fixes.push_back(
            {phrase("rules", "Rename the {0} to {1}")(kindWord(record.kind()), name),
             [id = record.id, name](const Document &document) {
                 return renameElement(document, id, name);
             }});
    }
}

} // namespace

Rule nameClashRule()
{
    return {
        .id = "name-clash",
        .title = phrase("rules",
                        "What becomes a Service object has a name of its own in its namespace."),
        .severity = Severity::Error,
        .why = phrase(
            "rules",
            "Services, databases, brokers and externals of a namespace share the names of its "
            "Service objects, and so does each further Service of one service (`orders-nodeport`, "
            "`orders-lb`). With two of one name, the second replaces the first."),
        .remediation = phrase("rules", "Rename one of them; references to it follow."),
        .example = {.wrong = "services:\n"
                             "  orders: {}\n"
                             "databases:\n"
                             "  orders: {engine: postgresql}\n",
                    .right = "services:\n"
                             "  orders: {}\n"
                             "databases:\n"
                             "  orders-db: {engine: postgresql}\n"},
        .check = check,
        .keys = keys,
        .proposesNames = true};
}

} // namespace moldloft::rules
