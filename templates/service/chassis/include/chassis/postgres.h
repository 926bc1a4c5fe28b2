#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct pg_conn;
struct pg_result;

namespace chassis {

/// PostgreSQL refused a statement.
class SqlError : public std::runtime_error
{
public:
    SqlError(std::string state, const std::string &message)
        : std::runtime_error(message), m_state(std::move(state))
    {
    }
    /// The SQLSTATE: "23505" for a unique violation.
    const std::string &state() const { return m_state; }

private:
    std::string m_state;
};

/// The answer to a statement.
class Rows
{
public:
    explicit Rows(pg_result *result) : m_result(result) {}
    ~Rows();
    Rows(Rows &&other) noexcept : m_result(std::exchange(other.m_result, nullptr)) {}
    Rows &operator=(Rows &&) = delete;

    int size() const;
    bool empty() const { return size() == 0; }
    /// Rows that an insert, update or delete changed.
    int affected() const;
    bool isNull(int row, int column) const;
    std::string_view text(int row, int column) const;

private:
    pg_result *m_result;
};

using Params = std::vector<std::optional<std::string>>;

/// One connection to PostgreSQL, for one thread at a time.
class PostgresConnection
{
public:
    /// Reads <PREFIX>_HOST, _PORT, _NAME, _USER and the secret <PREFIX>_PASSWORD, which lies in
    /// <database>/password. Throws StoreUnavailable.
    PostgresConnection(const std::string &prefix, const std::string &database);
    ~PostgresConnection();
    PostgresConnection(const PostgresConnection &) = delete;
    PostgresConnection &operator=(const PostgresConnection &) = delete;

    /// $1, $2 … stand for the params. Throws SqlError, or StoreUnavailable where the connection is
    /// lost or the server is going down.
    Rows query(const std::string &sql, const Params &params = {});
    /// Several statements at once, without params.
    void execute(const std::string &sql);
    /// Connected, and in no transaction.
    bool healthy() const;

private:
    Rows checked(pg_result *result);

    pg_conn *m_connection;
};

} // namespace chassis
