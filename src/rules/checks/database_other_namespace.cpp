#include "rules/clients.h"
#include "rules/mend.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

void check(const Context &context, const Record &database, Reporter &report)
{
    if (!database.as<Database>())
        return;
    const DatabaseClients clients = clientsOf(context, database.id);
    const Record *owner = clients.owner ? context.document().find(clients.owner->from) : nullptr;
    if (!owner || owner->ns == database.ns)
        return;
    Finding &finding = report.add(
        "",
        phrase("rules", "{0} stands in {1}, but belongs to {2} of {3}.")(database.name, database.ns,
                                                                         owner->name, owner->ns),
        phrase("rules", "Whoever may change {0} can reach the data, and removing that namespace "
                        "removes it, although {1} lives elsewhere.")(database.ns, owner->name));
    finding.related.push_back(owner->id);
    finding.fixes.push_back({phrase("rules", "Move {0} to {1}")(database.name, owner->ns),
                             [id = database.id, ns = owner->ns](const Document &document) {
                                 return moveElements(document, {id}, ns);
                             }});
}

} // namespace

Rule databaseOtherNamespaceRule()
{
    return {
        .id = "database-other-namespace",
        .title = phrase("rules", "A database stands in the namespace of its owner."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "A namespace is the border of rights, quotas and secrets. A database on the other side "
            "of it is administered by people who do not answer for it, its password exists in two "
            "namespaces, and it goes when a namespace goes that its owner is no part of."),
        .remediation = phrase("rules", "Move the database to its owner's namespace."),
        .example = {.wrong = "shop:\n"
                             "  services: {orders: {owns: [data/orders-db]}}\n"
                             "data:\n"
                             "  databases: {orders-db: {engine: postgresql}}\n",
                    .right = "shop:\n"
                             "  services: {orders: {owns: [orders-db]}}\n"
                             "  databases: {orders-db: {engine: postgresql}}\n"},
        .check = check};
}

} // namespace moldloft::rules
