#pragma once

#include <cstdint>

#include "model/elements.h"

namespace moldloft
{

/// What a container asks for, as manifests write it.
struct ServerNeeds {
    const char *cpu;
    const char *memory;
};

/// Of a server of a database or broker that runs here, by its engine and by who runs it. From what
/// each needs idle and at work with its own limits set: Redis forks to write its file, and may need
/// twice its `maxmemory` of 96 MB meanwhile; MongoDB's cache takes 256 MB beside some 200 MB of its
/// own, and its shell as much again at each start.
ServerNeeds serverNeeds(const Record &record);

/// What a pod of the element asks for: CPU in thousandths, memory in bytes.
struct PodNeeds {
    std::int64_t cpu = 0;
    std::int64_t memory = 0;
    bool operator==(const PodNeeds &) const = default;
};

/// As exported: resources of a service and its sidecars with their defaults, those of a database or
/// broker by its engine and by who runs it. Nothing for what others run.
PodNeeds podNeeds(const Record &record);

/// How many pods of a service run at least and at most: between the bounds of its autoscaler, which
/// begins at what is drawn and stops at twice its least where it does not say; as many as drawn; of
/// a job those that work at a time.
struct PodRange {
    int least = 1;
    int most = 1;
    bool operator==(const PodRange &) const = default;
};
PodRange podRange(const Service &service);

/// Whether a volume cannot be mounted on several nodes: no second pod beside the first.
bool hasVolumeOfOneNode(const Service &service);

/// Of each service the overlays run at least so many.
inline constexpr int stagingPods = 2;
inline constexpr int prodPods = 3;
/// How many pods of a service run where at least so many are wanted: one that is switched off stays
/// so, and so does one whose volume no second node can mount.
int podsOfAtLeast(int wanted, const Service &service);

/// How many servers a database or broker runs here: one of a StatefulSet, as many as an operator is
/// asked for, none of what lies outside.
int serversOf(const Record &record);

/// How many of the servers must be up for it to answer: the majority of a broker's, which agree on
/// what they hold; of a database's any one, which then takes over.
int quorumOf(const Record &record);

/// Servers that an operator is asked for where the design does not say: one of three may be away
/// without anybody noticing.
inline constexpr int usualServers = 3;

} // namespace moldloft
