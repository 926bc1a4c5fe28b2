#pragma once

#include <vector>

#include "base/value.h"
#include "export/services/service_model.h"
#include "files/file_set.h"

namespace moldloft::services
{

/// A call between two generated services.
struct Contract {
    const ServiceModel *consumer;
    const ServiceModel *provider;
    const ClientUse *client;
    std::string test; ///< shop_bills: the file in gen/contracts/ of the consumer
};

/// Of all calls to a service that answers any routes.
std::vector<Contract> contractsOf(const std::vector<ServiceModel> &models);
/// The test of each, and what it is linked with.
Result<void> addContracts(FileSet &files, const std::vector<Contract> &contracts);
/// What CMakeLists.txt says of them.
Value contractList(const std::vector<Contract> &contracts);

} // namespace moldloft::services
