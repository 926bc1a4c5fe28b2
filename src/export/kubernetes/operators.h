#pragma once

#include <vector>

#include "export/kubernetes/context.h"
#include "export/kubernetes/pod_parts.h"

namespace moldloft::kubernetes
{

/// The custom resources of a database or broker that an operator runs: CloudNativePG, Strimzi, the
/// RabbitMQ Cluster Operator.
std::vector<Manifest> operatorObjects(const Context &context, const Record &record);

/// Whether an operator that the export knows runs such a server.
bool hasOperator(const Record &record);

/// The labels by which the pods of an element are found: its name, or what its operator gives them.
Value podLabels(const Record &record);

/// What an operator's pods need beside their clients: each other, their operator, the API server.
/// Rules of a NetworkPolicy; empty lists for any other element.
Value operatorIngress(const Record &record);
Value operatorEgress(const Record &record);

/// Whether its several servers need a PodDisruptionBudget that their operator does not make:
/// CloudNativePG and Strimzi make their own, the RabbitMQ Cluster Operator none.
bool needsBudget(const Record &record);

} // namespace moldloft::kubernetes
