#pragma once

#include "base/value.h"
#include "export/services/service_model.h"

namespace moldloft::services
{

/// The addresses and secrets that the program looks for before it starts.
void addSettings(Value &data, const ServiceModel &model);

} // namespace moldloft::services
