#pragma once

#include "base/value.h"
#include "export/services/service_model.h"

namespace moldloft::services
{

/// What the templates of templates/service/service are filled from; every text is escaped for the
/// language of the template that uses it: `…_comment` for // comments, `…_cell` for Markdown.
Value templateData(const ServiceModel &model, const std::string &project);

} // namespace moldloft::services
