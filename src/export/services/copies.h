#pragma once

#include "base/value.h"
#include "export/services/service_model.h"

namespace moldloft::services
{

/// Says of every event that the service hears of what another one owns where it keeps a copy: the
/// channel is named after it (`ticket-created`), and the payload has its id (`ticketId`, or `id`).
void addCopies(ServiceModel &model);

/// For the templates: what the default body of the subscription does with the copy. Empty where the
/// service keeps none.
Value copyData(const EventUse &event);

} // namespace moldloft::services
