#pragma once

#include <string>
#include <string_view>

namespace chassis {

/// A random UUID (version 4), lower case.
std::string newUuid();
bool isUuid(std::string_view text);
/// `length` random bytes as lower-case hexadecimal digits.
std::string randomHex(int length);
/// A random number in [0, limit).
int randomBelow(int limit);
/// Now, in UTC: 2026-01-31T12:00:00.000Z
std::string timestamp();

} // namespace chassis
