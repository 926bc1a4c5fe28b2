#pragma once

#include <string>
#include <string_view>

#include "chassis/json.h"

/// How the document of a client becomes a document of MongoDB and comes back the same. Integers are
/// 64 bits wide, everything else keeps its type. Keys that mean something to MongoDB are escaped:
/// % as %25, . as %2E, $ at the start as %24, a NUL as %00, and the empty key as a lone %.
namespace chassis {

/// Throws JsonError where this is no object.
std::string bsonBytes(const Json &object);
/// Throws JsonError where the bytes are no BSON, or hold what JSON has no word for. Dates and
/// decimals become strings.
Json jsonOfBson(std::string_view bytes);

std::string escapedKey(std::string_view key);
std::string unescapedKey(std::string_view key);

} // namespace chassis
