#include "rules/clients.h"
#include "rules/mend.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

constexpr std::size_t mostProposals = 3;

Fix makeOwner(const Record &service, const Record &database)
{
    const auto apply = [serviceId = service.id,
                        databaseId = database.id](const Document &document) -> Result<Document> {
        const Record *client = document.find(serviceId);
        const Record *owned = document.find(databaseId);
        if (!client || !owned)
            return changedSince(phrase("rules", "The database"));
        Record record = *client;
        for (const Edge &edge : edgesOf(document, record)) {
            if (edge.kind == EdgeKind::Uses && edge.to == databaseId) {
                removeReference(record, edge);
                break;
            }
        }
        record.as<Service>()->owns.push_back(Ref::to(owned->ns, owned->name, record.ns));
        return document.with(std::move(record));
    };
    return {phrase("rules", "Make {0} its owner")(nameFrom(service, database.ns)), apply};
}

/// What the database's name speaks of: orders for orders-db.
std::string namesakeOf(const Record &database)
{
    std::string name = database.name;
    for (const char *suffix : {"-db", "-database", "-postgresql", "-redis", "-store"}) {
        if (name.ends_with(suffix))
            name.resize(name.size() - std::string_view(suffix).size());
    }
    return name;
}

const Record *namesake(const Document &document, const Record &database)
{
    return document.find(ElementKind::Service, database.ns, namesakeOf(database));
}

void keys(const Record &record, std::vector<std::string> &found)
{
    if (record.as<Database>())
        found.push_back(objectKey(record.ns, namesakeOf(record)));
}

void check(const Context &context, const Record &database, Reporter &report)
{
    if (!database.as<Database>())
        return;
    const DatabaseClients clients = clientsOf(context, database.id);
    if (clients.owner)
        return;
    const Document &document = context.document();
    std::vector<std::string> users;
    for (const Edge *edge : clients.others) {
        if (users.size() <= mostProposals)
            users.push_back(nameFrom(*document.find(edge->from), database.ns));
    }
    Finding &finding = report.add(
        "",
        users.empty()
            ? phrase("rules", "{0} has no owner.")(database.name)
            : (clients.others.size() == 1 ? phrase("rules", "{0} has no owner; {1} uses it.")
                                          : phrase("rules", "{0} has no owner; {1} use it."))(
                  database.name, enumerateSome(users, clients.others.size(), mostProposals)),
        phrase("rules", "No service gets its credentials, and the NetworkPolicy lets nobody in."));
    for (std::size_t i = 0; i < clients.others.size() && i < mostProposals; ++i)
        finding.fixes.push_back(makeOwner(*document.find(clients.others[i]->from), database));
    if (const Record *service = clients.others.empty() ? namesake(document, database) : nullptr)
        finding.fixes.push_back(makeOwner(*service, database));
    if (clients.others.empty()) {
        finding.fixes.push_back({phrase("rules", "Remove {0}")(database.name),
                                 [id = database.id](const Document &now) -> Result<Document> {
                                     return removeElements(now, {id});
                                 }});
    }
}

} // namespace

Rule databaseWithoutOwnerRule()
{
    return {.id = "database-without-owner",
            .title = phrase("rules", "A database has an owner."),
            .severity = Severity::Error,
            .why = phrase(
                "rules",
                "The owner is the service that creates the tables, migrates them and answers for "
                "the data. Its credentials and the way through the NetworkPolicy belong to it, so "
                "a database without an owner is one that nobody can open."),
            .remediation = phrase(
                "rules", "Write the database under `owns:` of the service that it belongs to, or "
                         "remove it."),
            .example = {.wrong = "databases:\n"
                                 "  orders-db: {engine: postgresql}\n"
                                 "services:\n"
                                 "  orders: {}\n",
                        .right = "databases:\n"
                                 "  orders-db: {engine: postgresql}\n"
                                 "services:\n"
                                 "  orders: {owns: [orders-db]}\n"},
            .check = check,
            .keys = keys};
}

} // namespace moldloft::rules
