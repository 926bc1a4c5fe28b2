#pragma once

#include <string>
#include <string_view>

#include "rules/context.h"

namespace moldloft::rules
{

/// The entity whose stored state an event of that name says was changed: "order" for
/// order-created, order-updated, order-deleted; "" for what merely happened (order-shipped).
std::string changedEntity(std::string_view channel);

/// The one service that publishes to the channel; 0 where none or several do.
ElementId onlyPublisher(const Context &context, const Record &channel);

} // namespace moldloft::rules
