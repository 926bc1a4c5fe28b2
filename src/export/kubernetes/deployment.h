#pragma once

#include "export/kubernetes/context.h"

namespace moldloft::kubernetes
{

/// The Deployment of a service, as every overlay starts from.
Value deployment(const Context &context, const Record &record);

/// Replicas where no autoscaler rules.
int replicasOf(const Service &service);
/// The smallest and largest number of pods that the autoscaler keeps.
std::pair<int, int> scaleOf(const Service &service);

/// `autoscale:` as HorizontalPodAutoscaler.
Value autoscaler(const Context &context, const Record &record);

} // namespace moldloft::kubernetes
