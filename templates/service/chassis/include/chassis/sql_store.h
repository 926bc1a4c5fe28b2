#pragma once

#include <string>
#include <vector>

#include "chassis/embedded.h"
#include "chassis/pool.h"
#include "chassis/sql.h"
#include "chassis/store.h"

namespace chassis {

/// What differs from one SQL database to the other.
struct SqlDialect {
    const char *chassisTables; ///< makes what the chassis keeps: outbox, inbox, migrations
    const char *insertInbox; ///< two params; no row, and no error, where it is there
    char quote; ///< around a name
    bool numbersParams; ///< $1, $2 …; else ?
    const char *uniqueViolation; ///< SQLSTATE
    std::string (*secondsAgo)(std::int64_t seconds); ///< an expression
};

/// A transaction. A collection is a table (id, data, created_at).
class SqlWork : public Work
{
public:
    SqlWork(const Store &store, const SqlDialect &dialect, Pool<SqlConnection>::Lease connection);
    ~SqlWork() override;
    SqlWork(const SqlWork &) = delete;
    SqlWork &operator=(const SqlWork &) = delete;

    Json create(const std::string &collection, Json document) override;
    std::optional<Json> read(const std::string &collection, const std::string &id) override;
    std::vector<Json> list(const std::string &collection, int limit,
                           const std::string &after) override;
    bool replace(const std::string &collection, const std::string &id,
                 const Json &document) override;
    bool remove(const std::string &collection, const std::string &id) override;
    void removeOlder(const std::string &collection, std::chrono::seconds age) override;
    void publish(Event event) override;
    bool firstDelivery(const std::string &consumer, const std::string &eventId) override;
    void commit() override;

    /// For SQL of your own, in the words of the database: $1 is a param of PostgreSQL, ? one of
    /// MariaDB.
    SqlRows query(const std::string &sql, const SqlParams &params = {});
    /// The transaction behind a Work; throws std::bad_cast where there is none.
    static SqlWork &of(Work &work) { return dynamic_cast<SqlWork &>(work); }

private:
    friend class SqlStore;
    std::string table(const std::string &collection) const;
    std::string param(int index) const;

    const Store &m_store;
    const SqlDialect &m_dialect;
    Pool<SqlConnection>::Lease m_connection;
    bool m_open = true;
    bool m_published = false;
};

class SqlStore : public Store
{
public:
    SqlStore(const SqlDialect &dialect, Pool<SqlConnection>::Open open);

    /// SQL that prepare() applies, each file once, in the order of the names.
    void addMigrations(const EmbeddedFiles &files);

    void prepare() override;
    bool alive() override;
    std::unique_ptr<Work> begin() override;
    int relay(const std::string &channel, const Publish &publish) override;
    Backlog backlog(const std::string &channel) override;
    void tidy() override;

    Pool<SqlConnection> &pool() { return m_pool; }

private:
    std::unique_ptr<SqlWork> open();
    void migrate(SqlConnection &connection);

    const SqlDialect &m_dialect;
    EmbeddedFiles m_migrations;
    Pool<SqlConnection> m_pool;
};

} // namespace chassis
