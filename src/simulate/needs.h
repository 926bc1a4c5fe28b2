#pragma once

#include <cstdint>

#include "model/elements.h"

namespace moldloft::simulate
{

/// What a pod of the element asks for: CPU in thousandths, memory in bytes.
struct PodNeeds {
    std::int64_t cpu = 0;
    std::int64_t memory = 0;
};

/// As exported: a service's resources with their defaults, each sidecar with the default ones, a
/// database or broker by its engine.
PodNeeds podNeeds(const Record &record);

} // namespace moldloft::simulate
