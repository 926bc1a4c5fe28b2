#pragma once

#include <string>

namespace moldloft::pipeline
{

/// 32 letters and digits from the kernel's source of chance: 190 bits. For passwords.
std::string makeSecret();

} // namespace moldloft::pipeline
