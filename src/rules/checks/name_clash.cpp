#include <unordered_map>

#include <fmt/format.h>

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
    std::string what; ///< "a database", "the LoadBalancer of orders"
};

std::string_view typeName(ServiceType type)
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
            objects.push_back(
                {exposureName(record, service->expose, i),
                 fmt::format("the {} of {}", typeName(service->expose[i].type), record.name)});
        }
    }
    return objects;
}

/// Who has a Service object's name, by namespace/name: the first that the file names.
struct Holders {
    struct Holder {
        ElementId element;
        std::string what;
    };

    explicit Holders(const Context &context)
    {
        // Elements' own names before derived ones: a suffix yields to a name that a person gave.
        for (const bool derived : {false, true}) {
            for (const auto &record : context.document().records()) {
                const auto objects = objectsOf(*record);
                for (std::size_t i = 0; i < objects.size(); ++i) {
                    if ((i > 0) == derived)
                        holders.try_emplace(record->ns + '/' + objects[i].name,
                                            Holder{record->id, objects[i].what});
                }
            }
        }
    }
    std::unordered_map<std::string, Holder> holders;
};

void check(const Context &context, const Record &record, Reporter &report)
{
    for (const auto &object : objectsOf(record)) {
        const auto &holder = context.index<Holders>().holders.at(record.ns + '/' + object.name);
        if (holder.element == record.id)
            continue;
        Finding &finding = report.add("",
                                      fmt::format("{} is the name of {} and of {} in {}.",
                                                  object.name, holder.what, object.what, record.ns),
                                      "Services, databases, brokers and externals each become a "
                                      "Service object, and of one name "
                                      "there can be only one in a namespace.");
        const std::string name = freeName(context.document(), record.kind(), record.ns,
                                          record.name + '-' + std::string(kindWord(record.kind())));
        finding.fixes.push_back({fmt::format("Rename the {} to {}", kindWord(record.kind()), name),
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
        .title = "What becomes a Service object has a name of its own in its namespace.",
        .severity = Severity::Error,
        .why =
            "Services, databases, brokers and externals of a namespace share the names of its "
            "Service objects, and so does each further Service of one service (`orders-nodeport`, "
            "`orders-lb`). With two of one name, the second replaces the first.",
        .remediation = "Rename one of them; references to it follow.",
        .example = {.wrong = "services:\n"
                             "  orders: {}\n"
                             "databases:\n"
                             "  orders: {engine: postgresql}\n",
                    .right = "services:\n"
                             "  orders: {}\n"
                             "databases:\n"
                             "  orders-db: {engine: postgresql}\n"},
        .check = check};
}

} // namespace moldloft::rules
