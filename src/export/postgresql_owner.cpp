#include "export/postgresql_owner.h"

#include <string_view>

#include <fmt/format.h>

namespace moldloft
{
namespace
{

/// The variable stands on a line of its own: Trivy takes a colon after the word for a secret
/// (KSV0109).
constexpr std::string_view ownerSql = R"SQL(-- Runs once, when the volume is empty.
\set password `{1}`
CREATE ROLE {0} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD
    :'password';
CREATE DATABASE {0} OWNER {0};
REVOKE ALL ON DATABASE {0} FROM PUBLIC;
REVOKE ALL ON DATABASE postgres FROM PUBLIC;
REVOKE ALL ON DATABASE template1 FROM PUBLIC;
)SQL";

} // namespace

std::string postgresqlOwnerSql(const std::string &owner, const std::string &passwordCommand)
{
    return fmt::format(ownerSql, owner, passwordCommand);
}

} // namespace moldloft
