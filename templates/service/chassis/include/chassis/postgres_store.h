#pragma once

#include <string>
#include <vector>

#include "chassis/embedded.h"
#include "chassis/pool.h"
#include "chassis/postgres.h"
#include "chassis/store.h"

namespace chassis {

/// A transaction of PostgreSQL. A collection is a table (id uuid, data jsonb, created_at).
class PostgresWork : public Work
{
public:
    explicit PostgresWork(const Store &store, Pool<PostgresConnection>::Lease connection);
    ~PostgresWork() override;

    Json create(const std::string &collection, Json document) override;
    std::optional<Json> read(const std::string &collection, const std::string &id) override;
    std::vector<Json> list(const std::string &collection, int limit) override;
    bool replace(const std::string &collection, const std::string &id,
                 const Json &document) override;
    bool remove(const std::string &collection, const std::string &id) override;
    void publish(Event event) override;
    bool firstDelivery(const std::string &consumer, const std::string &eventId) override;
    void commit() override;

    /// For SQL of your own.
    Rows query(const std::string &sql, const Params &params = {});
    /// The PostgreSQL transaction behind a Work; throws std::bad_cast where there is none.
    static PostgresWork &of(Work &work) { return dynamic_cast<PostgresWork &>(work); }

private:
    const Store &m_store;
    Pool<PostgresConnection>::Lease m_connection;
    bool m_open = true;
    bool m_published = false;
};

class PostgresStore : public Store
{
public:
    /// `database` is its name in the design, `prefix` that of its environment variables.
    PostgresStore(std::string database, std::string prefix);

    /// SQL that prepare() applies, each file once, in the order of the names.
    void addMigrations(const EmbeddedFiles &files);

    void prepare() override;
    bool alive() override;
    std::unique_ptr<Work> begin() override;
    int relay(const std::string &channel, const Publish &publish) override;

    Pool<PostgresConnection> &pool() { return m_pool; }

private:
    EmbeddedFiles m_migrations;
    Pool<PostgresConnection> m_pool;
};

} // namespace chassis
