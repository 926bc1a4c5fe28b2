#pragma once

#include <string>
#include <string_view>

#include "base/error.h"

namespace moldloft
{

/// "`PATH` cannot be VERB: REASON." for an errno value. What the user named wrongly (no such file,
/// a folder where a file should be) is an Input error, everything else Environment.
Error ioError(const Message &verb, const std::string &path, int errnoValue);

} // namespace moldloft
