#include "chassis/redis_store.h"

#include <chrono>

#include "chassis/ids.h"
#include "chassis/log.h"

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

} // namespace

RedisWork::RedisWork(const Store &store, Pool<RedisConnection>::Lease connection)
    : m_store(store), m_connection(std::move(connection))
{
}

RedisWork::~RedisWork()
{
    if (!m_watching || !m_connection->healthy())
        return;
    try {
        command({"UNWATCH"});
    } catch (const std::exception &error) {
        log::warning("no UNWATCH", {{"reason", error.what()}}); // the connection is closed then
    }
}

/// The commit fails where the key changes after this.
bool RedisWork::watchedExists(const std::string &key)
{
    command({"WATCH", key});
    m_watching = true;
    return command({"EXISTS", key}).integer > 0;
}

Json RedisWork::create(const std::string &collection, Json document)
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

std::optional<Json> RedisWork::read(const std::string &collection, const std::string &id)
{
    const Reply reply = command({"GET", documentKey(collection, id)});
    return reply.text ? std::optional(Json::parse(*reply.text)) : std::nullopt;
}

std::vector<Json> RedisWork::list(const std::string &collection, int limit,
                                  const std::string &after)
{
    std::int64_t first = 0;
    if (!after.empty()) {
        const Reply rank = command({"ZREVRANK", collection, after});
        if (rank.isNull)
            throw Gone(collection + " has no " + after);
        first = rank.integer + 1;
    }
    const Reply ids = command(
        {"ZREVRANGE", collection, std::to_string(first), std::to_string(first + limit - 1)});
    std::vector<Json> result;
    for (const Reply &id : ids.items) {
        if (auto document = read(collection, id.text.value_or("")))
            result.push_back(std::move(*document));
    }
    return result;
}

bool RedisWork::replace(const std::string &collection, const std::string &id, const Json &document)
{
    const std::string key = documentKey(collection, id);
    if (!watchedExists(key))
        return false;
    queue({"SET", key, document.dump()});
    return true;
}

bool RedisWork::remove(const std::string &collection, const std::string &id)
{
    const std::string key = documentKey(collection, id);
    if (!watchedExists(key))
        return false;
    queue({"DEL", key});
    queue({"ZREM", collection, id});
    return true;
}

void RedisWork::removeOlder(const std::string &collection, std::chrono::seconds age)
{
    const auto then = std::chrono::system_clock::now().time_since_epoch() - age;
    const auto score = std::chrono::duration_cast<std::chrono::microseconds>(then).count();
    const Reply ids = command({"ZRANGEBYSCORE", collection, "-inf", "(" + std::to_string(score)});
    for (const Reply &id : ids.items) {
        queue({"DEL", documentKey(collection, id.text.value_or(""))});
        queue({"ZREM", collection, id.text.value_or("")});
    }
}

void RedisWork::publish(Event event)
{
    queue({"RPUSH", outboxKey(event.channel), event.encoded()});
    m_published = true;
}

bool RedisWork::firstDelivery(const std::string &consumer, const std::string &eventId)
{
    const std::string key = "chassis:inbox:" + consumer + ":" + eventId;
    if (watchedExists(key))
        return false;
    queue({"SET", key, "1", "EX", inboxSeconds});
    return true;
}

void RedisWork::commit()
{
    if (m_queued.empty())
        return;
    command({"MULTI"});
    for (const auto &words : m_queued)
        command(words);
    const Reply reply = command({"EXEC"});
    m_watching = false;
    if (reply.isNull)
        throw StoreUnavailable("somebody else changed the same keys at the same time");
    if (m_published)
        m_store.notifyPublished();
}

RedisStore::RedisStore(std::string database, std::string prefix)
    : m_pool(poolSize, [database = std::move(database), prefix = std::move(prefix)] {
          return std::make_unique<RedisConnection>(prefix, database);
      })
{
}

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
    return std::make_unique<RedisWork>(*this, m_pool.take());
}

int RedisStore::relay(const std::string &channel, const Publish &publish)
{
    const auto connection = m_pool.take();
    const std::string lock = "chassis:relay:" + channel;
    const std::string owner = newUuid();
    if (connection->command({"SET", lock, owner, "NX", "PX", relayLockMilliseconds}).isNull)
        return 0;
    int published = 0;
    const Reply events = connection->command({"LRANGE", outboxKey(channel), "0", "99"});
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

} // namespace chassis
