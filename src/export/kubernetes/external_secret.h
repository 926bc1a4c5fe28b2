#pragma once

#include "export/kubernetes/context.h"

namespace moldloft::kubernetes
{

/// What the External Secrets operator makes a Secret of.
Manifest externalSecret(const Context &context, const SecretSpec &secret);

/// Under which key the store has it; the property is the Secret's own key.
std::string storeKey(const Context &context, const SecretSpec &secret);

} // namespace moldloft::kubernetes
