#pragma once

#include <vector>

#include "rules/context.h"

namespace moldloft::rules
{

/// Who opens a database: the services that own it and those that use it, each once, in file order.
struct DatabaseClients {
    const Edge *owner = nullptr;      ///< the first `owns`
    std::vector<const Edge *> others; ///< further owners and users: one edge for each service
};

DatabaseClients clientsOf(const Context &context, ElementId database);

} // namespace moldloft::rules
