#pragma once

#include <string>

#include "export/kubernetes/context.h"

namespace moldloft::kubernetes
{

/// `tools/images.sh`: builds the images of the services that the project holds, and brings them to
/// a cluster.
std::string imagesScript(const Context &context);

} // namespace moldloft::kubernetes
