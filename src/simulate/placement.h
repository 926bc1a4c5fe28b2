#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/message.h"
#include "simulate/load.h"

namespace moldloft::simulate
{

struct Pod {
    std::size_t part = 0;
    std::string name;        ///< "shop/orders #2"
    std::int64_t cpu = 0;    ///< thousandths that it asks for
    std::int64_t memory = 0; ///< bytes
    std::optional<std::size_t> node;
    std::optional<std::size_t> moved; ///< the dead node that it stood on before
    Message reason;                   ///< why it is pending
};

struct Node {
    std::string pool;
    std::string name;                        ///< "general-1"
    std::optional<std::int64_t> cpu, memory; ///< nothing: the pool does not say, no limit
    int maxPods = 0;
    bool dead = false;
    std::int64_t usedCpu = 0, usedMemory = 0;
    int pods = 0;
};

/// Which pods stand on which nodes, as the scheduler of Kubernetes would place them.
///
/// Pods come in the order of the design. A node fits that lives, has a free place, and as much free
/// CPU and memory as the pod asks for; of those that fit, the one with the fewest pods of the same
/// service is taken (topology spread and anti-affinity, both preferences as exported), then the one
/// with the largest share of CPU and memory left (LeastAllocated), then the first. What nodes keep
/// for themselves and what else runs in the cluster is not counted; the control plane takes no
/// pods. What an operator runs has as many pods as it is asked for (kinds/needs.h), what lies
/// outside the cluster none.
///
/// Pods of a service on a node that dies are placed anew; those of a database or broker are not: a
/// StatefulSet's pod waits until its node is back or somebody removes it.
struct PodPlacement {
    std::vector<Node> nodes;
    std::vector<Pod> pods;
    std::optional<double> price; ///< of all living nodes, a month; nothing where no pool has one
    bool priceIncomplete = false;

    int pending() const;
};

struct PlacementChoice {
    std::map<std::string, int> nodes;    ///< of a pool, instead of what the design says
    std::map<std::string, int> dead;     ///< of a pool: its first ones
    std::set<std::string> deadNodes;     ///< by their names
    std::map<std::size_t, int> replicas; ///< of a service, instead of what the design says
    bool autoscaled = false;             ///< as many pods as the load needs

    bool anyDead() const { return !dead.empty() || !deadNodes.empty(); }
};

PodPlacement placementOf(const Document &document, const System &system, const Load &load,
                         const PlacementChoice &choice = {});

/// The pods that an autoscaler settles at: ceil(CPU used / (target × CPU asked for by one pod)),
/// between its min and max; the CPU used is requests × CPU time. Without an autoscaler, what the
/// design says.
int podsUnder(const Document &document, const System &system, const Load &load, std::size_t part);

/// After a node dies: its pods stop being reached after nodeGrace, and are placed anew
/// podEviction later.
inline constexpr double nodeGrace = 50;    ///< node-monitor-grace-period
inline constexpr double podEviction = 300; ///< tolerationSeconds of node.kubernetes.io/unreachable

} // namespace moldloft::simulate
