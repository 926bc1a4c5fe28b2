#pragma once

#include <cstdint>
#include <string>

namespace chassis {

/// What differs from one SQL database to the other.
struct SqlDialect {
    const char *chassisTables; ///< makes what the chassis keeps: outbox, inbox, migrations
    const char *insertInbox; ///< two params; no row, and no error, where it is there
    char quote; ///< around a name
    bool numbersParams; ///< $1, $2 …; else ?
    const char *uniqueViolation; ///< SQLSTATE
    std::string (*secondsAgo)(std::int64_t seconds); ///< an expression

    std::string param(int index) const { return numbersParams ? "$" + std::to_string(index) : "?"; }
};

} // namespace chassis
