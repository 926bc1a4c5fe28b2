#pragma once

#include "base/value.h"

namespace moldloft::kubernetes
{

/// Merges a patch into an object as Kubernetes' strategic merge does: maps entry by entry, null
/// takes an entry away, lists of a pod's parts (containers, volumes, environment, …) element by
/// element by the key that the Kubernetes API names for them, `$patch: delete` and `replace`
/// followed; every other list is replaced as a whole. Elements that the patch names come first, in
/// its order, as in kustomize.
/// https://github.com/kubernetes/community/blob/master/contributors/devel/sig-api-machinery/strategic-merge-patch.md
void strategicMerge(Value &object, const Value &patch);

} // namespace moldloft::kubernetes
