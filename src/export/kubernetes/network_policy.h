#pragma once

#include <optional>

#include "export/kubernetes/context.h"

namespace moldloft::kubernetes
{

/// Nothing in, nothing out: what every pod of a namespace starts from.
Value defaultDeny(const Context &context, const Record &ns);

/// What one service, database or broker may do beyond that: ask for names, and exactly the drawn
/// edges at its end of them.
Value networkPolicy(const Context &context, const Record &record);

/// With `cluster.policies: cilium`, the hosts that a service may reach, by their names.
std::optional<Value> hostPolicy(const Context &context, const Record &record);

/// Container ports at which the element takes connections.
std::vector<ServicePort> listeningPorts(const Record &record);

/// NodePort or LoadBalancer: everybody may connect to these container ports.
std::vector<ServicePort> openPorts(const Context &context, const Record &record);

} // namespace moldloft::kubernetes
