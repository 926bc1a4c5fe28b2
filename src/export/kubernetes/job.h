#pragma once

#include "export/kubernetes/context.h"

namespace moldloft::kubernetes
{

/// The Job or CronJob of a service that ends.
Value job(const Context &context, const Record &record);

/// Pods that may run at a time.
int podsOfJob(const Service &service);

} // namespace moldloft::kubernetes
