#include "chassis/postgres.h"

#include <array>

#include <libpq-fe.h>

#include "chassis/config.h"
#include "chassis/log.h"
#include "chassis/store.h"

namespace chassis {
namespace {

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

/// Connection exceptions, shutdown, too many connections, and a server that is still starting.
bool meansUnavailable(std::string_view state)
{
    return state.starts_with("08") || state.starts_with("57P") || state.starts_with("53");
}

} // namespace

Rows::~Rows()
{
    PQclear(m_result);
}

int Rows::size() const
{
    return PQntuples(m_result);
}

int Rows::affected() const
{
    return std::atoi(PQcmdTuples(m_result));
}

bool Rows::isNull(int row, int column) const
{
    return PQgetisnull(m_result, row, column) != 0;
}

std::string_view Rows::text(int row, int column) const
{
    return {PQgetvalue(m_result, row, column),
            static_cast<std::size_t>(PQgetlength(m_result, row, column))};
}

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
    const std::array values{
        host.c_str(),
        port.c_str(),
        name.c_str(),
        user.c_str(),
        password.c_str(),
        "3",
        "-c statement_timeout=5000 -c idle_in_transaction_session_timeout=60000",
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

PostgresConnection::~PostgresConnection()
{
    PQfinish(m_connection);
}

Rows PostgresConnection::checked(pg_result *result)
{
    Rows rows(result);
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY)
        return rows;
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const std::string reason = trimmed(PQerrorMessage(m_connection));
    if (!state || meansUnavailable(state))
        throw StoreUnavailable(reason);
    throw SqlError(state, reason);
}

Rows PostgresConnection::query(const std::string &sql, const Params &params)
{
    std::vector<const char *> values;
    for (const auto &param : params)
        values.push_back(param ? param->c_str() : nullptr);
    return checked(PQexecParams(m_connection, sql.c_str(), static_cast<int>(values.size()), nullptr,
                                values.data(), nullptr, nullptr, 0));
}

void PostgresConnection::execute(const std::string &sql)
{
    checked(PQexec(m_connection, sql.c_str()));
}

bool PostgresConnection::healthy() const
{
    return PQstatus(m_connection) == CONNECTION_OK &&
           PQtransactionStatus(m_connection) == PQTRANS_IDLE;
}

} // namespace chassis
