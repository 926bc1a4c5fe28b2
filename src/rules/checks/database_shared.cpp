#include <algorithm>

#include "base/text.h"
#include "rules/clients.h"
#include "rules/mend.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

constexpr std::size_t mostNamed = 3;

/// "orders-db has two clients: its owner orders, and expiration."
Message clientsSentence(const Context &context, const Record &database, const Record &client,
                        const DatabaseClients &clients)
{
    // The client that the sentence stands at comes first: with many of them the list is cut.
    std::vector<std::string> others{client.name};
    for (const Edge *edge : clients.others) {
        if (others.size() == mostNamed)
            break;
        if (edge->from != client.id)
            others.push_back(nameFrom(*context.document().find(edge->from), client.ns));
    }
    const Message list = enumerateSome(others, clients.others.size(), mostNamed);
    const std::string name = nameFrom(database, client.ns);
    if (!clients.owner) {
        return phrase("rules", "{0} has {1} clients, {2}, and no owner.")(
            name, numberWord(clients.others.size()), list);
    }
    const Record &owner = *context.document().find(clients.owner->from);
    return phrase("rules", "{0} has {1} clients: its owner {2}, and {3}.")(
        name, numberWord(clients.others.size() + 1), nameFrom(owner, client.ns), list);
}

Fix callOwner(const Record &client, const Record &owner, const Edge &use)
{
    const auto apply = [use, caller = client.id, target = owner.id](const Document &document) {
        return withoutReference(document, use).and_then([&](const Document &cut) {
            return withCall(cut, caller, target);
        });
    };
    return {phrase("rules", "Make {0} call {1} instead")(client.name, nameFrom(owner, client.ns)),
            apply};
}

bool calls(const Context &context, const Record &caller, const Record &target)
{
    const auto edges = context.edgesFrom(caller.id);
    return std::any_of(edges.begin(), edges.end(), [&](const Edge &edge) {
        return edge.kind == EdgeKind::Call && edge.to == target.id;
    });
}

/// The owner's first channel that the client does not read yet.
const Edge *unreadChannel(const Context &context, const Record &client, const Record &owner)
{
    const auto mine = context.edgesFrom(client.id);
    for (const Edge &edge : context.edgesFrom(owner.id)) {
        const bool reads = std::any_of(mine.begin(), mine.end(), [&](const Edge &other) {
            return other.kind == EdgeKind::Subscribe && other.to == edge.to;
        });
        if (edge.kind == EdgeKind::Publish && edge.to && !reads)
            return &edge;
    }
    return nullptr;
}

Fix subscribe(const Record &client, const Record &channel, const Edge &use)
{
    const auto apply = [use, from = client.id, to = channel.id](const Document &document) {
        return withoutReference(document, use).and_then([&](const Document &cut) {
            return connect(cut, EdgeKind::Subscribe, from, to);
        });
    };
    return {phrase("rules", "Make {0} subscribe to {1} instead")(client.name,
                                                                 nameFrom(channel, client.ns)),
            apply};
}

Fix ownDatabase(const Record &client, const Record &database, const Edge &use)
{
    const auto apply = [use, clientId = client.id,
                        databaseId = database.id](const Document &document) -> Result<Document> {
        const Record *service = document.find(clientId);
        const Record *shared = document.find(databaseId);
        if (!service || !shared)
            return changedSince(phrase("rules", "The database"));
        Record own = *shared; // same engine, version and storage
        own.id = {};
        own.ns = service->ns;
        own.name = freeName(document, ElementKind::Database, service->ns, service->name + "-db");
        own.was.reset();
        own.extras = {};
        auto cut = withoutReference(document, use);
        if (!cut)
            return cut;
        auto added = addElement(*cut, std::move(own));
        if (!added)
            return added.error();
        return connect(added->document, EdgeKind::Owns, clientId, added->id);
    };
    return {phrase("rules", "Give {0} its own database")(client.name), apply};
}

void check(const Context &context, const Record &client, Reporter &report)
{
    if (!client.as<Service>())
        return;
    for (const Edge &edge : context.edgesFrom(client.id)) {
        if (edge.kind != EdgeKind::Owns && edge.kind != EdgeKind::Uses)
            continue;
        const DatabaseClients clients = clientsOf(context, edge.to);
        const bool extra =
            clients.owner ? clients.owner->from != client.id : clients.others.size() > 1;
        if (!edge.to || !extra)
            continue;
        const Record &database = *context.document().find(edge.to);
        const Record *owner =
            clients.owner ? context.document().find(clients.owner->from) : nullptr;
        const Message whose =
            owner ? Message(nameFrom(*owner, client.ns)) : phrase("rules", "one of them");
        Finding &finding = report.add(
            edge.path, clientsSentence(context, database, client, clients),
            phrase("rules",
                   "A schema change made for {0} would break {1}. The export lets only the owner "
                   "reach a database.")(whose, owner ? Message(client.name)
                                                     : phrase("rules", "the others")));
        finding.related.push_back(database.id);
        if (owner) {
            if (!calls(context, *owner, client)) // else the call back would close a cycle
                finding.fixes.push_back(callOwner(client, *owner, edge));
            if (const Edge *channel = unreadChannel(context, client, *owner))
                finding.fixes.push_back(
                    subscribe(client, *context.document().find(channel->to), edge));
        }
        finding.fixes.push_back(ownDatabase(client, database, edge));
    }
}

} // namespace

Rule databaseSharedRule()
{
    return {.id = "database-shared",
            .title = phrase("rules", "A database has one client: the service that owns it."),
            .severity = Severity::Error,
            .why = phrase(
                "rules",
                "Two services on one database are one service in two places: neither can change a "
                "table, move to another engine or be scaled without the other, and each can undo "
                "what the other relies on."),
            .remediation =
                phrase("rules",
                       "Let the second service ask the owner by a call, keep its own copy from the "
                       "owner's events, or give it a database of its own."),
            .example = {.wrong = "services:\n"
                                 "  orders: {owns: [orders-db]}\n"
                                 "  expiration: {uses: [orders-db]}\n",
                        .right = "services:\n"
                                 "  orders: {owns: [orders-db]}\n"
                                 "  expiration: {calls: [orders]}\n"},
            .check = check};
}

} // namespace moldloft::rules
