#include "model/index.h"

#include <algorithm>
#include <bit>
#include <functional>

namespace moldloft
{

namespace
{

std::size_t hashOf(std::string_view text)
{
    return std::hash<std::string_view>{}(text);
}

std::size_t joined(std::size_t ns, std::size_t name, std::size_t scope)
{
    constexpr std::size_t odd = 0x9E3779B97F4A7C15; // 2^64 / golden ratio: spreads the bits
    std::size_t mixed = (ns ^ (scope + 1)) * odd;
    mixed = (mixed ^ name) * odd;
    return mixed ^ (mixed >> 32);
}

std::size_t hashOf(std::string_view ns, std::string_view name, std::size_t scope)
{
    return joined(hashOf(ns), hashOf(name), scope);
}

constexpr std::size_t objectScope = 64;

} // namespace

Index::Table::Table(std::size_t entries) : slots(std::bit_ceil(entries * 2 + 2), 0) {}

void Index::Table::insert(std::size_t hash, std::size_t position)
{
    const std::size_t mask = slots.size() - 1;
    std::size_t slot = hash & mask;
    while (slots[slot] != 0)
        slot = (slot + 1) & mask;
    slots[slot] = static_cast<std::uint32_t>(position + 1);
}

template<class Matches>
std::size_t Index::Table::find(std::size_t hash, const Matches &matches) const
{
    // Entries of one name are met in the order in which they were inserted: the first of the file.
    const std::size_t mask = slots.size() - 1;
    for (std::size_t slot = hash & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
        if (matches(slots[slot] - 1))
            return slots[slot] - 1;
    }
    return none;
}

Index::Index(const std::vector<RecordPtr> &records)
    : m_byKindAndName(records.size()), m_objects(records.size())
{
    std::uint64_t last = 0;
    for (const auto &record : records)
        last = std::max(last, record->id.value);
    m_byId.assign(last + 1, 0);
    const std::string *space = nullptr; // elements of a namespace mostly stand together
    std::size_t ns = 0;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const Record &record = *records[i];
        m_byId[record.id.value] = static_cast<std::uint32_t>(i + 1);
        if (!space || *space != record.ns) {
            space = &record.ns;
            ns = hashOf(record.ns);
        }
        const std::size_t name = hashOf(record.name);
        m_byKindAndName.insert(joined(ns, name, record.body.index()), i);
        if (becomesServiceObject(record.kind()))
            m_objects.insert(joined(ns, name, objectScope), i);
    }
}

std::size_t Index::find(ElementId id) const
{
    return id.value < m_byId.size() && m_byId[id.value] != 0 ? m_byId[id.value] - 1 : none;
}

std::size_t Index::find(const std::vector<RecordPtr> &records, ElementKind kind,
                        std::string_view ns, std::string_view name) const
{
    return m_byKindAndName.find(
        hashOf(ns, name, static_cast<std::size_t>(kind)), [&](std::size_t i) {
            return records[i]->kind() == kind && records[i]->name == name && records[i]->ns == ns;
        });
}

std::size_t Index::findObject(const std::vector<RecordPtr> &records, std::string_view ns,
                              std::string_view name) const
{
    return m_objects.find(hashOf(ns, name, objectScope), [&](std::size_t i) {
        return records[i]->name == name && records[i]->ns == ns;
    });
}

} // namespace moldloft
