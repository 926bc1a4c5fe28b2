#pragma once

#include "export/kubernetes/context.h"

namespace moldloft::kubernetes
{

/// What the External Secrets operator makes a Secret of.
Manifest externalSecret(const Context &context, const SecretSpec &secret);

} // namespace moldloft::kubernetes
