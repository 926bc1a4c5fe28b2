#include "mariadb_connection.h"

#include <array>
#include <memory>
#include <mutex>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <errmsg.h>
#include <mysql.h>
#include <mysqld_error.h>

#include "chassis/config.h"
#include "chassis/deadline.h"

namespace chassis {
namespace {

constexpr unsigned connectSeconds = 3;
constexpr unsigned deadPeerMilliseconds = 5000;
constexpr std::int64_t statementMilliseconds = 5000;

/// What every connection says first: bad values are refused, and nobody sees what another
/// transaction has not committed.
constexpr const char *sessionSettings =
    "set session innodb_lock_wait_timeout = 2, time_zone = '+00:00', "
    "sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION';"
    "set session transaction isolation level read committed";

/// The library is to be set up once, before two threads open connections.
MYSQL *newConnection()
{
    static std::once_flag once;
    std::call_once(once, [] { mysql_library_init(0, nullptr, nullptr); });
    return mysql_init(nullptr);
}

/// Errors of the client library, its own and those it has from MySQL's: no connection, or no more.
bool isClientError(unsigned number)
{
    return (number >= CR_MIN_ERROR && number <= CR_MAX_ERROR) ||
           (number >= CER_MIN_ERROR && number <= CER_MAX_ERROR);
}

/// The server is full, read-only, or did not get it done in time.
bool meansUnavailable(unsigned number)
{
    switch (number) {
    case ER_CON_COUNT_ERROR:
    case ER_TOO_MANY_USER_CONNECTIONS:
    case ER_NET_READ_ERROR:
    case ER_NET_READ_INTERRUPTED:
    case ER_NET_ERROR_ON_WRITE:
    case ER_NET_WRITE_INTERRUPTED:
    case ER_STATEMENT_TIMEOUT:
    case ER_OPTION_PREVENTS_STATEMENT:
        return true;
    default:
        return false;
    }
}

/// Two transactions stood in each other's way: a deadlock, whose victim the server has undone, or a
/// lock that did not come free in time.
bool meansTryAgain(unsigned number)
{
    return number == ER_LOCK_DEADLOCK || number == ER_LOCK_WAIT_TIMEOUT;
}

bool meansLost(unsigned number)
{
    return isClientError(number) || number == ER_SERVER_SHUTDOWN || number == ER_NORMAL_SHUTDOWN ||
           number == ER_CONNECTION_KILLED;
}

struct CloseStatement {
    void operator()(MYSQL_STMT *statement) const { mysql_stmt_close(statement); }
};
struct FreeResult {
    void operator()(MYSQL_RES *result) const { mysql_free_result(result); }
};
using Statement = std::unique_ptr<MYSQL_STMT, CloseStatement>;
using Result = std::unique_ptr<MYSQL_RES, FreeResult>;

/// One column of a row that was fetched; its length is known only then.
std::string fetchedText(MYSQL_STMT *statement, unsigned column, unsigned long length)
{
    std::string text(length, '\0');
    if (length == 0)
        return text;
    MYSQL_BIND bind{};
    bind.buffer_type = MYSQL_TYPE_STRING;
    bind.buffer = text.data();
    bind.buffer_length = length;
    mysql_stmt_fetch_column(statement, &bind, column, 0);
    return text;
}

/// Empty where a fetch failed: the statement has the error then.
std::optional<std::vector<SqlRows::Row>> fetchedRows(MYSQL_STMT *statement, unsigned columns)
{
    std::vector<unsigned long> lengths(columns);
    std::vector<my_bool> nulls(columns);
    std::vector<MYSQL_BIND> binds(columns);
    for (unsigned i = 0; i < columns; ++i) {
        binds[i].buffer_type = MYSQL_TYPE_STRING;
        binds[i].length = &lengths[i];
        binds[i].is_null = &nulls[i];
    }
    if (mysql_stmt_bind_result(statement, binds.data()) != 0)
        return std::nullopt;
    std::vector<SqlRows::Row> rows;
    int status = 0;
    while ((status = mysql_stmt_fetch(statement)) == 0 || status == MYSQL_DATA_TRUNCATED) {
        SqlRows::Row &row = rows.emplace_back();
        for (unsigned i = 0; i < columns; ++i) {
            if (nulls[i] != 0)
                row.emplace_back();
            else
                row.emplace_back(fetchedText(statement, i, lengths[i]));
        }
    }
    return status == MYSQL_NO_DATA ? std::optional(std::move(rows)) : std::nullopt;
}

} // namespace

MariaDbConnection::MariaDbConnection(const std::string &prefix, const std::string &database)
    : m_connection(newConnection())
{
    try {
        connect(prefix, database);
    } catch (const std::exception &) {
        mysql_close(m_connection);
        throw;
    }
}

void MariaDbConnection::connect(const std::string &prefix, const std::string &database)
{
    const std::string host = env(prefix + "_HOST", database);
    const int port = envInt(prefix + "_PORT", 3306);
    const std::string name = env(prefix + "_NAME", database);
    const std::string user = env(prefix + "_USER", name);
    const std::string password = secret(prefix + "_PASSWORD", database + "/password");
    const unsigned protocol = MYSQL_PROTOCOL_TCP; // not the socket, also for localhost
    mysql_options(m_connection, MYSQL_OPT_CONNECT_TIMEOUT, &connectSeconds);
    mysql_options(m_connection, MYSQL_OPT_PROTOCOL, &protocol);
    mysql_options(m_connection, MYSQL_SET_CHARSET_NAME, "utf8mb4");
    // An update that changes nothing counts the rows that it met, as with other databases.
    const unsigned long flags = CLIENT_FOUND_ROWS | CLIENT_MULTI_STATEMENTS;
    if (!mysql_real_connect(m_connection, host.c_str(), user.c_str(), password.c_str(),
                            name.c_str(), static_cast<unsigned>(port), nullptr, flags))
        throw StoreUnavailable(host + ": " + mysql_error(m_connection));
    const int timeout = static_cast<int>(deadPeerMilliseconds);
    setsockopt(mysql_get_socket(m_connection), IPPROTO_TCP, TCP_USER_TIMEOUT, &timeout,
               sizeof timeout);
    execute(sessionSettings);
}

MariaDbConnection::~MariaDbConnection()
{
    mysql_close(m_connection);
}

void MariaDbConnection::fail(unsigned number, const char *state, const std::string &reason)
{
    m_lost = m_lost || meansLost(number);
    if (meansLost(number))
        throw ConnectionLost(reason);
    if (meansTryAgain(number))
        throw TryAgain(reason);
    if (meansUnavailable(number))
        throw StoreUnavailable(reason);
    throw SqlError(state, reason);
}

SqlRows MariaDbConnection::query(const std::string &sql, const SqlParams &params)
{
    const Statement statement(mysql_stmt_init(m_connection));
    const auto check = [&](bool failed) {
        if (failed)
            fail(mysql_stmt_errno(statement.get()), mysql_stmt_sqlstate(statement.get()),
                 mysql_stmt_error(statement.get()));
    };
    check(mysql_stmt_prepare(statement.get(), sql.data(), sql.size()) != 0);
    if (mysql_stmt_param_count(statement.get()) != params.size())
        throw SqlError("07001", "the statement has another number of params: " + sql);
    std::vector<MYSQL_BIND> binds(params.size());
    for (std::size_t i = 0; i < params.size(); ++i) {
        binds[i].buffer_type = params[i] ? MYSQL_TYPE_STRING : MYSQL_TYPE_NULL;
        if (params[i]) {
            binds[i].buffer = const_cast<char *>(params[i]->data());
            binds[i].buffer_length = params[i]->size();
        }
    }
    if (!binds.empty())
        check(mysql_stmt_bind_param(statement.get(), binds.data()) != 0);
    check(mysql_stmt_execute(statement.get()) != 0);
    const Result columns(mysql_stmt_result_metadata(statement.get()));
    const int affected = static_cast<int>(mysql_stmt_affected_rows(statement.get()));
    if (!columns)
        return {{}, affected};
    auto rows = fetchedRows(statement.get(), mysql_num_fields(columns.get()));
    check(!rows);
    return {std::move(*rows), 0};
}

void MariaDbConnection::execute(const std::string &sql)
{
    int status = mysql_real_query(m_connection, sql.data(), sql.size());
    while (status == 0) {
        const Result result(mysql_store_result(m_connection));
        status = mysql_next_result(m_connection);
    }
    if (status > 0) // -1: there is no further result
        fail(mysql_errno(m_connection), mysql_sqlstate(m_connection), mysql_error(m_connection));
}

bool MariaDbConnection::healthy() const
{
    return !m_lost && !m_inTransaction;
}

void MariaDbConnection::begin(bool mayTakeLong)
{
    const std::int64_t limit = mayTakeLong ? 0 : millisecondsLeft(statementMilliseconds);
    if (limit == m_limit) {
        execute("start transaction");
    } else {
        const std::string seconds = std::to_string(static_cast<double>(limit) / 1000);
        execute("set session max_statement_time = " + seconds + "; start transaction");
    }
    m_limit = limit;
    m_inTransaction = true;
}

/// Locks by name belong to the connection, not to its transaction.
void MariaDbConnection::end(const char *how)
{
    execute(how);
    if (m_locked)
        execute("select release_all_locks()");
    m_locked = false;
    m_inTransaction = false;
}

void MariaDbConnection::commit()
{
    try {
        end("commit");
    } catch (const ConnectionLost &error) {
        throw StoreUnavailable(std::string(unknownCommit) + error.what());
    }
}

void MariaDbConnection::rollback()
{
    end("rollback");
}

bool MariaDbConnection::tryLock(const std::string &name)
{
    // Names of locks belong to the server and are at most 64 characters long.
    const SqlRows rows =
        query("select get_lock(sha1(concat(database(), '.chassis.', ?)), 0)", {name});
    m_locked = rows.text(0, 0) == "1";
    return m_locked;
}

} // namespace chassis
