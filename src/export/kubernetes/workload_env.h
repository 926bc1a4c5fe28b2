#pragma once

#include "export/kubernetes/context.h"

namespace moldloft::kubernetes
{

/// The variables of a service's container, as src/export/runtime_contract.h names them: its ports,
/// its databases (never their passwords), brokers and callees, then `env:` of the design, which
/// wins where it sets the same name.
Ordered<std::string> workloadEnv(const Context &context, const Record &record,
                                 const Service &service);

} // namespace moldloft::kubernetes
