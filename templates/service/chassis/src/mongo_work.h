#pragma once

#include <chrono>
#include <memory>
#include <string_view>

#include "chassis/mongo_store.h"
#include "chassis/pool.h"
#include "mongo_connection.h"

namespace chassis {

inline constexpr const char *outboxCollection = "chassis_outbox";
inline constexpr const char *inboxCollection = "chassis_inbox";

/// {<key>: "<text>"}
MongoDocument only(const char *key, std::string_view text);
/// A filter for what was created longer ago.
MongoDocument createdBefore(std::chrono::seconds age);

/// A transaction on a snapshot that begins now.
std::unique_ptr<Work> mongoWork(const Store &store, Pool<MongoConnection>::Lease connection);

} // namespace chassis
