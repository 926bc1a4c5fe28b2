#include "model/connected.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "model/references.h"

namespace moldloft
{

namespace
{

using Neighbours = std::unordered_map<ElementId, std::vector<ElementId>>;
using Ids = std::unordered_set<ElementId>;

Neighbours neighboursIn(const Document &document)
{
    Neighbours neighbours;
    for (const Edge &edge : edges(document)) {
        if (!edge.to)
            continue;
        neighbours[edge.from].push_back(edge.to);
        neighbours[edge.to].push_back(edge.from);
    }
    return neighbours;
}

Ids withContents(const Document &document, const std::vector<ElementId> &ids)
{
    Ids all(ids.begin(), ids.end());
    for (const ElementId id : ids) {
        const Record *record = document.find(id);
        if (!record || record->kind() != ElementKind::Namespace)
            continue;
        for (const Record *element : document.elementsOf(record->name))
            all.insert(element->id);
    }
    return all;
}

template<class Wanted>
std::vector<ElementId> inFileOrder(const Document &document, const Wanted &wanted)
{
    std::vector<ElementId> ids;
    for (const RecordPtr &record : document.records()) {
        if (wanted(*record))
            ids.push_back(record->id);
    }
    return ids;
}

std::vector<ElementId> inFileOrder(const Document &document, const Ids &ids)
{
    return inFileOrder(document, [&ids](const Record &record) { return ids.contains(record.id); });
}

} // namespace

std::vector<ElementId> withNeighbours(const Document &document, const std::vector<ElementId> &ids)
{
    const Neighbours neighbours = neighboursIn(document);
    Ids found = withContents(document, ids);
    for (const ElementId id : Ids(found)) {
        if (const auto near = neighbours.find(id); near != neighbours.end())
            found.insert(near->second.begin(), near->second.end());
    }
    return inFileOrder(document, found);
}

std::vector<ElementId> connectedTo(const Document &document, const std::vector<ElementId> &ids)
{
    const Neighbours neighbours = neighboursIn(document);
    Ids found = withContents(document, ids);
    std::vector<ElementId> open(found.begin(), found.end());
    while (!open.empty()) {
        const ElementId id = open.back();
        open.pop_back();
        const auto near = neighbours.find(id);
        if (near == neighbours.end())
            continue;
        for (const ElementId next : near->second) {
            if (found.insert(next).second)
                open.push_back(next);
        }
    }
    return inFileOrder(document, found);
}

std::vector<ElementId> ofSameKind(const Document &document, const std::vector<ElementId> &ids)
{
    std::array<bool, elementKindCount> wanted{};
    for (const ElementId id : ids) {
        if (const Record *record = document.find(id))
            wanted[static_cast<std::size_t>(record->kind())] = true;
    }
    return inFileOrder(document, [&wanted](const Record &record) {
        return wanted[static_cast<std::size_t>(record.kind())];
    });
}

std::vector<ElementId> allBut(const Document &document, const std::vector<ElementId> &ids)
{
    const Ids given = withContents(document, ids);
    const bool namespaces = std::any_of(ids.begin(), ids.end(), [&document](ElementId id) {
        const Record *record = document.find(id);
        return record && record->kind() == ElementKind::Namespace;
    });
    return inFileOrder(document, [&](const Record &record) {
        return !given.contains(record.id) &&
               (namespaces || record.kind() != ElementKind::Namespace);
    });
}

} // namespace moldloft
