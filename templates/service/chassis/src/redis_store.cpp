#include "chassis/redis_store.h"

#include <chrono>

#include "chassis/ids.h"
#include "chassis/log.h"
#include "chassis/pool.h"

namespace chassis {
namespace {

constexpr std::size_t poolSize = 12;
constexpr const char *inboxSeconds = "2592000"; // 30 days
constexpr const char *relayLockMilliseconds = "15000";
/// Removes the lock where it is still one's own.
constexpr const char *unlock = R"(if redis.call('get', KEYS[1]) == ARGV[1] then
    return redis.call('del', KEYS[1]) end)";

std::string documentKey(const std::string &collection, const std::string &id)
{
    return collection + ":" + id;
}

std::string outboxKey(const std::string &channel)
{
    return "chassis:outbox:" + channel;
}

std::string microsecondsNow()
{
    using namespace std::chrono;
    return std::to_string(
        duration_cast<microseconds>(system_clock::now().time_since_epoch()).count());
}

class QueuedWork : public RedisWork
{
public:
    QueuedWork(const Store &store, Pool<RedisConnection>::Lease connection)
        : RedisWork(store), m_connection(std::move(connection))
    {
    }

    QueuedWork(const QueuedWork &) = delete;
    QueuedWork &operator=(const QueuedWork &) = delete;

    ~QueuedWork() override
    {
        if (!m_watching || !m_connection->healthy())
            return;
        try {
            ask({"UNWATCH"});
        } catch (const std::exception &error) { // the connection is closed then
            log::warning("no UNWATCH", {{"reason", error.what()}});
        }
    }

    void queue(std::vector<std::string> words) override { m_queued.push_back(std::move(words)); }

private:
    Reply doCommand(const std::vector<std::string> &words) override
    {
        return m_connection->command(words);
    }

    /// Changes nothing yet: where the connection breaks, the work may be done again.
    Reply ask(const std::vector<std::string> &words)
    {
        try {
            return m_connection->command(words);
        } catch (const StoreUnavailable &error) {
            if (m_connection->healthy())
                throw;
            throw TryAgain(error.what());
        }
    }

    /// The commit fails where the key changes after this.
    bool watchedExists(const std::string &key)
    {
        ask({"WATCH", key});
        m_watching = true;
        return ask({"EXISTS", key}).integer > 0;
    }

    Json doCreate(const std::string &collection, Json document) override
    {
        Json result = identified(document);
        const std::string id = result.at("id").asString();
        const std::string key = documentKey(collection, id);
        if (watchedExists(key))
            throw Conflict(collection + " has " + id + " already");
        queue({"SET", key, result.dump()});
        queue({"ZADD", collection, microsecondsNow(), id});
        return result;
    }

    std::optional<Json> doRead(const std::string &collection, const std::string &id) override
    {
        const Reply reply = ask({"GET", documentKey(collection, id)});
        return reply.text ? std::optional(Json::parse(*reply.text)) : std::nullopt;
    }

    std::vector<Json> doList(const std::string &collection, int limit,
                             const std::string &after) override
    {
        std::int64_t first = 0;
        if (!after.empty()) {
            const Reply rank = ask({"ZREVRANK", collection, after});
            if (rank.isNull)
                throw Gone(collection + " has no " + after);
            first = rank.integer + 1;
        }
        const Reply ids = ask(
            {"ZREVRANGE", collection, std::to_string(first), std::to_string(first + limit - 1)});
        std::vector<Json> result;
        for (const Reply &id : ids.items) {
            if (auto document = doRead(collection, id.text.value_or("")))
                result.push_back(std::move(*document));
        }
        return result;
    }

    bool doReplace(const std::string &collection, const std::string &id,
                   const Json &document) override
    {
        const std::string key = documentKey(collection, id);
        if (!watchedExists(key))
            return false;
        queue({"SET", key, document.dump()});
        return true;
    }

    bool doRemove(const std::string &collection, const std::string &id) override
    {
        const std::string key = documentKey(collection, id);
        if (!watchedExists(key))
            return false;
        queue({"DEL", key});
        queue({"ZREM", collection, id});
        return true;
    }

    void doRemoveOlder(const std::string &collection, std::chrono::seconds age) override
    {
        const auto then = std::chrono::system_clock::now().time_since_epoch() - age;
        const auto score = std::chrono::duration_cast<std::chrono::microseconds>(then).count();
        const Reply ids = ask({"ZRANGEBYSCORE", collection, "-inf", "(" + std::to_string(score)});
        for (const Reply &id : ids.items) {
            queue({"DEL", documentKey(collection, id.text.value_or(""))});
            queue({"ZREM", collection, id.text.value_or("")});
        }
    }

    void doPublish(Event event) override
    {
        queue({"RPUSH", outboxKey(event.channel), event.encoded()});
    }

    bool doFirstDelivery(const std::string &consumer, const std::string &eventId) override
    {
        const std::string key = "chassis:inbox:" + consumer + ":" + eventId;
        if (watchedExists(key))
            return false;
        queue({"SET", key, "1", "EX", inboxSeconds});
        return true;
    }

    void doCommit() override
    {
        if (m_queued.empty())
            return;
        const Reply reply = executed();
        m_watching = false;
        if (reply.isNull)
            throw TryAgain("somebody else changed the same keys at the same time");
    }

    /// What EXEC says. Where its answer is lost, nobody knows whether it happened.
    Reply executed()
    {
        try {
            ask({"MULTI"});
            for (const auto &words : m_queued)
                ask(words);
            return m_connection->command({"EXEC"});
        } catch (...) {
            m_connection->abandon(); // it may be between MULTI and EXEC
            throw;
        }
    }

    Pool<RedisConnection>::Lease m_connection;
    std::vector<std::vector<std::string>> m_queued;
    bool m_watching = false;
};

class RedisStore : public Store
{
public:
    RedisStore(const std::string &database, const std::string &prefix)
        : Store(database), m_pool(poolSize, [database, prefix] {
              return std::make_unique<RedisConnection>(prefix, database);
          })
    {
    }

    void prepare() override;
    bool alive() override;
    std::unique_ptr<Work> begin() override;
    int relay(const std::string &channel, const Publish &publish) override;
    Backlog backlog(const std::string &channel) override;

private:
    Pool<RedisConnection> m_pool;
};

void RedisStore::prepare()
{
    m_pool.take()->command({"PING"});
}

bool RedisStore::alive()
{
    try {
        m_pool.take()->command({"PING"});
        return true;
    } catch (const std::exception &error) {
        log::warning("database does not answer", {{"reason", error.what()}});
        return false;
    }
}

std::unique_ptr<Work> RedisStore::begin()
{
    return measuredQuery(name(), "begin",
                         [&] { return std::make_unique<QueuedWork>(*this, m_pool.take()); });
}

int RedisStore::relay(const std::string &channel, const Publish &publish)
{
    const auto connection = m_pool.take();
    const std::string lock = "chassis:relay:" + channel;
    const std::string owner = newUuid();
    if (connection->command({"SET", lock, owner, "NX", "PX", relayLockMilliseconds}).isNull)
        return 0;
    int published = 0;
    const Reply events = measuredQuery(name(), "outbox read", [&] {
        return connection->command({"LRANGE", outboxKey(channel), "0", "99"});
    });
    try {
        for (const Reply &event : events.items) {
            publish(Event::decoded(event.text.value_or("")));
            // By its value: right also where the lock ran out and another replica did the same.
            connection->command({"LREM", outboxKey(channel), "1", event.text.value_or("")});
            ++published;
        }
    } catch (const StoreUnavailable &) {
        throw;
    } catch (const std::exception &error) {
        log::warning("not published yet", {{"channel", channel}, {"reason", error.what()}});
    }
    connection->command({"EVAL", unlock, "1", lock, owner});
    return published;
}

Backlog RedisStore::backlog(const std::string &channel)
{
    const auto connection = m_pool.take();
    Backlog result;
    result.events = connection->command({"LLEN", outboxKey(channel)}).integer;
    if (const Reply oldest = connection->command({"LINDEX", outboxKey(channel), "0"}); oldest.text)
        result.oldestSeconds = secondsSince(Event::decoded(*oldest.text).time);
    return result;
}

} // namespace

Reply RedisWork::command(const std::vector<std::string> &words, const char *name)
{
    return measured(name, [&] { return doCommand(words); });
}

std::unique_ptr<Store> redisStore(const std::string &database, const std::string &prefix)
{
    return std::make_unique<RedisStore>(database, prefix);
}

} // namespace chassis
