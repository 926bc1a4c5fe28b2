#pragma once

#include "export/kubernetes/manifests.h"

namespace moldloft::kubernetes
{

/// What staging and prod change: more pods, spread over nodes, with a budget for evictions; images
/// pulled each time; in prod quotas too. dev is the base as it is.
/// Of one element.
Overlay overlay(const Context &context, std::string_view name, const Record &record,
                Finisher &finisher);

} // namespace moldloft::kubernetes
