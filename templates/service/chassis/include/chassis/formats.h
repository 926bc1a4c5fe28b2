#pragma once

#include <string_view>

/// Texts of which every value has the same form.
namespace chassis {

/// 2026-01-31T12:00:00.000Z or with an offset: a date and time of RFC 3339 that there is.
bool isTimestamp(std::string_view text);
/// 2026-01-31, if there is that day.
bool isDate(std::string_view text);
/// -12.50: digits, perhaps with a sign before and a point between them.
bool isDecimal(std::string_view text);
/// someone@example.com: that somebody reads what is sent there is not known.
bool isEmail(std::string_view text);
/// https://example.com/: a scheme and what follows, without spaces.
bool isUri(std::string_view text);

} // namespace chassis
