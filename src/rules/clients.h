#pragma once

#include <unordered_map>
#include <vector>

#include "rules/context.h"

namespace moldloft::rules
{

/// Who opens each database: the services that own it and those that use it, each once, in file
/// order.
class DatabaseClients
{
public:
    struct Of {
        const Edge *owner = nullptr;      ///< the first `owns`
        std::vector<const Edge *> others; ///< further owners and users: one edge for each service
    };

    explicit DatabaseClients(const Context &context);
    const Of &of(ElementId database) const;

private:
    std::unordered_map<ElementId, Of> m_clients;
};

} // namespace moldloft::rules
