#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "rules/context.h"

namespace moldloft::rules
{

/// The name of an element of namespace `ns` ("": of a namespace) that `word` was most likely meant
/// to be, among those that fit. In a very large namespace only the names that look most alike are
/// compared, so that a design full of mistakes is still checked in time.
std::optional<std::string> nearName(const Context &context, std::string_view word,
                                    const std::string &ns,
                                    const std::function<bool(const Record &)> &fits);

} // namespace moldloft::rules
