#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "chassis/store_errors.h"

namespace chassis {

/// Measures one query of a database, until the end of its life: its time in database_seconds, and
/// that it failed in database_errors_total. The name comes from code ("create orders"), so that
/// there are only as many series as there are queries: no SQL, and nothing that a client said.
class QueryTimer
{
public:
    /// Where there is no database, nothing is measured.
    QueryTimer(std::string_view database, std::string_view query);
    ~QueryTimer();
    QueryTimer(const QueryTimer &) = delete;
    QueryTimer &operator=(const QueryTimer &) = delete;

    void fail() { m_failed = true; }

private:
    std::string_view m_database;
    std::string_view m_query;
    std::chrono::steady_clock::time_point m_begin;
    bool m_failed = false;
};

/// What `body` returns, measured. Conflict and Gone are answers, not failures.
template<class Body>
auto measuredQuery(const std::string &database, const std::string &query, const Body &body)
{
    QueryTimer timer(database, query);
    try {
        return body();
    } catch (const Conflict &) {
        throw;
    } catch (const Gone &) {
        throw;
    } catch (...) {
        timer.fail();
        throw;
    }
}

} // namespace chassis
