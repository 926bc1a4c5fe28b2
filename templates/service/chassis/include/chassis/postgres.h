#pragma once

#include <string>

#include "chassis/sql_store.h"

struct pg_conn;
struct pg_result;

namespace chassis {

class PostgresConnection : public SqlConnection
{
public:
    /// Reads <PREFIX>_HOST, _PORT, _NAME, _USER and the secret <PREFIX>_PASSWORD, which lies in
    /// <database>/password. Throws StoreUnavailable.
    PostgresConnection(const std::string &prefix, const std::string &database);
    ~PostgresConnection() override;
    PostgresConnection(const PostgresConnection &) = delete;
    PostgresConnection &operator=(const PostgresConnection &) = delete;

    SqlRows query(const std::string &sql, const SqlParams &params = {}) override;
    void execute(const std::string &sql) override;
    bool healthy() const override;
    void begin(bool mayTakeLong) override;
    void commit() override { execute("commit"); }
    void rollback() override { execute("rollback"); }
    bool tryLock(const std::string &name) override;

private:
    SqlRows checked(pg_result *given);

    pg_conn *m_connection;
};

class PostgresStore : public SqlStore
{
public:
    /// `database` is its name in the design, `prefix` that of its environment variables.
    PostgresStore(const std::string &database, const std::string &prefix);
};

} // namespace chassis
