#include "rules/context.h"

#include <algorithm>

namespace moldloft::rules
{

namespace
{

std::string targetName(const Edge &edge, const std::string &ns)
{
    return edge.ref.namespaceFrom(ns) + '/' + edge.ref.name();
}

} // namespace

std::string objectKey(std::string_view ns, std::string_view name)
{
    std::string key = "object ";
    key.append(ns).append("/").append(name);
    return key;
}

Context::Context(Document document) : m_document(std::move(document))
{
    build();
}

void Context::build()
{
    m_groups.reset();
    m_indexes.clear();
    m_referrers.clear();
    m_nodes.clear();
    setPositions();
    for (const auto &record : m_document.records())
        m_nodes[record->id.value].from = edgesOf(m_document, *record);
    for (const auto &record : m_document.records()) {
        for (const Edge &edge : node(record->id).from) {
            if (edge.to)
                node(edge.to).to.push_back(&edge);
        }
    }
}

void Context::setPositions()
{
    if (m_nodes.size() <= m_document.lastId().value)
        m_nodes.resize(m_document.lastId().value + 1);
    m_services.clear();
    std::uint32_t position = 0;
    for (const auto &record : m_document.records()) {
        m_nodes[record->id.value].position = position++;
        if (record->kind() == ElementKind::Service)
            m_services.push_back(record->id);
    }
}

void Context::renewIndexes(const Touched &touched)
{
    std::erase_if(m_indexes, [&](const Cached &cached) {
        return !cached.update && (cached.dependsOn & touched.facets) != 0;
    });
    for (const Cached &cached : m_indexes) {
        if ((cached.dependsOn & touched.facets) != 0)
            cached.update(cached.built.get(), *this, touched);
    }
}

const Context::Node &Context::node(ElementId id) const
{
    static const Node none;
    return id.value < m_nodes.size() ? m_nodes[id.value] : none;
}

Context::Node &Context::node(ElementId id)
{
    return m_nodes[id.value];
}

bool Context::before(ElementId a, ElementId b) const
{
    return node(a).position < node(b).position;
}

std::span<const Edge> Context::edgesFrom(ElementId id) const
{
    return node(id).from;
}

std::span<const Edge *const> Context::edgesTo(ElementId id) const
{
    return node(id).to;
}

void Context::insertTarget(const Edge &edge)
{
    if (!edge.to)
        return;
    auto &list = node(edge.to).to;
    const auto at =
        std::upper_bound(list.begin(), list.end(), &edge, [this](const Edge *a, const Edge *b) {
            return a->from == b->from ? a < b : before(a->from, b->from);
        });
    list.insert(at, &edge);
}

void Context::eraseTarget(const Edge &edge)
{
    if (edge.to)
        std::erase(node(edge.to).to, &edge);
}

void Context::addReferrers(ElementId id)
{
    const Record &record = *m_document.find(id);
    for (const Edge &edge : node(id).from) {
        auto &list = m_referrers[targetName(edge, record.ns)];
        if (std::find(list.begin(), list.end(), id) == list.end())
            list.push_back(id);
    }
}

void Context::removeReferrers(ElementId id)
{
    const Record &record = *m_document.find(id);
    for (const Edge &edge : node(id).from) {
        const auto known = m_referrers.find(targetName(edge, record.ns));
        if (known != m_referrers.end())
            std::erase(known->second, id);
    }
}

const Context::Groups &Context::groups() const
{
    if (!m_groups) {
        m_groups = std::make_unique<Groups>();
        for (const auto &record : m_document.records()) {
            for (std::string &key : sharedKeys(*record))
                (*m_groups)[std::move(key)].push_back(record->id);
        }
    }
    return *m_groups;
}

std::span<const ElementId> Context::sharing(const std::string &key) const
{
    const auto found = groups().find(key);
    return found == groups().end() ? std::span<const ElementId>() : found->second;
}

} // namespace moldloft::rules
