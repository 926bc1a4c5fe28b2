#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace moldloft
{

/// Replaces or makes `FOLDER/sub/NAME` in one step, without following a link below `folder`. Not
/// durable: for what can be made again. What is read back was written whole, or it is nothing.
Result<void> writeSideFile(const std::string &folder, const std::string &sub,
                           const std::string &name, const std::string &text);
/// Empty where there is none, or where it is not what was written.
std::string readSideFile(const std::string &folder, const std::string &sub,
                         const std::string &name);

} // namespace moldloft
