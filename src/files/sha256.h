#pragma once

#include <string>
#include <string_view>

namespace moldloft
{

/// 64 lower-case hexadecimal digits.
std::string sha256Hex(std::string_view bytes);

} // namespace moldloft
