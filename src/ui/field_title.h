#pragma once

#include <QString>

#include <optional>
#include <string>
#include <vector>

#include "kinds/field.h"

namespace moldloft::ui
{

/// "calls/payments~1charges/timeout" in the words of the inspector, as far as it has any: "Calls ›
/// payments/charges › Timeout".
QString fieldTitle(const std::vector<Field> &fields, const std::string &path);

/// A value as YAML on one line; "nothing" where there is none.
QString valueWords(const std::optional<Value> &value);

} // namespace moldloft::ui
