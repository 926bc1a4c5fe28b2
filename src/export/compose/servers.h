#pragma once

#include <string>

#include "base/value.h"
#include "model/elements.h"

/// Databases and brokers as entries of compose.yaml.
namespace moldloft::compose
{

/// `<name>.<namespace>`: the key of the element's entry, and its host name.
std::string hostOf(const Record &record);
/// The folder with the password of a database, as a volume.
std::string credentialsMount(const Record &database);
Value databaseEntry(const Record &record);
Value brokerEntry(const std::string &project, const Record &record);

/// What a server of PostgreSQL runs when its volume is empty: the service's user owns its database
/// and has no rights beyond it.
inline constexpr const char *postgresqlOwnerPath = "tools/compose/postgresql-owner.sql";
std::string postgresqlOwnerScript();

} // namespace moldloft::compose
