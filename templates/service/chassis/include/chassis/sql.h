#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chassis {

/// The database refused a statement.
class SqlError : public std::runtime_error
{
public:
    SqlError(std::string state, const std::string &message)
        : std::runtime_error(message), m_state(std::move(state))
    {
    }
    /// The SQLSTATE: class "23" for a violated constraint.
    const std::string &state() const { return m_state; }

private:
    std::string m_state;
};

/// The answer to a statement.
class SqlRows
{
public:
    using Row = std::vector<std::optional<std::string>>;

    SqlRows() = default;
    SqlRows(std::vector<Row> rows, int affected) : m_rows(std::move(rows)), m_affected(affected) {}

    int size() const { return static_cast<int>(m_rows.size()); }
    bool empty() const { return m_rows.empty(); }
    /// Rows that an insert, update or delete met.
    int affected() const { return m_affected; }
    bool isNull(int row, int column) const { return !cell(row, column); }
    /// "" where it is null.
    std::string_view text(int row, int column) const
    {
        return cell(row, column) ? std::string_view(*cell(row, column)) : std::string_view();
    }

private:
    const std::optional<std::string> &cell(int row, int column) const
    {
        return m_rows.at(static_cast<std::size_t>(row)).at(static_cast<std::size_t>(column));
    }

    std::vector<Row> m_rows;
    int m_affected = 0;
};

using SqlParams = std::vector<std::optional<std::string>>;

/// One connection to a database that speaks SQL, for one thread at a time. Every function throws
/// SqlError, or StoreUnavailable where the connection is lost or the server is going down.
class SqlConnection
{
public:
    virtual ~SqlConnection() = default;

    /// One statement; the params stand where the database has its marks for them.
    virtual SqlRows query(const std::string &sql, const SqlParams &params = {}) = 0;
    /// Several statements at once, without params.
    virtual void execute(const std::string &sql) = 0;
    /// Connected, and in no transaction.
    virtual bool healthy() const = 0;

    /// A statement of a transaction that `mayTakeLong` is not cut off after five seconds.
    virtual void begin(bool mayTakeLong = false) = 0;
    virtual void commit() = 0;
    virtual void rollback() = 0;
    /// A lock among all replicas; false where somebody else has it. To be taken in a transaction;
    /// it ends with that, or with the connection.
    virtual bool tryLock(const std::string &name) = 0;
};

} // namespace chassis
