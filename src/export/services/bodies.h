#pragma once

#include "base/value.h"
#include "export/services/service_model.h"

namespace moldloft::services
{

/// Fills `bodies` of a model whose routes and events are known.
void addBodies(ServiceModel &model);
/// What the templates say of them.
void addBodyData(Value &data, const ServiceModel &model);

} // namespace moldloft::services
