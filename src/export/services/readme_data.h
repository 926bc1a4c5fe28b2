#pragma once

#include "base/value.h"
#include "export/services/service_model.h"

namespace moldloft::services
{

/// Adds what only the README of a service needs.
void addReadmeData(Value &data, const ServiceModel &model);

} // namespace moldloft::services
