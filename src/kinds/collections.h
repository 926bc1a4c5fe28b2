#pragma once

#include <string>
#include <string_view>

namespace moldloft
{

/// The collection that a route of an `api:` is about, or a path: the words of its path but for the
/// parameters, and for `api` and `v1` in front. `GET /orders/{id}/lines` → orders_lines.
std::string collectionOf(std::string_view route);
/// Whether the route brings a document: POST, PUT, PATCH.
bool takesBody(std::string_view route);

} // namespace moldloft
