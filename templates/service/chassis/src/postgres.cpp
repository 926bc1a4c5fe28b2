#include "chassis/postgres.h"

#include <array>
#include <cstdlib>
#include <memory>

#include <libpq-fe.h>

#include "chassis/config.h"
#include "chassis/deadline.h"
#include "chassis/log.h"
#include "sql_store.h"

namespace chassis {
namespace {

constexpr std::int64_t statementMilliseconds = 5000; ///< as the connection's options say

std::string trimmed(const char *message)
{
    std::string text = message ? message : "";
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.pop_back();
    return text;
}

void logNotice(void *, const char *message)
{
    log::debug("postgresql", {{"notice", trimmed(message)}});
}

/// Connection exceptions, and a server that shuts down.
bool meansLost(std::string_view state)
{
    return state.starts_with("08") || state.starts_with("57P");
}

/// Two transactions stood in each other's way: a serialization failure, a deadlock, a lock that did
/// not come free in time. The server has undone this one.
bool meansTryAgain(std::string_view state)
{
    return state.starts_with("40") || state == "55P03";
}

/// Too many connections, no memory, a full disk; or a statement that took too long.
bool meansUnavailable(std::string_view state)
{
    return state.starts_with("53") || state == "57014";
}

constexpr SqlDialect postgresDialect{
    .chassisTables = R"(
create table if not exists chassis_migrations (
    name text primary key,
    applied_at timestamptz not null default now());
create table if not exists chassis_outbox (
    id bigint generated always as identity primary key,
    channel text not null,
    event text not null);
create index if not exists chassis_outbox_channel on chassis_outbox (channel, id);
create table if not exists chassis_inbox (
    consumer text not null,
    event_id text not null,
    handled_at timestamptz not null default now(),
    primary key (consumer, event_id));
create table if not exists chassis_answers (
    id uuid primary key,
    data jsonb not null,
    created_at timestamptz not null default now());
create table if not exists chassis_dead_letters (
    id uuid primary key,
    data jsonb not null,
    created_at timestamptz not null default now());
)",
    .insertInbox = "insert into chassis_inbox (consumer, event_id) values ($1, $2) "
                   "on conflict do nothing",
    .quote = '"',
    .numbersParams = true,
    .uniqueViolation = "23505",
    .secondsAgo =
        [](std::int64_t seconds) {
            return "now() - interval '" + std::to_string(seconds) + " seconds'";
        },
};

struct ClearResult {
    void operator()(pg_result *result) const { PQclear(result); }
};

SqlRows rowsOf(const pg_result *result)
{
    std::vector<SqlRows::Row> rows(static_cast<std::size_t>(PQntuples(result)));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const int row = static_cast<int>(i);
        for (int column = 0; column < PQnfields(result); ++column) {
            if (PQgetisnull(result, row, column) != 0) {
                rows[i].emplace_back();
                continue;
            }
            const auto length = static_cast<std::size_t>(PQgetlength(result, row, column));
            rows[i].emplace_back(std::in_place, PQgetvalue(result, row, column), length);
        }
    }
    return {std::move(rows), std::atoi(PQcmdTuples(const_cast<pg_result *>(result)))};
}

class PostgresConnection : public SqlConnection
{
public:
    /// Throws StoreUnavailable.
    PostgresConnection(const std::string &prefix, const std::string &database);
    ~PostgresConnection() override { PQfinish(m_connection); }
    PostgresConnection(const PostgresConnection &) = delete;
    PostgresConnection &operator=(const PostgresConnection &) = delete;

    SqlRows query(const std::string &sql, const SqlParams &params = {}) override;
    void execute(const std::string &sql) override { checked(PQexec(m_connection, sql.c_str())); }
    bool healthy() const override;
    void begin(bool mayTakeLong) override;
    void commit() override;
    void rollback() override { execute("rollback"); }
    bool tryLock(const std::string &name) override;

private:
    SqlRows checked(pg_result *given);

    pg_conn *m_connection;
};

PostgresConnection::PostgresConnection(const std::string &prefix, const std::string &database)
{
    const std::string host = env(prefix + "_HOST", database);
    const std::string port = env(prefix + "_PORT", "5432");
    const std::string name = env(prefix + "_NAME", database);
    const std::string user = env(prefix + "_USER", name);
    const std::string password = secret(prefix + "_PASSWORD", database + "/password");
    const std::array keys{"host",
                          "port",
                          "dbname",
                          "user",
                          "password",
                          "connect_timeout",
                          "options",
                          "tcp_user_timeout",
                          "application_name",
                          static_cast<const char *>(nullptr)};
    const std::array values{host.c_str(),
                            port.c_str(),
                            name.c_str(),
                            user.c_str(),
                            password.c_str(),
                            "3",
                            "-c statement_timeout=5000 -c lock_timeout=2000 "
                            "-c idle_in_transaction_session_timeout=60000",
                            "5000",
                            "chassis",
                            static_cast<const char *>(nullptr)};
    m_connection = PQconnectdbParams(keys.data(), values.data(), 0);
    if (PQstatus(m_connection) != CONNECTION_OK) {
        const std::string reason = trimmed(PQerrorMessage(m_connection));
        PQfinish(m_connection);
        throw StoreUnavailable(reason);
    }
    PQsetNoticeProcessor(m_connection, &logNotice, nullptr);
}

SqlRows PostgresConnection::checked(pg_result *given)
{
    const std::unique_ptr<pg_result, ClearResult> result(given);
    const ExecStatusType status = PQresultStatus(given);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY)
        return rowsOf(given);
    const char *state = PQresultErrorField(given, PG_DIAG_SQLSTATE);
    const std::string reason = trimmed(PQerrorMessage(m_connection));
    if (!state || meansLost(state))
        throw ConnectionLost(reason);
    if (meansTryAgain(state))
        throw TryAgain(reason);
    if (meansUnavailable(state))
        throw StoreUnavailable(reason);
    throw SqlError(state, reason);
}

SqlRows PostgresConnection::query(const std::string &sql, const SqlParams &params)
{
    std::vector<const char *> values;
    for (const auto &param : params)
        values.push_back(param ? param->c_str() : nullptr);
    return checked(PQexecParams(m_connection, sql.c_str(), static_cast<int>(values.size()), nullptr,
                                values.data(), nullptr, nullptr, 0));
}

bool PostgresConnection::healthy() const
{
    return PQstatus(m_connection) == CONNECTION_OK &&
           PQtransactionStatus(m_connection) == PQTRANS_IDLE;
}

void PostgresConnection::begin(bool mayTakeLong)
{
    const std::int64_t limit = mayTakeLong ? 0 : millisecondsLeft(statementMilliseconds);
    if (limit == statementMilliseconds)
        execute("begin");
    else
        execute("begin; set local statement_timeout = " + std::to_string(limit));
}

void PostgresConnection::commit()
{
    pg_result *result = PQexec(m_connection, "commit");
    // Of a transaction in which a statement failed it says so, and it is no error.
    const bool undone = result != nullptr && std::string_view(PQcmdStatus(result)) == "ROLLBACK";
    try {
        checked(result);
    } catch (const ConnectionLost &error) {
        throw StoreUnavailable(std::string(unknownCommit) + error.what());
    }
    if (undone)
        throw SqlError("25P02", "a statement of this transaction has failed");
}

bool PostgresConnection::tryLock(const std::string &name)
{
    const SqlRows rows =
        query("select pg_try_advisory_xact_lock(hashtextextended('chassis.' || $1, 0))", {name});
    return rows.text(0, 0) == "t";
}

} // namespace

std::unique_ptr<Store> postgresStore(const std::string &database, const std::string &prefix,
                                     EmbeddedFiles migrations)
{
    const auto open = [database, prefix] {
        return std::make_unique<PostgresConnection>(prefix, database);
    };
    return sqlStore(database, postgresDialect, open, std::move(migrations));
}

} // namespace chassis
