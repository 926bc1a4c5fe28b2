#pragma once

#include <nlohmann/json_fwd.hpp>

#include "base/value.h"

namespace moldloft::cli
{

/// Maps keep their order.
nlohmann::ordered_json toJson(const Value &value);

/// As text, indented by two spaces, with a line end. Bytes that are no UTF-8 become U+FFFD.
std::string dumped(const nlohmann::ordered_json &json);

} // namespace moldloft::cli
