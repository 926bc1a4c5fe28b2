#pragma once

#include <string>
#include <vector>

#include "export/services/service_model.h"

namespace moldloft::services
{

/// What `make local` runs, as tools/local/system.json of the project: the databases and brokers
/// that the services use, the services with the variables that say where these are, and the paths
/// that ingresses route.
std::string localSystem(const Document &document, const std::vector<ServiceModel> &models);

/// Packages of Debian and Ubuntu with the servers that it starts; those without one are left out.
std::string localServerPackages(const std::vector<ServiceModel> &models);

} // namespace moldloft::services
