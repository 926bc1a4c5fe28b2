#pragma once

#include <string>

#include "export/kubernetes/context.h"

namespace moldloft::kubernetes
{

/// The first part of deploy/README.md: what lies here, and the commands of the first deployment, as
/// the format and the origin of the secrets want them.
std::string firstSteps(const Context &context);

} // namespace moldloft::kubernetes
