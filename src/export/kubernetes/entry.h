#pragma once

#include <vector>

#include "base/result.h"
#include "export/kubernetes/context.h"

namespace moldloft::kubernetes
{

/// The objects of an ingress: an Ingress; or, for `kind: gateway`, a Gateway and an HTTPRoute, with
/// a ReferenceGrant for every other namespace that it routes to.
Result<std::vector<Manifest>> entryObjects(const Context &context, const Record &record);

} // namespace moldloft::kubernetes
