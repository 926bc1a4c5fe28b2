#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "rules/context.h"

namespace moldloft::rules
{

/// A database as a variable names it: `postgresql://user@accounts-db:5432/accounts`,
/// `Server=sql-data;Database=OrderingDb`, or DB_HOST beside DB_NAME.
struct DatabaseAddress {
    std::string host; ///< as written, without user and port
    std::string database;
    std::string path; ///< within the service: "env/DB_URI"
    std::string key;  ///< equal for equal databases: `accounts-db.<namespace>` and the name
};

/// What the service's environment says, in the order of its variables. An address without the name
/// of a database is none: two databases on one server are no sharing.
std::vector<DatabaseAddress> databaseAddressesOf(const Record &service);

/// The services that are given each address, in file order.
class AddressUsers
{
public:
    explicit AddressUsers(const Context &context);
    const std::vector<ElementId> &of(const DatabaseAddress &address) const;

private:
    std::unordered_map<std::string, std::vector<ElementId>> m_users;
};

} // namespace moldloft::rules
