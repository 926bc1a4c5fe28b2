#include "simulate/load.h"

#include <functional>
#include <map>

#include "simulate/call_tree.h"

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

/// What one piece of work of the part sets off, once for each time that it does.
void eachOutcome(const System &system, const Part &part,
                 const std::function<void(std::size_t)> &visit)
{
    for (const Hop &hop : part.calls)
        visit(hop.to);
    for (const std::size_t stream : part.publishes) {
        for (const std::size_t subscriber : system.streams[stream].subscribers)
            visit(subscriber);
    }
}

/// The parts that no work of theirs leads back to, those that are set off before those that set
/// them off: leaves are taken away until only circles, and what leads into them, are left.
std::vector<std::size_t> outsideCircles(const System &system)
{
    std::vector<std::size_t> left(system.parts.size(), 0);
    std::vector<std::vector<std::size_t>> causes(system.parts.size());
    for (std::size_t i = 0; i < system.parts.size(); ++i) {
        eachOutcome(system, system.parts[i], [&](std::size_t to) {
            ++left[i];
            causes[to].push_back(i);
        });
    }
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (left[i] == 0)
            order.push_back(i);
    }
    for (std::size_t done = 0; done < order.size(); ++done) {
        for (const std::size_t cause : causes[order[done]]) {
            if (--left[cause] == 0)
                order.push_back(cause);
        }
    }
    return order;
}

/// Rates handed on from those that set off to those that are set off, each part once.
void handOn(const System &system, const std::vector<std::size_t> &order, Load &load)
{
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        const Part &part = system.parts[*it];
        const double rate = load.requests[*it] + load.events[*it];
        if (rate <= 0)
            continue;
        for (const std::size_t store : part.stores)
            load.requests[store] += rate;
        for (const std::size_t broker : brokersAwaited(system, part))
            load.requests[broker] += rate;
        for (const Hop &hop : part.calls)
            load.requests[hop.to] += rate;
        for (const std::size_t stream : part.publishes) {
            load.streams[stream] += rate;
            for (const std::size_t subscriber : system.streams[stream].subscribers)
                load.events[subscriber] += rate;
        }
    }
}

} // namespace

Load loadOf(const System &system)
{
    Load load;
    load.requests.assign(system.parts.size(), 0);
    load.events.assign(system.parts.size(), 0);
    load.streams.assign(system.streams.size(), 0);
    const std::vector<std::size_t> order = outsideCircles(system);
    std::vector<char> isOutside(system.parts.size(), 0);
    for (const std::size_t part : order)
        isOutside[part] = 1;
    std::map<std::size_t, double> circling; // services that several entry points lead to: once
    for (const EntryPoint &entry : system.entries) {
        if (isOutside[entry.service])
            load.requests[entry.service] += entry.rate;
        else
            circling[entry.service] += entry.rate;
    }
    handOn(system, order, load);
    for (const auto &[service, rate] : circling)
        count(system, treeOf(system, service), rate, load);
    return load;
}

} // namespace moldloft::simulate
