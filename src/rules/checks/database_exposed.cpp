#include <fmt/format.h>

#include "rules/clients.h"
#include "rules/images.h"
#include "rules/mend.h"
#include "rules/patches.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

constexpr Phrase outside = phrase(
    "rules",
    "Whoever reaches the cluster's edge reaches the data, past its owner and everything that the "
    "owner checks.");

const Record *databaseNamed(const Document &document, const Edge &edge, const Record &from)
{
    if (edge.to)
        return nullptr;
    return document.find(ElementKind::Database, edge.ref.namespaceFrom(from.ns), edge.ref.name());
}

Fix remove(const Message &title, const Edge &edge)
{
    return {title, [edge](const Document &document) { return withoutReference(document, edge); }};
}

/// A database cannot be the target of a route or an alias, so no reference leads to it.
void keys(const Record &record, std::vector<std::string> &found)
{
    const auto add = [&](const Ref &ref) {
        found.push_back(objectKey(ref.namespaceFrom(record.ns), ref.name()));
    };
    if (const auto *ingress = record.as<Ingress>()) {
        for (const IngressRule &rule : ingress->rules)
            add(rule.to);
    } else if (const auto *external = record.as<External>(); external && external->alias) {
        add(*external->alias);
    }
}

void checkIngress(const Context &context, const Record &record, Reporter &report)
{
    const Document &document = context.document();
    const auto &rules = record.as<Ingress>()->rules;
    for (const Edge &edge : context.edgesFrom(record.id)) {
        const std::string &path =
            rules[static_cast<std::size_t>(std::stoul(edge.path.substr(6)))].path;
        const Message drop = phrase("rules", "Remove the rule for {0}")(path);
        if (const Record *database = databaseNamed(document, edge, record)) {
            Finding &finding =
                report.add(edge.path,
                           phrase("rules", "{0} routes {1} to {2}, which is a database.")(
                               record.name, path, nameFrom(*database, record.ns)),
                           outside);
            const DatabaseClients clients = clientsOf(context, database->id);
            const Record *owner = clients.owner ? document.find(clients.owner->from) : nullptr;
            if (owner && owner->ns == record.ns) {
                finding.fixes.push_back(
                    {phrase("rules", "Route {0} to its owner {1}")(path, owner->name),
                     [edge, to = Ref{owner->name}](const Document &now) {
                         return withReference(now, edge, to);
                     }});
            }
            finding.fixes.push_back(remove(drop, edge));
            continue;
        }
        const Record *target = document.find(edge.to);
        const auto *service = target ? target->as<Service>() : nullptr;
        if (service && service->image && isDatabaseImage(*service->image)) {
            Finding &finding =
                report.add(edge.path,
                           phrase("rules", "{0} routes {1} to {2}, which runs the database {3}.")(
                               record.name, path, target->name, *service->image),
                           outside);
            finding.fixes.push_back(remove(drop, edge));
        }
    }
}

void checkExternal(const Context &context, const Record &record, Reporter &report)
{
    for (const Edge &edge : context.edgesFrom(record.id)) {
        const Record *database = databaseNamed(context.document(), edge, record);
        if (!database)
            continue;
        Finding &finding =
            report.add(edge.path,
                       phrase("rules", "{0} is an alias of {1}, which is a database.")(
                           record.name, nameFrom(*database, record.ns)),
                       phrase("rules", "It offers the database to services that do not own it; the "
                                       "NetworkPolicy lets none in."));
        finding.fixes.push_back({phrase("rules", "Remove {0}")(record.name),
                                 [id = record.id](const Document &document) -> Result<Document> {
                                     return removeElements(document, {id});
                                 }});
    }
}

void checkService(const Record &record, Reporter &report)
{
    const auto &service = *record.as<Service>();
    if (!service.image || !isDatabaseImage(*service.image))
        return;
    for (std::size_t i = 0; i < service.expose.size(); ++i) {
        const ServiceType type = service.expose[i].type;
        if (type == ServiceType::ClusterIP)
            continue;
        Finding &finding =
            report.add(fmt::format("expose/{}", i),
                       phrase("rules", "{0} runs the database {1} and is exposed by a {2}.")(
                           record.name, *service.image,
                           type == ServiceType::NodePort ? "NodePort" : "LoadBalancer"),
                       outside);
        finding.fixes.push_back({phrase("rules", "Make it a ClusterIP"),
                                 [id = record.id, i, type](const Document &document) {
                                     return mendedAs<Service>(document, id, [&](Service &now) {
                                         if (i >= now.expose.size() || now.expose[i].type != type)
                                             return false;
                                         now.expose[i].type = ServiceType::ClusterIP;
                                         now.expose[i].nodePort.reset();
                                         return true;
                                     });
                                 }});
    }
}

void check(const Context &context, const Record &record, Reporter &report)
{
    if (record.as<Ingress>())
        checkIngress(context, record, report);
    else if (record.as<External>())
        checkExternal(context, record, report);
    else if (record.as<Service>())
        checkService(record, report);
}

/// Where the patch gives a type to a Service by which it is reached from outside; "" where it does
/// not.
struct ExposingType {
    std::string type;
    std::string path;
};

ExposingType exposingType(const Document &document, const Patch &patch, std::size_t at)
{
    ExposingType found;
    if (patch.target.kind != "Service")
        return found;
    visitFields(patch, at, [&](const PatchField &field) {
        if (field.keys == std::vector<std::string>{"spec", "type"})
            found = {field.value.scalarText(), field.path}; // the last one counts
        return true;
    });
    if (found.type != "NodePort" && found.type != "LoadBalancer")
        return {};
    for (const Record *database : document.all(ElementKind::Database)) {
        if (database->name == patch.target.name &&
            (!patch.target.ns || database->ns == *patch.target.ns))
            return found;
    }
    return {};
}

void checkPatches(const Context &context, Reporter &report)
{
    const auto &patches = context.document().settings().patches;
    for (std::size_t i = 0; i < patches.size(); ++i) {
        const auto [type, path] = exposingType(context.document(), patches[i], i);
        if (type.empty())
            continue;
        Finding &finding = report.add(path,
                                      phrase("rules", "A patch exposes the database {0} by a {1}.")(
                                          patches[i].target.name, type),
                                      outside);
        finding.fixes.push_back(
            {phrase("rules", "Remove the patch"),
             [patch = patches[i]](const Document &document) -> Result<Document> {
                 Settings settings = document.settings();
                 if (std::erase(settings.patches, patch) == 0)
                     return changedSince(phrase("rules", "The patch"));
                 return document.withSettings(std::move(settings));
             }});
    }
}

} // namespace

Rule databaseExposedRule()
{
    return {
        .id = "database-exposed",
        .title = phrase("rules",
                        "A database is not reached from outside its owner's side of the cluster."),
        .severity = Severity::Error,
        .why = phrase(
            "rules",
            "A database behind a NodePort, a LoadBalancer, an ingress or an alias can be opened "
            "by others than its owner: the password is then all that protects the data, and "
            "no check of the owning service stands before it."),
        .remediation = phrase(
            "rules", "Take the rule, alias, type or patch away and let people and services reach "
                     "the data through the API of the owner."),
        .example = {.wrong = "ingresses:\n"
                             "  public:\n"
                             "    rules: [{path: /orders, to: orders-db}]\n",
                    .right = "ingresses:\n"
                             "  public:\n"
                             "    rules: [{path: /orders, to: orders}]\n"},
        .check = check,
        .keys = keys,
        .checkSettings = checkPatches};
}

} // namespace moldloft::rules
