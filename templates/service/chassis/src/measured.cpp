#include "chassis/measured.h"

#include "chassis/metrics.h"

namespace chassis {

QueryTimer::QueryTimer(std::string_view database, std::string_view query)
    : m_database(database), m_query(query), m_begin(std::chrono::steady_clock::now())
{
}

QueryTimer::~QueryTimer()
{
    if (m_database.empty())
        return;
    const metrics::Labels labels{{"database", m_database}, {"query", m_query}};
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - m_begin;
    metrics::observeSeconds("database_seconds", labels, time.count());
    if (m_failed)
        metrics::count("database_errors_total", labels);
}

} // namespace chassis
