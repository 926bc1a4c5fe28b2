#pragma once

#include <vector>

#include "base/result.h"
#include "export/kubernetes/context.h"

namespace moldloft::kubernetes
{

/// The objects of an ingress: an Ingress (none as long as it routes nowhere); or, for `kind:
/// gateway`, a Gateway and an HTTPRoute for every sixteen rules, with a ReferenceGrant for every
/// service of another namespace that it routes to.
Result<std::vector<Manifest>> entryObjects(const Context &context, const Record &record);

} // namespace moldloft::kubernetes
