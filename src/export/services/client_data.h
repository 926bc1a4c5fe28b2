#pragma once

#include "base/value.h"
#include "export/services/service_model.h"

namespace moldloft::services
{

/// What gen/clients.h and gen/clients.cpp are filled from, for one client.
Value clientData(const ClientUse &client);

} // namespace moldloft::services
