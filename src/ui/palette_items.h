#pragma once

#include <QString>

#include <optional>

#include "model/elements.h"

namespace moldloft::ui
{

/// What stands in the palette under that key, as a record without id, namespace and name; nothing
/// for the Service types, which are dropped onto a service.
std::optional<Record> recordForPaletteItem(const QString &key);

/// The name that a new element of that key is given where it is free.
std::string baseNameForPaletteItem(const QString &key);

/// The Service type of the keys clusterip, nodeport and loadbalancer.
std::optional<ServiceType> serviceTypeForPaletteItem(const QString &key);

} // namespace moldloft::ui
