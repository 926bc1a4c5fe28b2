#pragma once

#include <vector>

#include "rules/context.h"

namespace moldloft::rules
{

/// The synchronous calls of each service, aliases followed. Kept from edit to edit: only what an
/// edit touched is looked up again.
class CallArcs
{
public:
    struct Arc {
        ElementId to; ///< a service
        const Edge *edge = nullptr;
        int attempts = 1; ///< how often it is made at most
    };

    static constexpr unsigned dependsOn = facets::calls;

    explicit CallArcs(const Context &context);
    void update(const Context &context, const Context::Touched &touched);

    /// In the order of the calls.
    const std::vector<Arc> &of(ElementId service) const;
    /// The service that the call reaches in the end; 0 for a host outside, or for nothing.
    static ElementId targetOf(const Document &document, const Edge &call);

private:
    void renew(const Context &context, ElementId id);

    std::vector<std::vector<Arc>> m_arcs; ///< by id
};

} // namespace moldloft::rules
