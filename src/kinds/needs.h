#pragma once

#include <cstdint>

#include "model/elements.h"

namespace moldloft
{

/// What a pod of the element asks for: CPU in thousandths, memory in bytes.
struct PodNeeds {
    std::int64_t cpu = 0;
    std::int64_t memory = 0;
    bool operator==(const PodNeeds &) const = default;
};

/// As exported: a service's resources with their defaults, each sidecar with the default ones, a
/// database or broker by its engine and by who runs it. Nothing for what others run.
PodNeeds podNeeds(const Record &record);

/// How many servers a database or broker runs here: one of a StatefulSet, as many as an operator is
/// asked for, none of what lies outside.
int serversOf(const Record &record);

/// Servers that an operator is asked for where the design does not say: one of three may be away
/// without anybody noticing.
inline constexpr int usualServers = 3;

} // namespace moldloft
