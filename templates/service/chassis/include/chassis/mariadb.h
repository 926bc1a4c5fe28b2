#pragma once

#include <memory>
#include <string>

#include "chassis/embedded.h"
#include "chassis/sql.h"

namespace chassis {

/// The store of a database of MariaDB. `database` is its name in the design, `prefix` that of its
/// environment variables: <PREFIX>_HOST, _PORT, _NAME, _USER and the secret <PREFIX>_PASSWORD,
/// which lies in <database>/password. The migrations are SQL. One with statements that make or
/// change tables is not undone where it fails half-way: MariaDB commits each of them. Keep such a
/// file to one statement, or let it be repeatable.
std::unique_ptr<Store> mariaDbStore(const std::string &database, const std::string &prefix,
                                    EmbeddedFiles migrations = {});

} // namespace chassis
