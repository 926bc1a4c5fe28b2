#pragma once

#include <optional>
#include <vector>

#include "format/pieces.h"

namespace moldloft::format
{

/// For each new entry the old one that it continues: the same element, else one of the same name.
std::vector<std::optional<std::size_t>> matchEntries(const std::vector<Piece> &before,
                                                     const std::vector<Piece> &now);

/// For each new item the old one that it continues: equal ones in order, and between them the first
/// with the first, the second with the second, …
std::vector<std::optional<std::size_t>> matchItems(const Value::List &before,
                                                   const Value::List &now);

} // namespace moldloft::format
