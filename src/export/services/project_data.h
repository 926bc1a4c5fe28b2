#pragma once

#include <vector>

#include "base/value.h"
#include "export/options.h"
#include "export/services/service_model.h"

namespace moldloft::services
{

/// What the templates of templates/service/project are filled from.
Value projectData(const Document &document, const std::vector<ServiceModel> &models,
                  const ExportOptions &options);

} // namespace moldloft::services
