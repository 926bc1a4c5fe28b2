#include <algorithm>

#include "rules/mend.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

Result<Document> withOwnDatabase(const Document &document, ElementId id)
{
    const Record *service = document.find(id);
    if (!service || !service->as<Service>())
        return changedSince(phrase("rules", "The service"));
    Record database;
    database.ns = service->ns;
    database.name = freeName(document, ElementKind::Database, service->ns, service->name + "-db");
    database.body = Database{};
    auto added = addElement(document, std::move(database));
    if (!added)
        return added.error();
    return connect(added->document, EdgeKind::Owns, id, added->id);
}

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto *service = record.as<Service>();
    if (!service || service->publishes.empty() || !service->owns.empty() || !service->uses.empty())
        return;
    const auto edges = context.edgesFrom(record.id);
    const auto published = std::find_if(edges.begin(), edges.end(), [](const Edge &edge) {
        return edge.kind == EdgeKind::Publish && edge.to;
    });
    if (published == edges.end())
        return;
    const Record &channel = *context.document().find(published->to);
    Finding &finding = report.add(
        published->path,
        phrase("rules", "{0} publishes {1} and has no database.")(record.name,
                                                                  nameFrom(channel, record.ns)),
        phrase("rules",
               "An event that the broker does not take at that moment is lost: there is no "
               "outbox to keep it."));
    finding.related.push_back(channel.id);
    finding.fixes.push_back(
        {phrase("rules", "Give {0} a database for its outbox")(record.name),
         [id = record.id](const Document &document) { return withOwnDatabase(document, id); }});
}

} // namespace

Rule publishWithoutDatabaseRule()
{
    return {
        .id = "publish-without-database",
        .title = phrase("rules", "Who publishes has a database for the outbox."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "A change and its event must both happen, or neither. The outbox writes the event into "
            "the same database transaction as the change and sends it from there until the broker "
            "has it. Without a database, a restart between the two loses the event, or sends one "
            "for what never happened."),
        .remediation =
            phrase("rules",
                   "Give the service a database, or let the service that has the data publish the "
                   "event. Where losing one is harmless, ignore the rule and say why."),
        .example = {.wrong = "services:\n"
                             "  orders: {publishes: [order-placed]}\n",
                    .right = "databases:\n"
                             "  orders-db: {engine: postgresql}\n"
                             "services:\n"
                             "  orders: {owns: [orders-db], publishes: [order-placed]}\n"},
        .check = check};
}

} // namespace moldloft::rules
