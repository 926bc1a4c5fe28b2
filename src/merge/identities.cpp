#include "merge/identities.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_set>

#include "merge/merge.h"

namespace moldloft
{

namespace
{

using Ids = std::unordered_map<ElementId, ElementId>;

/// Which element of base each element of a side is, by what the two files say.
class Matcher
{
public:
    Matcher(const Document &base, const Document &side) : m_base(base), m_side(side) {}

    Ids match()
    {
        for (const RecordPtr &record : m_side.records()) {
            const Record *same = m_base.find(record->id);
            if (same && same->kind() == record->kind())
                take(*record, *same);
        }
        for (const Record *ns : m_side.all(ElementKind::Namespace)) {
            if (!m_ids.contains(ns->id) && ns->was)
                takeIfFree(*ns, m_base.findNamespace(*ns->was));
        }
        for (const RecordPtr &record : m_side.records())
            matchByName(*record);
        matchMoved();
        return std::move(m_ids);
    }

private:
    void take(const Record &record, const Record &same)
    {
        m_ids.emplace(record.id, same.id);
        m_taken.insert(same.id);
        if (record.kind() == ElementKind::Namespace)
            m_namespaces.emplace(record.name, same.name);
    }

    void takeIfFree(const Record &record, const Record *same)
    {
        if (same && !m_taken.contains(same->id))
            take(record, *same);
    }

    void matchByName(const Record &record)
    {
        if (m_ids.contains(record.id) || record.kind() == ElementKind::Namespace)
            return;
        const auto known = m_namespaces.find(record.ns);
        const std::string &ns = known == m_namespaces.end() ? record.ns : known->second;
        takeIfFree(record, m_base.find(record.kind(), ns, record.name));
        if (m_ids.contains(record.id) || !record.was)
            return;
        takeIfFree(record, m_base.find(record.kind(), ns, *record.was));
        for (const Record *other : m_base.elementsOf(ns)) {
            if (!m_ids.contains(record.id) && other->kind() == record.kind() &&
                other->was == record.was)
                takeIfFree(record, other); // renamed in base already, and once more since
        }
    }

    void matchMoved()
    {
        using Key = std::pair<ElementKind, std::string>;
        std::map<Key, std::vector<const Record *>> gone, come;
        for (const RecordPtr &record : m_base.records()) {
            if (!m_taken.contains(record->id) && record->kind() != ElementKind::Namespace)
                gone[{record->kind(), record->name}].push_back(record.get());
        }
        for (const RecordPtr &record : m_side.records()) {
            if (!m_ids.contains(record->id) && record->kind() != ElementKind::Namespace)
                come[{record->kind(), record->name}].push_back(record.get());
        }
        for (const auto &[key, records] : come) {
            const auto before = gone.find(key);
            if (records.size() == 1 && before != gone.end() && before->second.size() == 1)
                take(*records.front(), *before->second.front());
        }
    }

    const Document &m_base;
    const Document &m_side;
    Ids m_ids;
    std::unordered_set<ElementId> m_taken;
    std::unordered_map<std::string, std::string> m_namespaces; ///< name in side → in base
};

Document withIds(const Document &document, const Ids &ids)
{
    std::vector<RecordPtr> records;
    records.reserve(document.records().size());
    for (const RecordPtr &record : document.records()) {
        const ElementId id = ids.at(record->id);
        if (id == record->id) {
            records.push_back(record);
            continue;
        }
        Record numbered = *record;
        numbered.id = id;
        records.push_back(std::make_shared<const Record>(std::move(numbered)));
    }
    return {document.settings(), std::move(records)};
}

void numberTheRest(const Document &side, ElementId last, Ids &ids)
{
    for (const RecordPtr &record : side.records()) {
        if (!ids.contains(record->id))
            ids.emplace(record->id, ElementId{++last.value});
    }
}

} // namespace

Document withIdentitiesOf(const Document &base, const Document &side)
{
    Ids ids = Matcher(base, side).match();
    numberTheRest(side, std::max(base.lastId(), side.lastId()), ids);
    return withIds(side, ids);
}

namespace merging
{

Aligned alignIdentities(const Document &base, const Document &mine, const Document &theirs)
{
    Ids ids = Matcher(base, theirs).match();
    std::unordered_map<std::string, ElementId> namespaces; // of theirs, by name
    for (const Record *ns : theirs.all(ElementKind::Namespace)) {
        if (!ids.contains(ns->id)) {
            const Record *added = mine.findNamespace(ns->name);
            if (added && !base.find(added->id))
                ids.emplace(ns->id, added->id);
        }
        if (ids.contains(ns->id))
            namespaces.emplace(ns->name, ids.at(ns->id));
    }
    for (const RecordPtr &record : theirs.records()) {
        const auto ns = namespaces.find(record->ns);
        if (ids.contains(record->id) || ns == namespaces.end())
            continue;
        const Record *home = mine.find(ns->second);
        const Record *added = home ? mine.find(record->kind(), home->name, record->name) : nullptr;
        if (added && !base.find(added->id))
            ids.emplace(record->id, added->id);
    }
    numberTheRest(theirs, std::max({base.lastId(), mine.lastId(), theirs.lastId()}), ids);
    return {withIds(theirs, ids), std::move(ids)};
}

} // namespace merging

} // namespace moldloft
