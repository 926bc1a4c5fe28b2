#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace moldloft
{

/// Whether a path may stand below an output folder: relative, `/` between components, and no
/// component that a file system or git gives another meaning. Refused: absolute paths, empty, `.`
/// and `..` components, `.git` in any spelling that some file system folds to it, Windows device
/// names (`con`, `lpt1.txt`), `\`, `:` and the other characters Windows refuses, a trailing dot or
/// space, control characters, bytes that are no UTF-8, components longer than 255 bytes.
Result<void> checkOutputPath(std::string_view path);

/// `a/b` of `a/b/c`, `""` of `c`.
std::string parentPath(const std::string &path);
/// `c` of `a/b/c` and of `c`.
std::string fileName(const std::string &path);

} // namespace moldloft
