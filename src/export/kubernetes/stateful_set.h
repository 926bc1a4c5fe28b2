#pragma once

#include <vector>

#include "export/kubernetes/data_server.h"

namespace moldloft::kubernetes
{

/// A database or broker: StatefulSet of one pod with its volume, headless Service, ConfigMap.
std::vector<Manifest> dataServerObjects(const Context &context, const Record &record);

/// The server of a database or broker.
DataServer dataServer(const Context &context, const Record &record);

} // namespace moldloft::kubernetes
