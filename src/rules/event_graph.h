#pragma once

#include <unordered_map>
#include <vector>

#include "rules/context.h"

namespace moldloft::rules
{

/// Which events can only come from which: services that nobody calls act on events alone.
class EventGraph
{
public:
    /// Channel and the service that reads it and publishes the next one, in the order of events.
    struct Step {
        ElementId channel;
        ElementId service;
    };
    using Loop = std::vector<Step>;

    static constexpr unsigned dependsOn = facets::events;

    explicit EventGraph(const Context &context);
    /// A loop of events, kept under the channel of it that comes first in the file; nullptr where
    /// none is kept under this one.
    const Loop *loopAt(ElementId channel) const;

    /// Those that have one.
    std::vector<ElementId> withLoop() const;

private:
    std::unordered_map<ElementId, Loop> m_loops;
};

} // namespace moldloft::rules
