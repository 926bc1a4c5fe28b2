#pragma once

#include <string>
#include <vector>

#include "chassis/embedded.h"
#include "chassis/mongo.h"
#include "chassis/pool.h"
#include "chassis/store.h"

namespace chassis {

class MongoConnection;

/// A transaction on a snapshot. A collection holds {_id, created, data}: `data` is the document of
/// the client, `created` a time of the server that no two documents share. Where somebody else
/// changes the same document at the same time, one of both gets TryAgain.
class MongoWork : public Work
{
public:
    MongoWork(const Store &store, Pool<MongoConnection>::Lease connection);
    ~MongoWork() override;
    MongoWork(const MongoWork &) = delete;
    MongoWork &operator=(const MongoWork &) = delete;

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

    /// A command of your own on this database, part of the transaction, in MongoDB's Extended JSON:
    /// {"find": "orders", "filter": {"data.customerId": "…"}}. What comes from a client belongs
    /// into a Json value, where it stays a value, but never into a key.
    Json command(const Json &command);
    /// The transaction behind a Work; throws std::bad_cast where there is none.
    static MongoWork &of(Work &work) { return dynamic_cast<MongoWork &>(work); }

private:
    const Store &m_store;
    Pool<MongoConnection>::Lease m_connection;
    bool m_open = true;
    bool m_published = false;
};

/// Transactions need a replica set, even if it has one member: prepare() says so where there is
/// none.
class MongoStore : public Store
{
public:
    /// `database` is its name in the design, `prefix` that of its environment variables.
    MongoStore(std::string database, std::string prefix);
    ~MongoStore() override;
    MongoStore(const MongoStore &) = delete;
    MongoStore &operator=(const MongoStore &) = delete;

    /// Lists of commands in Extended JSON that prepare() runs, each file once, in the order of the
    /// names. MongoDB undoes none of them: a file that failed half-way is run again from its start,
    /// so each command has to be one that may run twice. A collection that is there already counts
    /// as made.
    void addMigrations(const EmbeddedFiles &files);

    void prepare() override;
    bool alive() override;
    std::unique_ptr<Work> begin() override;
    int relay(const std::string &channel, const Publish &publish) override;
    Backlog backlog(const std::string &channel) override;
    void tidy() override;

private:
    std::string m_database;
    std::string m_prefix;
    EmbeddedFiles m_migrations;
    Pool<MongoConnection> m_pool;
};

} // namespace chassis
