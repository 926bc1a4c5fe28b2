#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "chassis/store.h"

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

/// A Work on a database that speaks SQL: a transaction. A collection is a table (id, data,
/// created_at).
class SqlWork : public Work
{
public:
    using Work::Work;

    /// For SQL of your own, in the words of the database: $1 is a param of PostgreSQL, ? one of
    /// MariaDB. `name` is what the metrics call it: a word of your code, never one of a client.
    SqlRows query(const std::string &sql, const SqlParams &params = {}, const char *name = "own");
    /// A lock among all replicas, until the end of this work; false where somebody else has it.
    bool tryLock(const std::string &name);
    /// The transaction behind a Work; throws std::bad_cast where there is none.
    static SqlWork &of(Work &work) { return dynamic_cast<SqlWork &>(work); }

private:
    virtual SqlRows doQuery(const std::string &sql, const SqlParams &params) = 0;
    virtual bool doTryLock(const std::string &name) = 0;
};

} // namespace chassis
