#pragma once

#include <string>
#include <string_view>

namespace moldloft
{

/// The key that a segment of a JSON pointer stands for (RFC 6901): `~1` is `/`, `~0` is `~`.
std::string jsonPointerKey(std::string_view segment);

} // namespace moldloft
