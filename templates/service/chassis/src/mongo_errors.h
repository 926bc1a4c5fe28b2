#pragma once

#include <cstdint>

#include <mongoc/mongoc.h>

namespace chassis {

/// Of codes of MongoDB: the server is no primary, is going down, or did not get it done in time;
/// the same may succeed later.
bool meansUnavailable(std::uint32_t code);
/// Another server is to be found first.
bool meansLost(std::uint32_t code);
/// What the driver reports of the way to the server, not of what was asked.
bool isOfTheWay(const bson_error_t &error);

} // namespace chassis
