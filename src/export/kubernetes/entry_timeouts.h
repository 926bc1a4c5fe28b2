#pragma once

#include <optional>
#include <string>

#include "export/kubernetes/context.h"

namespace moldloft::kubernetes
{

/// As Gateway API (GEP-2257) and Go write it, in whole milliseconds, rounded up: `1m30s`, `500ms`.
std::string entryDuration(Duration timeout);

/// The timeout as the cluster's ingress controller can be told it for one Ingress: in the unit that
/// its annotation takes, or nullopt where it has none.
std::optional<Duration> carriedTimeout(const Context &context, Duration timeout);

/// Writes it into the Ingress's annotations; `timeout` is a carried one.
void annotateTimeout(const Context &context, Duration timeout, Value &ingress);

/// For deploy/README.md: where the timeouts of the rules went, and those that went nowhere.
std::string timeoutNote(const Context &context);

} // namespace moldloft::kubernetes
