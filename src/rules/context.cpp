#include "rules/context.h"

namespace moldloft::rules
{

Context::Context(Document document)
    : m_document(std::move(document)), m_edges(moldloft::edges(m_document))
{
    m_from.reserve(m_document.records().size());
    m_to.reserve(m_document.records().size());
    for (std::size_t i = 0; i < m_edges.size(); ++i) {
        const Edge &edge = m_edges[i];
        m_from.try_emplace(edge.from, Range{i, i}).first->second.end = i + 1;
        if (edge.to)
            m_to[edge.to].push_back(&edge);
    }
}

std::span<const Edge> Context::edgesFrom(ElementId id) const
{
    const auto it = m_from.find(id);
    if (it == m_from.end())
        return {};
    return std::span(m_edges).subspan(it->second.begin, it->second.end - it->second.begin);
}

std::span<const Edge *const> Context::edgesTo(ElementId id) const
{
    const auto it = m_to.find(id);
    if (it == m_to.end())
        return {};
    return it->second;
}

} // namespace moldloft::rules
