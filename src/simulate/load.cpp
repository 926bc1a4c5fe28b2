#include "simulate/load.h"

namespace moldloft::simulate
{

namespace
{

void count(const System &system, const CallTree &tree, double rate, Load &load)
{
    std::vector<char> isEvent(tree.sites.size(), 0), isBroker(tree.sites.size(), 0);
    for (const Site &site : tree.sites) {
        for (const EventSite &event : site.events) {
            isEvent[event.site] = 1;
            if (event.broker != 0)
                isBroker[event.broker] = 1;
        }
    }
    for (std::size_t i = 0; i < tree.sites.size(); ++i) {
        const std::size_t part = tree.sites[i].part;
        if (isBroker[i])
            continue;
        (isEvent[i] ? load.events : load.requests)[part] += rate;
        for (const std::size_t stream : system.parts[part].publishes)
            load.streams[stream] += rate;
    }
}

} // namespace

Load loadOf(const System &system)
{
    Load load;
    load.requests.assign(system.parts.size(), 0);
    load.events.assign(system.parts.size(), 0);
    load.streams.assign(system.streams.size(), 0);
    for (const EntryPoint &entry : system.entries)
        count(system, treeOf(system, entry.service), entry.rate, load);
    return load;
}

} // namespace moldloft::simulate
