#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace moldloft
{

std::vector<std::string> split(std::string_view text, char separator);
std::string join(const std::vector<std::string> &parts, std::string_view separator);
std::string_view trimmed(std::string_view text);

/// "orders", "orders and charges", "orders, charges and tickets": for messages.
std::string enumerate(const std::vector<std::string> &names);

/// The candidate that a person most likely meant, or nothing where none is near: at most one third
/// of the word may differ (Damerau-Levenshtein distance).
std::optional<std::string> closestMatch(std::string_view word,
                                        const std::vector<std::string> &candidates);

/// True where the bytes are UTF-8 without overlong forms, surrogates and NUL. `badOffset` receives
/// the offset of the first wrong byte.
bool isValidUtf8(std::string_view bytes, std::size_t *badOffset = nullptr);

} // namespace moldloft
