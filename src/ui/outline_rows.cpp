#include "ui/outline_rows.h"

#include <algorithm>

#include "ui/element_words.h"

namespace moldloft::ui
{

namespace
{

/// How a reader looks for things: what runs first.
int rankOf(ElementKind kind)
{
    return kind == ElementKind::Ingress ? -1 : static_cast<int>(kind);
}

QString text(const std::string &utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

class Builder
{
public:
    Builder(const Document &document, const OutlineState &state, const IncomingEdges &incoming)
        : m_document(document), m_state(state), m_incoming(incoming)
    {
    }

    std::vector<OutlineRow> build()
    {
        m_rows.reserve(m_document.records().size());
        for (const RecordPtr &record : m_document.records()) {
            if (record->kind() == ElementKind::Namespace)
                addNamespace(*record);
            else if (record->ns.empty())
                addElement(*record, 0);
        }
        return std::move(m_rows);
    }

private:
    bool fits(const Record &record) const
    {
        return m_state.filter.isEmpty() ||
               text(record.name).contains(m_state.filter, Qt::CaseInsensitive) ||
               kindWord(record).startsWith(m_state.filter, Qt::CaseInsensitive);
    }

    void addNamespace(const Record &ns)
    {
        std::vector<const Record *> inside = m_document.elementsOf(ns.name);
        std::stable_sort(inside.begin(), inside.end(), [](const Record *a, const Record *b) {
            return rankOf(a->kind()) < rankOf(b->kind());
        });
        const bool whole = fits(ns);
        if (!whole)
            std::erase_if(inside, [this](const Record *record) { return !fits(*record); });
        if (!whole && inside.empty())
            return;
        OutlineRow row;
        row.kind = OutlineRow::Kind::Namespace;
        row.id = ns.id;
        row.expandable = !inside.empty();
        row.expanded =
            row.expandable && (!m_state.filter.isEmpty() || !m_state.closed.contains(ns.id));
        m_rows.push_back(row);
        if (row.expanded) {
            for (const Record *record : inside)
                addElement(*record, 1);
        }
    }

    void addElement(const Record &record, std::int16_t depth)
    {
        OutlineRow row;
        row.id = record.id;
        row.depth = depth;
        row.expandable = record.kind() <= ElementKind::Ingress;
        row.expanded = row.expandable && m_state.opened.contains(record.id);
        m_rows.push_back(row);
        if (!row.expanded)
            return;
        for (const Edge &edge : edgesOf(m_document, record))
            addRelation(edge, edge.to, record.id, false, depth);
        const auto found = m_incoming.find(record.id);
        if (found == m_incoming.end())
            return;
        for (const Edge &edge : found->second)
            addRelation(edge, edge.from, record.id, true, depth);
    }

    void addRelation(const Edge &edge, ElementId other, ElementId under, bool incoming,
                     std::int16_t depth)
    {
        OutlineRow row;
        row.kind = OutlineRow::Kind::Relation;
        row.incoming = incoming;
        row.edge = edge.kind;
        row.depth = static_cast<std::int16_t>(depth + 1);
        row.id = under;
        row.other = other;
        row.path = edge.path;
        m_rows.push_back(std::move(row));
    }

    const Document &m_document;
    const OutlineState &m_state;
    const IncomingEdges &m_incoming;
    std::vector<OutlineRow> m_rows;
};

std::size_t hashOf(const OutlineRow &row)
{
    std::size_t hash = row.id.value * 0x9e3779b97f4a7c15ULL;
    hash ^= row.other.value + 0x7f4a7c15 + (hash << 6);
    hash ^= static_cast<std::size_t>(row.kind) * 31 + static_cast<std::size_t>(row.edge) * 7 +
            (row.incoming ? 3 : 0);
    return hash ^ std::hash<std::string>{}(row.path);
}

/// Which lines of `before` stay: those of `after` that stand there in the same order.
std::vector<int> partners(const std::vector<OutlineRow> &before,
                          const std::vector<OutlineRow> &after, std::size_t first,
                          std::size_t beforeEnd, std::size_t afterEnd)
{
    std::unordered_multimap<std::size_t, int> places;
    for (std::size_t i = first; i < afterEnd; ++i)
        places.emplace(hashOf(after[i]), static_cast<int>(i));
    std::vector<int> partner(beforeEnd - first, -1);
    int last = -1;
    for (std::size_t i = first; i < beforeEnd; ++i) {
        const auto [from, to] = places.equal_range(hashOf(before[i]));
        const auto found = std::find_if(from, to, [&](const auto &place) {
            return place.second > last &&
                   after[static_cast<std::size_t>(place.second)].sameAs(before[i]);
        });
        if (found != to) {
            last = found->second;
            partner[i - first] = last;
        }
    }
    return partner;
}

} // namespace

std::vector<OutlineRow> outlineRows(const Document &document, const OutlineState &state,
                                    const IncomingEdges &incoming)
{
    return Builder(document, state, incoming).build();
}

IncomingEdges incomingEdges(const Document &document, const std::unordered_set<ElementId> &of)
{
    IncomingEdges incoming;
    if (of.empty())
        return incoming;
    for (Edge &edge : edges(document)) {
        if (of.contains(edge.to))
            incoming[edge.to].push_back(std::move(edge));
    }
    return incoming;
}

std::vector<OutlineChange> outlineChanges(const std::vector<OutlineRow> &before,
                                          const std::vector<OutlineRow> &after)
{
    std::size_t first = 0;
    while (first < before.size() && first < after.size() && before[first].sameAs(after[first]))
        ++first;
    std::size_t beforeEnd = before.size();
    std::size_t afterEnd = after.size();
    while (beforeEnd > first && afterEnd > first &&
           before[beforeEnd - 1].sameAs(after[afterEnd - 1])) {
        --beforeEnd;
        --afterEnd;
    }
    std::vector<OutlineChange> changes;
    if (first == beforeEnd && first == afterEnd)
        return changes;
    const std::vector<int> partner = partners(before, after, first, beforeEnd, afterEnd);

    // From the end, so that the rows of what is still to come stay what they are.
    int next = static_cast<int>(afterEnd);
    int end = static_cast<int>(beforeEnd);
    const auto between = [&changes](int row, int removed, int from, int inserted) {
        if (removed > 0)
            changes.push_back({OutlineChange::What::Remove, row, removed, 0});
        if (inserted > 0)
            changes.push_back({OutlineChange::What::Insert, row, inserted, from});
    };
    for (int i = static_cast<int>(beforeEnd) - 1; i >= static_cast<int>(first); --i) {
        const int stays = partner[static_cast<std::size_t>(i) - first];
        if (stays < 0)
            continue;
        between(i + 1, end - i - 1, stays + 1, next - stays - 1);
        end = i;
        next = stays;
    }
    between(static_cast<int>(first), end - static_cast<int>(first), static_cast<int>(first),
            next - static_cast<int>(first));
    return changes;
}

} // namespace moldloft::ui
