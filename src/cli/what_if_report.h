#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "pipeline/what_if.h"

namespace moldloft::cli
{

/// "12.5 ms", "1.2 s", "6 min", "9 h".
std::string timeText(double seconds);
/// "99.95 %": as many digits as it takes to tell it from 100 %.
std::string shareText(double share);

std::string whatIfText(const std::string &file, const pipeline::WhatIf &result,
                       const pipeline::WhatIfQuestion &question);
nlohmann::ordered_json whatIfJson(const pipeline::WhatIf &result,
                                  const pipeline::WhatIfQuestion &question);

} // namespace moldloft::cli
