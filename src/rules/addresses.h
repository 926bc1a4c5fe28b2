#pragma once

#include <string>
#include <vector>

#include "model/elements.h"

namespace moldloft::rules
{

/// A database as a variable names it: `postgresql://user@accounts-db:5432/accounts`,
/// `Server=sql-data;Database=OrderingDb`, or DB_HOST beside DB_NAME.
struct DatabaseAddress {
    std::string host; ///< as written, without user and port
    std::string database;
    std::string path; ///< within the service: "env/DB_URI"
    std::string key;  ///< equal for equal databases: of host, namespace and name
};

/// What the service's environment says, in the order of its variables. An address without the name
/// of a database is none: two databases on one server are no sharing.
std::vector<DatabaseAddress> databaseAddressesOf(const Record &service);

/// A host that a variable names: of a URL, `host:port`, or all of NAME_HOST, NAME_ADDR, ….
struct NamedHost {
    std::string host; ///< in small letters, without user and port
    std::string variable;
    std::string path; ///< within the service: "env/STOCK_URL", "sidecars/0/env/STOCK_URL"
};

/// Those of the service and of its sidecars, in the order of their variables.
std::vector<NamedHost> hostsNamedBy(const Record &service);

} // namespace moldloft::rules
