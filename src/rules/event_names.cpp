#include "rules/event_names.h"

#include <array>

namespace moldloft::rules
{

std::string changedEntity(std::string_view channel)
{
    constexpr std::array<std::string_view, 8> changes{"-created",  "-updated", "-changed",
                                                      "-deleted",  "-removed", "-added",
                                                      "-modified", "-renamed"};
    for (const std::string_view change : changes) {
        if (channel.size() > change.size() && channel.ends_with(change))
            return std::string(channel.substr(0, channel.size() - change.size()));
    }
    return {};
}

ElementId onlyPublisher(const Context &context, const Record &channel)
{
    ElementId only;
    for (const Edge *edge : context.edgesTo(channel.id)) {
        if (edge->kind != EdgeKind::Publish || edge->from == only)
            continue;
        if (only)
            return {};
        only = edge->from;
    }
    return only;
}

} // namespace moldloft::rules
