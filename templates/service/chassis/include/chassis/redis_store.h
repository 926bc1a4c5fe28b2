#pragma once

#include <string>
#include <vector>

#include "chassis/pool.h"
#include "chassis/redis.h"
#include "chassis/store.h"

namespace chassis {

/// Reads go to Redis at once; writes are queued and happen together in commit() (MULTI, EXEC), so
/// a read does not see the writes of its own work. commit() throws StoreUnavailable where somebody
/// else changed what the work relied on; the same work may then be tried again.
/// A collection is a prefix: the document is at <collection>:<id>, the sorted set <collection> is
/// the index.
class RedisWork : public Work
{
public:
    RedisWork(const Store &store, Pool<RedisConnection>::Lease connection);
    ~RedisWork() override;
    RedisWork(const RedisWork &) = delete;
    RedisWork &operator=(const RedisWork &) = delete;

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

    /// For commands of your own: at once.
    Reply command(const std::vector<std::string> &words) { return m_connection->command(words); }
    /// With commit().
    void queue(std::vector<std::string> words) { m_queued.push_back(std::move(words)); }
    /// The Redis work behind a Work; throws std::bad_cast where there is none.
    static RedisWork &of(Work &work) { return dynamic_cast<RedisWork &>(work); }

private:
    bool watchedExists(const std::string &key);

    const Store &m_store;
    Pool<RedisConnection>::Lease m_connection;
    std::vector<std::vector<std::string>> m_queued;
    bool m_watching = false;
    bool m_published = false;
};

class RedisStore : public Store
{
public:
    /// `database` is its name in the design, `prefix` that of its environment variables.
    RedisStore(std::string database, std::string prefix);

    void prepare() override;
    bool alive() override;
    std::unique_ptr<Work> begin() override;
    int relay(const std::string &channel, const Publish &publish) override;
    Backlog backlog(const std::string &channel) override;

    Pool<RedisConnection> &pool() { return m_pool; }

private:
    Pool<RedisConnection> m_pool;
};

} // namespace chassis
