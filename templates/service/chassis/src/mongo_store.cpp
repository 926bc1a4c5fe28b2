#include "chassis/mongo_store.h"

#include <algorithm>

#include "chassis/bson.h"
#include "chassis/ids.h"
#include "chassis/log.h"
#include "mongo_connection.h"
#include "mongo_lease.h"
#include "mongo_migrations.h"

namespace chassis {
namespace {

constexpr std::size_t poolSize = 12;
constexpr int relayBatch = 100;
constexpr int duplicateKey = 11000;
/// After the death of a replica another one relays its events that much later.
constexpr std::chrono::seconds relayLease{5};
constexpr const char *outboxCollection = "chassis_outbox";
constexpr const char *inboxCollection = "chassis_inbox";

MongoDocument only(const char *key, std::string_view text)
{
    MongoDocument result;
    result.text(key, text);
    return result;
}

MongoDocument newestFirst(int limit)
{
    MongoDocument order;
    order.integer("created", -1).integer("_id", -1);
    MongoDocument options;
    options.document("sort", order).integer("limit", limit);
    return options;
}

/// Documents that are older than this one.
MongoDocument olderThan(const MongoDocument &document, const std::string &id)
{
    bson_iter_t at;
    std::uint32_t seconds = 0;
    std::uint32_t increment = 0;
    if (bson_iter_init_find(&at, document.get(), "created") && BSON_ITER_HOLDS_TIMESTAMP(&at))
        bson_iter_timestamp(&at, &seconds, &increment);
    MongoDocument before;
    before.timestamp("$lt", seconds, increment);
    MongoDocument lower;
    lower.text("$lt", id);
    MongoDocument earlier;
    earlier.document("created", before);
    MongoDocument sameTime;
    sameTime.timestamp("created", seconds, increment).document("_id", lower);
    MongoDocument either;
    either.document("0", earlier).document("1", sameTime);
    MongoDocument filter;
    return std::move(filter.array("$or", either));
}

MongoDocument createdBefore(std::chrono::seconds age)
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto then = std::chrono::duration_cast<std::chrono::seconds>(now - age).count();
    MongoDocument before;
    before.timestamp("$lt", static_cast<std::uint32_t>(std::max<std::int64_t>(then, 0)), 0);
    MongoDocument filter;
    return std::move(filter.document("created", before));
}

} // namespace

MongoWork::MongoWork(const Store &store, Pool<MongoConnection>::Lease connection)
    : m_store(store), m_connection(std::move(connection))
{
    m_connection->begin();
}

MongoWork::~MongoWork()
{
    if (!m_open)
        return;
    try {
        m_connection->rollback();
    } catch (const std::exception &error) {
        log::warning("no rollback", {{"reason", error.what()}}); // the server does so by itself
    }
}

Json MongoWork::create(const std::string &collection, Json document)
{
    Json result = identified(document);
    const std::string id = result.at("id").asString();
    MongoDocument stored = only("_id", id);
    stored.timestamp("created", 0, 0).document("data", bsonOf(result));
    try {
        m_connection->insert(collection, stored);
    } catch (const MongoError &error) {
        if (error.code() == duplicateKey)
            throw Conflict(collection + " has " + id + " already");
        throw;
    }
    return result;
}

std::optional<Json> MongoWork::read(const std::string &collection, const std::string &id)
{
    const auto found = m_connection->find(collection, only("_id", id));
    return found.empty() ? std::nullopt : std::optional(jsonAt(found.front().get(), "data"));
}

std::vector<Json> MongoWork::list(const std::string &collection, int limit,
                                  const std::string &after)
{
    if (limit <= 0) // MongoDB takes it for no limit
        return {};
    MongoDocument filter;
    if (!after.empty()) {
        const auto last = m_connection->find(collection, only("_id", after));
        if (last.empty())
            throw Gone(collection + " has no " + after);
        filter = olderThan(last.front(), after);
    }
    std::vector<Json> result;
    for (const MongoDocument &document : m_connection->find(collection, filter, newestFirst(limit)))
        result.push_back(jsonAt(document.get(), "data"));
    return result;
}

bool MongoWork::replace(const std::string &collection, const std::string &id, const Json &document)
{
    MongoDocument values;
    values.document("data", bsonOf(document));
    MongoDocument update;
    update.document("$set", values);
    return m_connection->update(collection, only("_id", id), update) > 0;
}

bool MongoWork::remove(const std::string &collection, const std::string &id)
{
    return m_connection->remove(collection, only("_id", id)) > 0;
}

void MongoWork::removeOlder(const std::string &collection, std::chrono::seconds age)
{
    m_connection->remove(collection, createdBefore(age));
}

void MongoWork::publish(Event event)
{
    MongoDocument stored = only("channel", event.channel);
    m_connection->insert(outboxCollection,
                         stored.timestamp("created", 0, 0).text("event", event.encoded()));
    m_published = true;
}

bool MongoWork::firstDelivery(const std::string &consumer, const std::string &eventId)
{
    MongoDocument key = only("consumer", consumer);
    key.text("event", eventId);
    MongoDocument note;
    note.document("_id", key);
    if (!m_connection->find(inboxCollection, note).empty())
        return false;
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    note.date("handled", std::chrono::duration_cast<std::chrono::milliseconds>(now));
    try {
        m_connection->insert(inboxCollection, note);
    } catch (const MongoError &error) {
        if (error.code() == duplicateKey) // made after the snapshot of this work
            throw TryAgain(error.what());
        throw;
    }
    return true;
}

void MongoWork::commit()
{
    m_open = false;
    m_connection->commit();
    if (m_published)
        m_store.notifyPublished();
}

Json MongoWork::command(const Json &command)
{
    const MongoDocument given = MongoDocument::fromExtendedJson(command.dump());
    return plainJsonOf(m_connection->command(given).get());
}

MongoStore::MongoStore(std::string database, std::string prefix)
    : m_database(std::move(database)), m_prefix(std::move(prefix)),
      m_pool(poolSize, [this] { return std::make_unique<MongoConnection>(m_prefix, m_database); })
{
}

MongoStore::~MongoStore() = default;

void MongoStore::addMigrations(const EmbeddedFiles &files)
{
    m_migrations.insert(m_migrations.end(), files.begin(), files.end());
    std::ranges::sort(m_migrations, {}, &EmbeddedFile::name);
}

void MongoStore::prepare()
{
    MongoConnection connection(m_prefix, m_database, MongoConnection::Pace::Patient);
    migrateMongo(connection, m_migrations);
}

bool MongoStore::alive()
{
    try {
        MongoDocument ping;
        m_pool.take()->command(ping.integer("ping", 1));
        return true;
    } catch (const std::exception &error) {
        log::warning("database does not answer", {{"reason", error.what()}});
        return false;
    }
}

std::unique_ptr<Work> MongoStore::begin()
{
    return std::make_unique<MongoWork>(*this, m_pool.take());
}

int MongoStore::relay(const std::string &channel, const Publish &publish)
{
    const auto connection = m_pool.take();
    const MongoDocument ofChannel = only("channel", channel);
    const auto waiting = [&](int limit) {
        MongoDocument order;
        order.integer("created", 1);
        MongoDocument options;
        options.document("sort", order).integer("limit", limit);
        return connection->find(outboxCollection, ofChannel, std::move(options));
    };
    if (waiting(1).empty()) // most of the time, and no reason to write anything
        return 0;
    // One for each channel: a channel whose broker is down holds up no other.
    MongoLease lease(*connection, "outbox." + channel, relayLease);
    if (!lease.hold())
        return 0;
    MongoDocument published;
    int count = 0;
    try {
        for (const MongoDocument &row : waiting(relayBatch)) {
            if (!lease.hold())
                break;
            publish(Event::decoded(row.textAt("event")));
            MongoDocument id;
            id.copied("_id", row);
            published.document(std::to_string(count++).c_str(), id);
        }
    } catch (const StoreUnavailable &) {
        throw;
    } catch (const std::exception &error) {
        log::warning("not published yet", {{"channel", channel}, {"reason", error.what()}});
    }
    if (count == 0)
        return 0;
    // What is removed is what was read: one that a slower transaction adds before them stays for
    // the next round.
    MongoDocument filter;
    connection->remove(outboxCollection, filter.array("$or", published));
    return count;
}

Backlog MongoStore::backlog(const std::string &channel)
{
    const auto connection = m_pool.take();
    const MongoDocument ofChannel = only("channel", channel);
    MongoDocument command = only("count", outboxCollection);
    MongoDocument order;
    order.integer("created", 1);
    MongoDocument options;
    options.document("sort", order).integer("limit", 1);
    Backlog result;
    result.events = connection->command(command.document("query", ofChannel)).integerAt("n");
    for (const MongoDocument &row :
         connection->find(outboxCollection, ofChannel, std::move(options)))
        result.oldestSeconds = secondsSince(Event::decoded(row.textAt("event")).time);
    return result;
}

/// Outside of a transaction, which is no place for removing much. What the inbox remembers goes by
/// itself: it has an index for that.
void MongoStore::tidy()
{
    m_pool.take()->remove(answersCollection, createdBefore(std::chrono::hours(24)));
}

} // namespace chassis
