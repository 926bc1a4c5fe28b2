#pragma once

#include <cstdint>
#include <string>

#include "sql_connection.h"

struct st_mysql;

namespace chassis {

class MariaDbConnection final : public SqlConnection
{
public:
    /// `database` is its name in the design, `prefix` that of its environment variables. Throws
    /// StoreUnavailable.
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
    std::int64_t m_limit =
        -1; ///< milliseconds that a statement may run now; 0: as long as it likes
};

} // namespace chassis
