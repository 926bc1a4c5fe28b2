#pragma once

#include <memory>
#include <string>

#include "chassis/embedded.h"
#include "chassis/pool.h"
#include "sql_connection.h"
#include "sql_dialect.h"

namespace chassis {

/// `database` is its name in the design. prepare() applies each of the migrations once, in the
/// order of their names.
std::unique_ptr<Store> sqlStore(const std::string &database, const SqlDialect &dialect,
                                Pool<SqlConnection>::Open open, EmbeddedFiles migrations);

} // namespace chassis
