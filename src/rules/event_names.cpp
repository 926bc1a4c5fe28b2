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

ElementId EntityChannels::onlyPublisher(const Context &context, const Record &channel)
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

EntityChannels::EntityChannels(const Context &context)
{
    for (const Record *channel : context.document().all(ElementKind::Channel)) {
        const std::string entity = changedEntity(channel->name);
        const ElementId publisher = entity.empty() ? ElementId{} : onlyPublisher(context, *channel);
        if (publisher)
            m_first.try_emplace(channel->ns + '/' + entity, First{channel->id, publisher});
    }
}

const EntityChannels::First *EntityChannels::firstOf(const std::string &ns,
                                                     const std::string &entity) const
{
    const auto it = m_first.find(ns + '/' + entity);
    return it == m_first.end() ? nullptr : &it->second;
}

} // namespace moldloft::rules
