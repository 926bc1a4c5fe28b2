#include "merge/presence.h"

namespace moldloft::merging
{

const Value &Version::fields(const Record &record) const
{
    const auto known = m_fields.find(record.id);
    if (known != m_fields.end())
        return known->second;
    return m_fields.emplace(record.id, m_references.tokenised(m_document, record, m_side))
        .first->second;
}

ElementId Version::spaceOf(const Record &record) const
{
    const Record *ns = record.ns.empty() ? nullptr : m_document.findNamespace(record.ns);
    return ns ? ns->id : ElementId{};
}

bool isChanged(const Version &base, const Record &before, const Version &side, const Record &now)
{
    if (&before == &now || before == now)
        return false;
    return before.name != now.name || base.spaceOf(before) != side.spaceOf(now) ||
           !(base.fields(before) == side.fields(now));
}

Presence::Presence(const Version &base, const Version &mine, const Version &theirs,
                   const TakesTheirs &takesTheirs)
    : m_base(base)
{
    decide(theirs, mine, true, takesTheirs);
    decide(mine, theirs, false, takesTheirs);
}

std::set<ElementId> Presence::touchedBy(const Version &side, const Version &other) const
{
    std::set<ElementId> touched;
    for (const RecordPtr &record : side.document().records()) {
        const Record *before = m_base.find(record->id);
        if (before && !isChanged(m_base, *before, side, *record))
            continue;
        touched.insert(record->id);
        std::set<std::string> known;
        if (before) {
            for (const Occurrence &occurrence : occurrencesIn(m_base.fields(*before)))
                known.insert(occurrence.text);
        }
        for (const Occurrence &occurrence : occurrencesIn(side.fields(*record))) {
            if (!known.contains(occurrence.text))
                touched.insert(occurrence.targets.begin(), occurrence.targets.end());
        }
    }
    // A namespace that has something new, or something that the other side would take away.
    for (const RecordPtr &record : side.document().records()) {
        const Record *before = m_base.find(record->id);
        const ElementId space = side.spaceOf(*record);
        const bool isNew = !before || m_base.spaceOf(*before) != space;
        if (space && (isNew || (touched.contains(record->id) && !other.find(record->id))))
            touched.insert(space);
    }
    return touched;
}

void Presence::decide(const Version &remover, const Version &keeper, bool byTheirs,
                      const TakesTheirs &takesTheirs)
{
    bool removesAny = false;
    for (const RecordPtr &record : m_base.document().records())
        removesAny = removesAny || (!remover.find(record->id) && keeper.find(record->id));
    if (!removesAny)
        return;
    const std::set<ElementId> touched = touchedBy(keeper, remover);
    const auto decideOne = [&](const Record &before) {
        const Record *now = keeper.find(before.id);
        if (remover.find(before.id) || !now)
            return;
        if (!touched.contains(before.id)) {
            m_gone.insert(before.id);
            return;
        }
        // What stands in a namespace that is asked about shares its fate.
        const ElementId space = keeper.spaceOf(*now);
        const bool spaceIsGone = space && m_gone.contains(space);
        const auto &kept = byTheirs ? m_keptAgainstTheirs : m_keptAgainstMine;
        bool keep = space && kept.contains(space);
        if (!keep && !spaceIsGone) {
            const bool takes = takesTheirs(before.id);
            keep = byTheirs != takes;
            m_asked.push_back({before.id, byTheirs, keep, takes});
        }
        if (keep)
            (byTheirs ? m_keptAgainstTheirs : m_keptAgainstMine).insert(before.id);
        else
            m_gone.insert(before.id);
    };
    for (const RecordPtr &record : m_base.document().records()) {
        if (record->kind() == ElementKind::Namespace)
            decideOne(*record);
    }
    for (const RecordPtr &record : m_base.document().records()) {
        if (record->kind() != ElementKind::Namespace)
            decideOne(*record);
    }
    // What is new in a namespace that goes, goes with it.
    for (const RecordPtr &record : keeper.document().records()) {
        const ElementId space = keeper.spaceOf(*record);
        if (space && m_gone.contains(space) && !m_base.find(record->id) &&
            !remover.find(record->id))
            m_gone.insert(record->id);
    }
}

} // namespace moldloft::merging
