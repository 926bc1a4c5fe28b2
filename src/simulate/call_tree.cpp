#include "simulate/call_tree.h"

#include <algorithm>

#include "simulate/random.h"

namespace moldloft::simulate
{

namespace
{

class Unfolding
{
public:
    explicit Unfolding(const System &system) : m_system(system) {}

    CallTree build(std::size_t root)
    {
        add(root, 0);
        unfold(0);
        return std::move(m_tree);
    }

private:
    enum Role : std::uint64_t { Wait = 1, Call = 2, Event = 3 };

    bool isFull()
    {
        m_tree.truncated = m_tree.truncated || m_tree.sites.size() >= mostSites;
        return m_tree.truncated;
    }

    SiteIndex add(std::size_t part, std::uint64_t key)
    {
        Site &site = m_tree.sites.emplace_back();
        site.part = part;
        site.key = mixed(key, m_system.parts[part].key);
        return static_cast<SiteIndex>(m_tree.sites.size() - 1);
    }

    /// The key of the n-th site of that role and part below `parent`: it does not depend on what
    /// else stands there.
    std::uint64_t keyBelow(SiteIndex parent, Role role, std::size_t n) const
    {
        return mixed(m_tree.sites[parent].key, role * 1'000'003 + n);
    }

    bool isAtWork(std::size_t part) const
    {
        return std::find(m_path.begin(), m_path.end(), part) != m_path.end();
    }

    void unfold(SiteIndex at)
    {
        const std::size_t self = m_tree.sites[at].part;
        const Part &part = m_system.parts[self];
        const bool again = isAtWork(self);
        addWaits(at, part, again);
        if (again)
            return;
        m_path.push_back(self);
        addCalls(at, part);
        addEvents(at, part);
        m_path.pop_back();
    }

    void addWaits(SiteIndex at, const Part &part, bool again)
    {
        std::vector<std::size_t> waits = part.stores;
        if (!again) {
            const auto brokers = brokersAwaited(m_system, part);
            waits.insert(waits.end(), brokers.begin(), brokers.end());
        }
        for (const std::size_t to : waits) {
            if (isFull())
                return;
            const SiteIndex site = add(to, keyBelow(at, Wait, 0));
            m_tree.sites[at].waits.push_back(site);
        }
    }

    void addCalls(SiteIndex at, const Part &part)
    {
        std::vector<int> groups; // of each step
        for (std::size_t i = 0; i < part.calls.size() && !isFull(); ++i) {
            const Hop &hop = part.calls[i];
            const auto same = std::count_if(part.calls.begin(), part.calls.begin() + long(i),
                                            [&](const Hop &other) { return other.to == hop.to; });
            const SiteIndex site = add(hop.to, keyBelow(at, Call, std::size_t(same)));
            const auto it =
                hop.group < 0 ? groups.end() : std::find(groups.begin(), groups.end(), hop.group);
            const auto step = std::size_t(it - groups.begin());
            if (it == groups.end()) {
                groups.push_back(hop.group);
                m_tree.sites[at].steps.emplace_back();
            }
            m_tree.sites[at].steps[step].push_back({site, hop.timeout, hop.retries, hop.fallback});
            unfold(site);
        }
    }

    void addEvents(SiteIndex at, const Part &part)
    {
        for (const std::size_t stream : part.publishes) {
            for (const std::size_t subscriber : m_system.streams[stream].subscribers) {
                if (isAtWork(subscriber))
                    continue;
                if (isFull())
                    return;
                const std::uint64_t key =
                    keyBelow(at, Event, 0) ^ keyOf(m_system.streams[stream].name);
                EventSite event{add(subscriber, key), stream, 0};
                if (const auto broker = m_system.streams[stream].broker)
                    event.broker = add(*broker, key);
                m_tree.sites[at].events.push_back(event);
                unfold(event.site);
            }
        }
    }

    const System &m_system;
    CallTree m_tree;
    std::vector<std::size_t> m_path;
};

} // namespace

CallTree treeOf(const System &system, std::size_t rootPart)
{
    return Unfolding(system).build(rootPart);
}

} // namespace moldloft::simulate
