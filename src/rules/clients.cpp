#include "rules/clients.h"

#include <unordered_set>

namespace moldloft::rules
{

DatabaseClients clientsOf(const Context &context, ElementId database)
{
    DatabaseClients clients;
    std::unordered_set<ElementId> seen;
    const auto edges = context.edgesTo(database);
    for (const Edge *edge : edges) {
        if (edge->kind == EdgeKind::Owns) {
            clients.owner = edge;
            seen.insert(edge->from);
            break;
        }
    }
    for (const Edge *edge : edges) {
        if ((edge->kind == EdgeKind::Owns || edge->kind == EdgeKind::Uses) &&
            seen.insert(edge->from).second)
            clients.others.push_back(edge);
    }
    return clients;
}

} // namespace moldloft::rules
