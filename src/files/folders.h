#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"

// Folders of the program's own, outside of the user's projects.
namespace moldloft
{

/// Makes the folder and those above it, for this user alone; durable on return. Fine where it is
/// there.
Result<void> makePrivateFolder(const std::string &path);
/// With everything in it; fine where it is not there. Follows no links.
Result<void> removeFolder(const std::string &path);
/// In one step, within one file system; durable on return.
Result<void> moveFolder(const std::string &from, const std::string &to);
/// Of all files below.
std::uint64_t folderSize(const std::string &path);

} // namespace moldloft
