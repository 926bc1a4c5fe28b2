#include "rules/clients.h"

#include <unordered_set>

namespace moldloft::rules
{

DatabaseClients::DatabaseClients(const Context &context)
{
    for (const Record *database : context.document().all(ElementKind::Database)) {
        Of clients;
        std::unordered_set<ElementId> seen;
        const auto edges = context.edgesTo(database->id);
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
        m_clients.emplace(database->id, std::move(clients));
    }
}

const DatabaseClients::Of &DatabaseClients::of(ElementId database) const
{
    static const Of none;
    const auto it = m_clients.find(database);
    return it == m_clients.end() ? none : it->second;
}

} // namespace moldloft::rules
