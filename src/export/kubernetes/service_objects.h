#pragma once

#include <vector>

#include "export/kubernetes/context.h"

namespace moldloft::kubernetes
{

/// The Service objects of a service: one for each exposure.
std::vector<Manifest> serviceObjects(const Context &context, const Record &record);

/// The ExternalName of an external: a host outside, or a service of another namespace.
Value externalName(const Context &context, const Record &record);

} // namespace moldloft::kubernetes
