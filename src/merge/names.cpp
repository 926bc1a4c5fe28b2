#include "merge/names.h"

#include <algorithm>

#include "kinds/kind.h"
#include "model/edits.h"

namespace moldloft::merging
{

const Record *Names::anyOf(ElementId id) const
{
    if (const Record *mine = m_mine.find(id))
        return mine;
    const Record *theirs = m_theirs.find(id);
    return theirs ? theirs : m_base.find(id);
}

void Names::merge(const std::vector<ElementId> &order)
{
    for (const ElementId id : order) {
        const Record *b = m_base.find(id), *m = m_mine.find(id), *t = m_theirs.find(id);
        Shape shape;
        shape.record = makeRecord(anyOf(id)->kind(), {}, mergedName(id, b, m, t));
        shape.record.id = id;
        shape.space = mergedSpace(id, b, m, t);
        m_shapes.emplace(id, std::move(shape));
    }
}

std::string Names::mergedName(ElementId id, const Record *b, const Record *m, const Record *t)
{
    if (!m || !t)
        return (m ? m : t)->name;
    if (m->name == t->name || (b && t->name == b->name))
        return m->name;
    if (b && m->name == b->name)
        return t->name;
    const bool took = m_questions
                          .report(MergeConflict::What::Name, id, {}, b ? Maybe(b->name) : Maybe(),
                                  Value(m->name), Value(t->name))
                          .tookTheirs;
    return took ? t->name : m->name;
}

ElementId Names::mergedSpace(ElementId id, const Record *b, const Record *m, const Record *t)
{
    // 0 is the top of the design, where notes may stand; nothing: a namespace that is gone.
    using Space = std::optional<ElementId>;
    const auto space = [this](const Version &version, const Record *record) -> Space {
        if (!record)
            return {};
        const ElementId in = version.spaceOf(*record);
        if (in ? !m_presence.isGone(in) && anyOf(in) : record->ns.empty())
            return in;
        return {};
    };
    const Space before = space(m_base, b), mine = space(m_mine, m), theirs = space(m_theirs, t);
    if (!mine || !theirs)
        return mine ? *mine : theirs ? *theirs : before.value_or(ElementId{});
    if (mine == theirs || theirs == before)
        return *mine;
    if (mine == before)
        return *theirs;
    const auto named = [](const Record *record) { return record ? Maybe(record->ns) : Maybe(); };
    return m_questions.report(MergeConflict::What::Space, id, {}, named(b), named(m), named(t))
                   .tookTheirs
               ? *theirs
               : *mine;
}

void Names::settle(const std::vector<ElementId> &order)
{
    merge(order);
    std::vector<ElementId> namespaces, mine, theirs;
    for (const ElementId id : order) {
        const Record *own = m_mine.find(id);
        if (m_shapes.at(id).record.kind() == ElementKind::Namespace)
            namespaces.push_back(id);
        else if (own && own->name == m_shapes.at(id).record.name &&
                 m_mine.spaceOf(*own) == m_shapes.at(id).space)
            mine.push_back(id);
        else
            theirs.push_back(id);
    }
    const auto keepsName = [this](ElementId id) {
        const Record *own = m_mine.find(id);
        return own && own->name == m_shapes.at(id).record.name;
    };
    std::stable_partition(namespaces.begin(), namespaces.end(), keepsName);
    for (const auto *group : {&namespaces, &mine, &theirs}) {
        for (const ElementId id : *group)
            settleOne(m_shapes.at(id), group != &theirs && keepsName(id));
    }
    for (const auto &[id, shape] : m_shapes)
        m_merged.emplace(id, &shape.record);
}

void Names::settleOne(Shape &shape, bool isMine)
{
    Record &record = shape.record;
    const auto ns = m_shapes.find(shape.space);
    if (ns != m_shapes.end())
        record.ns = ns->second.record.name;
    const auto keyOf = [&record](const std::string &name) {
        return std::to_string(record.body.index()) + '/' + record.ns + '/' + name;
    };
    const auto objectOf = [&record](const std::string &name) { return record.ns + '/' + name; };
    const bool isObject = becomesServiceObject(record.kind());
    const auto isFree = [&](const std::string &name) {
        // What mine calls the same already is a fault of its own, and none of the merge.
        return isMine || (!m_taken.contains(keyOf(name)) &&
                          (!isObject || !m_objects.contains(objectOf(name))));
    };
    const std::string wanted = record.name;
    for (int i = 2; !isFree(record.name); ++i)
        record.name = wanted + '-' + std::to_string(i);
    if (record.name != wanted)
        m_questions
            .report(MergeConflict::What::Name, record.id, "name", {}, Value(record.name),
                    Value(wanted))
            .tookTheirs = false;
    m_taken.insert(keyOf(record.name));
    if (isObject && isMine)
        m_objects.insert(objectOf(record.name));
}

} // namespace moldloft::merging
