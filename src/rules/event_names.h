#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "rules/context.h"

namespace moldloft::rules
{

/// The entity whose stored state an event of that name says was changed: "order" for
/// order-created, order-updated, order-deleted; "" for what merely happened (order-shipped).
std::string changedEntity(std::string_view channel);

/// The first channel of the file for the changes of each entity of a namespace that one service
/// alone publishes to.
class EntityChannels
{
public:
    struct First {
        ElementId channel;
        ElementId publisher;
    };

    explicit EntityChannels(const Context &context);
    const First *firstOf(const std::string &ns, const std::string &entity) const;
    /// 0 where none or several do.
    static ElementId onlyPublisher(const Context &context, const Record &channel);

private:
    std::unordered_map<std::string, First> m_first;
};

} // namespace moldloft::rules
