#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace chassis {

/// A random UUID (version 4), lower case.
std::string newUuid();
/// The same UUID (version 8) for the same text.
std::string uuidOf(std::string_view text);
bool isUuid(std::string_view text);
/// `length` random bytes as lower-case hexadecimal digits.
std::string randomHex(int length);
/// A random number in [0, limit).
int randomBelow(int limit);
/// Now, in UTC: 2026-01-31T12:00:00.000Z
std::string timestamp();
std::string timestampOf(std::chrono::milliseconds sinceEpoch);
/// The seconds since such a time; 0 where the text is none.
double secondsSince(const std::string &timestamp);

} // namespace chassis
