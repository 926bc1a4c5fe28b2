#include "rules/addresses.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

constexpr std::size_t mostNamed = 3;

void keys(const Record &record, std::vector<std::string> &found)
{
    for (DatabaseAddress &address : databaseAddressesOf(record))
        found.push_back(std::move(address.key));
}

void check(const Context &context, const Record &service, Reporter &report)
{
    if (!service.as<Service>())
        return;
    for (const DatabaseAddress &address : databaseAddressesOf(service)) {
        const auto users = context.sharing(address.key);
        if (users.size() < 2 || users.front() == service.id)
            continue; // it stands at all but the first
        std::vector<std::string> names;
        for (const ElementId user : users)
            names.push_back(nameFrom(*context.document().find(user), service.ns));
        Finding &finding = report.add(
            address.path,
            phrase("rules", "{0} open the same database: {1} on {2}.")(
                enumerateSome(names, names.size(), mostNamed), address.database, address.host),
            phrase("rules",
                   "A schema change made for one of them breaks the others, and nothing on "
                   "the canvas shows it."));
        finding.related.assign(users.begin(), users.end());
    }
}

} // namespace

Rule databaseSameAddressRule()
{
    return {
        .id = "database-same-address",
        .title = phrase("rules", "No two services are configured with one database."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "A database is shared as soon as two services get the same host and the same database "
            "name, whatever the drawing says. Two databases on one server are not sharing: the "
            "name of the database is part of what is compared."),
        .remediation = phrase(
            "rules", "Draw the database with its one owner, and let the others call the owner or "
                     "keep their own copy from its events."),
        .example = {.wrong =
                        "services:\n"
                        "  users: {env: {DB_URI: \"postgresql://accounts-db:5432/accounts\"}}\n"
                        "  contacts: {env: {DB_URI: \"postgresql://accounts-db/accounts\"}}\n",
                    .right =
                        "services:\n"
                        "  users: {env: {DB_URI: \"postgresql://accounts-db:5432/users\"}}\n"
                        "  contacts: {env: {DB_URI: \"postgresql://accounts-db/contacts\"}}\n"},
        .check = check,
        .keys = keys};
}

} // namespace moldloft::rules
