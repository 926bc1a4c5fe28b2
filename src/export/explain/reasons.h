#pragma once

#include <string_view>

#include "export/explain/explain.h"

namespace moldloft::explain
{

/// Why Moldloft gives every such field that value, whatever the design says: a rule of the trade,
/// or of Kubernetes. Empty where the table has no line for it.
Message reasonFor(const Object &object, std::string_view place);

} // namespace moldloft::explain
