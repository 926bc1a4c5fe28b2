#include "rules/quota_changes.h"

namespace moldloft::rules
{

QuotaChanges::QuotaChanges(const Context &context)
{
    for (const auto &record : context.document().records())
        add(*record);
}

void QuotaChanges::update(const Context &context, const Context::Touched &touched)
{
    m_changed.clear();
    for (const ElementId id : touched.removed)
        leave(id);
    for (const ElementId id : touched.own) {
        leave(id);
        if (const Record *record = context.document().find(id))
            add(*record);
    }
}

std::vector<ElementId> QuotaChanges::namespaces(const Document &document) const
{
    std::vector<ElementId> found;
    for (const ElementId id : m_withQuota) {
        if (m_changed.contains(document.find(id)->name)) // several of one name have it, too
            found.push_back(id);
    }
    return found;
}

void QuotaChanges::add(const Record &record)
{
    if (record.id.value >= m_of.size())
        m_of.resize(record.id.value + 1);
    m_of[record.id.value] = record.ns;
    m_changed.insert(record.ns);
    const auto *ns = record.as<Namespace>();
    if (ns && ns->quota)
        m_withQuota.insert(record.id);
}

void QuotaChanges::leave(ElementId id)
{
    if (id.value < m_of.size())
        m_changed.insert(m_of[id.value]);
    m_withQuota.erase(id);
}

} // namespace moldloft::rules
