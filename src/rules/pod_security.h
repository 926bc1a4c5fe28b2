#pragma once

#include "rules/patches.h"

namespace moldloft::rules
{

/// The Pod Security level `restricted` (Kubernetes 1.34) refuses a pod in which the patch makes
/// this of the field: it sets what may not be, or takes away what must be.
bool isRefused(const PatchField &field);

/// A container says itself what `restricted` wants of each one. The rest stands in the pod.
bool isRestricted(const Value &container);
/// Makes it so.
void restrict(Value &container);

} // namespace moldloft::rules
