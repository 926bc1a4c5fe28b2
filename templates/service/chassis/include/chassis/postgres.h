#pragma once

#include <memory>
#include <string>

#include "chassis/embedded.h"
#include "chassis/sql.h"

namespace chassis {

/// The store of a database of PostgreSQL. `database` is its name in the design, `prefix` that of
/// its environment variables: <PREFIX>_HOST, _PORT, _NAME, _USER and the secret <PREFIX>_PASSWORD,
/// which lies in <database>/password. The migrations are SQL.
std::unique_ptr<Store> postgresStore(const std::string &database, const std::string &prefix,
                                     EmbeddedFiles migrations = {});

} // namespace chassis
