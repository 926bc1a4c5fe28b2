#pragma once

#include <string>

namespace moldloft
{

/// SQL for psql, as the superuser of an empty server: a user who owns the database of its own name
/// and has no rights beyond it. `owner` is the quoted name; `passwordCommand` prints the password
/// and is run by psql itself, so that no list of processes shows it.
std::string postgresqlOwnerSql(const std::string &owner, const std::string &passwordCommand);

} // namespace moldloft
