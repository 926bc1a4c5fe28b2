#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rules/context.h"

namespace moldloft::rules
{

/// What a host name means inside the cluster: `charges.payments.svc.cluster.local`.
struct InsideName {
    std::string ns;
    std::string name;
    bool whole = false; ///< with `.svc.cluster.local`: only then an ExternalName can lead to it
};

/// Also `charges.payments.svc`, and `charges.payments` where the design has such a namespace.
std::optional<InsideName> insideName(const Document &document, std::string_view host);

} // namespace moldloft::rules
