#pragma once

#include <memory>

#include "chassis/pool.h"
#include "sql_connection.h"
#include "sql_dialect.h"

namespace chassis {

/// A transaction that begins now.
std::unique_ptr<Work> sqlWork(const Store &store, const SqlDialect &dialect,
                              Pool<SqlConnection>::Lease connection);

} // namespace chassis
