#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "chassis/broker.h"
#include "chassis/router.h"
#include "chassis/store.h"

/// Events that could not be handled are kept in the own database, each with its reason, so that
/// those behind them go on. Once the cause is mended they are handled from there.
namespace chassis {

/// Throws what the store throws.
void keepDeadLetter(Store &store, const std::string &channel, const std::string &reason,
                    std::string_view text);

/// Handles an event once more; the reason where that fails again.
using HandleAgain = std::function<std::string(const std::string &channel, const std::string &text)>;

/// GET /dead-letters lists the newest; POST /dead-letters/{id}/retry handles one again and DELETE
/// /dead-letters/{id} gives it up.
void addDeadLetterRoutes(Router &router, Store &store, HandleAgain handleAgain);

} // namespace chassis
