#include <algorithm>

#include "rules/context.h"

namespace moldloft::rules
{

namespace
{

/// How far a check looks along references: from a service over its database and the owner to what
/// the owner publishes.
constexpr int sight = 3;

bool isSameName(const Record &a, const Record &b)
{
    return a.name == b.name && a.ns == b.ns && a.kind() == b.kind();
}

bool meanTheSame(const std::vector<Edge> &a, const std::vector<Edge> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Edge &x, const Edge &y) {
        return x.kind == y.kind && x.to == y.to;
    });
}

unsigned facetsOf(const std::vector<Edge> &edges)
{
    unsigned found = 0;
    for (const Edge &edge : edges) {
        switch (edge.kind) {
        case EdgeKind::Call:
        case EdgeKind::Alias:
            found |= facets::calls | facets::events;
            break;
        case EdgeKind::Publish:
        case EdgeKind::Subscribe:
        case EdgeKind::Route:
            found |= facets::events;
            break;
        default:
            break;
        }
    }
    return found;
}

unsigned changedFacets(const Service &before, const Service &after)
{
    unsigned found = 0;
    if (!std::equal(before.calls.begin(), before.calls.end(), after.calls.begin(),
                    after.calls.end(),
                    [](const Call &a, const Call &b) { return a.retries == b.retries; }))
        found |= facets::calls;
    if (before.api.empty() != after.api.empty() || before.expose.empty() != after.expose.empty())
        found |= facets::events;
    if (!(before.expose == after.expose))
        found |= facets::nodePorts;
    return found;
}

unsigned changedFacets(const Record &before, const Record &after)
{
    if (before.kind() != after.kind())
        return facets::all;
    unsigned found = isSameName(before, after) ? 0 : facets::names;
    const auto *service = before.as<Service>();
    if (service)
        found |= changedFacets(*service, *after.as<Service>());
    const auto *external = before.as<External>();
    if (external && external->host != after.as<External>()->host)
        found |= facets::hosts;
    return found;
}

} // namespace

/// One step of a Context to the next version.
class Context::Update
{
public:
    Update(Context &context, const Document &after, const Diff &diff)
        : m_context(context), m_before(context.m_document), m_after(after), m_diff(diff)
    {
    }

    Touched run()
    {
        if (m_context.m_referrers.empty()) {
            for (const auto &record : m_before.records())
                m_context.addReferrers(record->id);
        }
        m_context.groups();
        collect();
        look();
        leave();
        m_context.m_document = m_after;
        if (!m_diff.added.empty() || !m_diff.removed.empty() || m_diff.order || m_otherKind)
            m_context.setPositions();
        enter();
        look();
        touchSharers();
        m_touched.removed = m_diff.removed;
        for (const ElementId id : m_diff.removed) {
            m_touched.own.erase(id);
            m_touched.near.erase(id);
        }
        m_context.renewIndexes(m_touched);
        return std::move(m_touched);
    }

private:
    /// What has changed, and whose references may mean something else now.
    void collect()
    {
        m_touched.facets = m_diff.order ? facets::all : facets::records;
        for (const ElementId id : m_diff.removed)
            nameChanged(*m_before.find(id));
        for (const ElementId id : m_diff.added)
            nameChanged(*m_after.find(id));
        for (const ElementId id : m_diff.changed) {
            const Record &before = *m_before.find(id), &after = *m_after.find(id);
            m_touched.facets |= changedFacets(before, after);
            m_otherKind = m_otherKind || before.kind() != after.kind();
            if (isSameName(before, after))
                continue;
            nameChanged(before);
            nameChanged(after);
        }
        m_touched.own.insert(m_diff.added.begin(), m_diff.added.end());
        m_touched.own.insert(m_diff.removed.begin(), m_diff.removed.end());
        m_touched.own.insert(m_diff.changed.begin(), m_diff.changed.end());
    }

    void nameChanged(const Record &record)
    {
        m_touched.facets |= facets::names | facets::hosts;
        if (record.as<Service>() && !record.as<Service>()->expose.empty())
            m_touched.facets |= facets::nodePorts;
        m_keys.push_back(objectKey(record.ns, record.name));
        const auto referrers = m_context.m_referrers.find(record.ns + '/' + record.name);
        if (referrers != m_context.m_referrers.end())
            m_touched.own.insert(referrers->second.begin(), referrers->second.end());
    }

    /// Touches what is near enough to see one of the changed ones.
    void look()
    {
        std::vector<ElementId> edge(m_touched.own.begin(), m_touched.own.end());
        std::unordered_set<ElementId> seen(edge.begin(), edge.end());
        const auto reach = [&](ElementId id, std::vector<ElementId> &next) {
            if (id && seen.insert(id).second)
                next.push_back(id);
        };
        for (int step = 0; step < sight; ++step) {
            std::vector<ElementId> next;
            for (const ElementId id : edge) {
                for (const Edge &out : m_context.edgesFrom(id))
                    reach(out.to, next);
                for (const Edge *in : m_context.edgesTo(id)) {
                    // nobody looks past a broker at the other channels
                    if (in->kind != EdgeKind::ChannelBroker || step == 0)
                        reach(in->from, next);
                }
            }
            if (step == 0)
                m_closest.insert(next.begin(), next.end());
            edge = std::move(next);
            m_touched.near.insert(edge.begin(), edge.end());
        }
    }

    void leave()
    {
        const auto forget = [this](ElementId id) {
            m_context.removeReferrers(id);
            for (const std::string &key : sharedKeys(*m_before.find(id))) {
                std::erase((*m_context.m_groups)[key], id);
                m_keys.push_back(key);
            }
        };
        for (const ElementId id : m_diff.changed)
            forget(id);
        for (const ElementId id : m_diff.removed) {
            forget(id);
            replaceEdges(id, {});
        }
    }

    void replaceEdges(ElementId id, std::vector<Edge> edges)
    {
        auto &old = m_context.node(id).from;
        m_touched.facets |= facetsOf(old) | facetsOf(edges);
        for (const Edge &edge : old)
            m_context.eraseTarget(edge);
        old = std::move(edges);
        for (const Edge &edge : old)
            m_context.insertTarget(edge);
    }

    void enter()
    {
        std::vector<std::vector<Edge>> edges;
        std::vector<ElementId> ids;
        for (const ElementId id : m_touched.own) {
            const Record *record = m_after.find(id);
            if (!record)
                continue;
            ids.push_back(id);
            edges.push_back(edgesOf(m_after, *record));
        }
        for (std::size_t i = 0; i < ids.size(); ++i) {
            auto &old = m_context.node(ids[i]).from;
            if (!m_diff.order && meanTheSame(old, edges[i]))
                std::move(edges[i].begin(), edges[i].end(), old.begin()); // others point at them
            else
                replaceEdges(ids[i], std::move(edges[i]));
        }
        const auto remember = [this](ElementId id) {
            m_context.addReferrers(id);
            for (std::string &key : sharedKeys(*m_after.find(id))) {
                auto &group = (*m_context.m_groups)[key];
                group.insert(std::upper_bound(group.begin(), group.end(), id,
                                              [this](ElementId a, ElementId b) {
                                                  return m_context.before(a, b);
                                              }),
                             id);
                m_keys.push_back(std::move(key));
            }
        };
        for (const ElementId id : m_diff.changed)
            remember(id);
        for (const ElementId id : m_diff.added)
            remember(id);
    }

    void touchSharers()
    {
        for (const auto *ids : {&m_closest, &m_touched.own}) {
            for (const ElementId id : *ids) {
                const Record *record = m_after.find(id);
                if (!record)
                    continue;
                for (std::string &key : sharedKeys(*record))
                    m_keys.push_back(std::move(key));
            }
        }
        std::sort(m_keys.begin(), m_keys.end());
        m_keys.erase(std::unique(m_keys.begin(), m_keys.end()), m_keys.end());
        for (const std::string &key : m_keys) {
            const auto group = m_context.sharing(key);
            m_touched.near.insert(group.begin(), group.end());
        }
    }

    Context &m_context;
    const Document m_before;
    const Document &m_after;
    const Diff &m_diff;
    Touched m_touched;
    std::unordered_set<ElementId> m_closest; ///< one reference away from what has changed
    std::vector<std::string> m_keys;         ///< whose groups are touched
    bool m_otherKind = false;                ///< an element has become one of another kind
};

namespace
{

/// Whether what has not changed still stands in the same order.
bool othersKeptTheirOrder(const Document &before, const Document &after, const Diff &diff)
{
    std::unordered_set<ElementId> moved(diff.changed.begin(), diff.changed.end());
    moved.insert(diff.removed.begin(), diff.removed.end());
    moved.insert(diff.added.begin(), diff.added.end());
    const auto &a = before.records(), &b = after.records();
    std::size_t i = 0, k = 0;
    while (true) {
        while (i < a.size() && moved.contains(a[i]->id))
            ++i;
        while (k < b.size() && moved.contains(b[k]->id))
            ++k;
        if (i == a.size() || k == b.size())
            return i == a.size() && k == b.size();
        if (a[i++]->id != b[k++]->id)
            return false;
    }
}

} // namespace

Context::Touched Context::update(const Document &after)
{
    const Diff changes = diff(m_document, after);
    if (changes.settings || (changes.order && !othersKeptTheirOrder(m_document, after, changes))) {
        m_document = after;
        build();
        Touched touched;
        touched.everything = true;
        return touched;
    }
    if (changes.empty()) {
        m_document = after;
        return {};
    }
    return Update(*this, after, changes).run();
}

} // namespace moldloft::rules
