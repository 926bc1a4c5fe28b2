#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace moldloft
{

/// Disk::writeAtomic() on the real disk: a temporary file beside the target, every write checked,
/// both the file and its folder forced to the disk, then renamed. A failure leaves the old file as
/// it was and no temporary file behind.
Result<void> saveAtomically(const std::string &path, std::string_view bytes);

} // namespace moldloft
