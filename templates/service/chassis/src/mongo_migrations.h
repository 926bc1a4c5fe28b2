#pragma once

#include "chassis/embedded.h"
#include "mongo_connection.h"

namespace chassis {

/// Makes the collections and indexes of the chassis, then runs each file once, in their order.
/// Throws StoreUnavailable where another replica is at it, or where the server is no member of a
/// replica set.
void migrateMongo(MongoConnection &connection, const EmbeddedFiles &files);

} // namespace chassis
