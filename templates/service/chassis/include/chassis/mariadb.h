#pragma once

#include <string>

#include "chassis/sql_store.h"

struct st_mysql;

namespace chassis {

class MariaDbConnection : public SqlConnection
{
public:
    /// Reads <PREFIX>_HOST, _PORT, _NAME, _USER and the secret <PREFIX>_PASSWORD, which lies in
    /// <database>/password. Throws StoreUnavailable.
    MariaDbConnection(const std::string &prefix, const std::string &database);
    ~MariaDbConnection() override;
    MariaDbConnection(const MariaDbConnection &) = delete;
    MariaDbConnection &operator=(const MariaDbConnection &) = delete;

    SqlRows query(const std::string &sql, const SqlParams &params = {}) override;
    void execute(const std::string &sql) override;
    bool healthy() const override;
    void begin(bool mayTakeLong) override;
    void commit() override;
    void rollback() override;
    bool tryLock(const std::string &name) override;

private:
    void connect(const std::string &prefix, const std::string &database);
    void end(const char *how);
    [[noreturn]] void fail(unsigned number, const char *state, const std::string &reason);

    st_mysql *m_connection;
    bool m_lost = false;
    bool m_inTransaction = false;
    bool m_locked = false;
    bool m_timeLimitOff = false;
};

/// A migration with statements that make or change tables is not undone where it fails half-way:
/// MariaDB commits each of them. Keep such a file to one statement, or let it be repeatable.
class MariaDbStore : public SqlStore
{
public:
    /// `database` is its name in the design, `prefix` that of its environment variables.
    MariaDbStore(const std::string &database, const std::string &prefix);
};

} // namespace chassis
