#include "chassis/mongo_store.h"

#include <algorithm>

#include "chassis/ids.h"
#include "chassis/log.h"
#include "mongo_lease.h"
#include "mongo_migrations.h"
#include "mongo_work.h"

namespace chassis {
namespace {

constexpr std::size_t poolSize = 12;
constexpr int relayBatch = 100;
/// After the death of a replica another one relays its events that much later.
constexpr std::chrono::seconds relayLease{5};

class MongoStore : public Store
{
public:
    MongoStore(const std::string &database, const std::string &prefix, EmbeddedFiles migrations)
        : Store(database), m_prefix(prefix), m_migrations(std::move(migrations)),
          m_pool(poolSize,
                 [database, prefix] { return std::make_unique<MongoConnection>(prefix, database); })
    {
        std::ranges::sort(m_migrations, {}, &EmbeddedFile::name);
    }

    void prepare() override;
    bool alive() override;
    std::unique_ptr<Work> begin() override;
    int relay(const std::string &channel, const Publish &publish) override;
    Backlog backlog(const std::string &channel) override;
    void tidy() override;

private:
    std::string m_prefix;
    EmbeddedFiles m_migrations;
    Pool<MongoConnection> m_pool;
};

void MongoStore::prepare()
{
    MongoConnection connection(m_prefix, name(), MongoConnection::Pace::Patient);
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
    return measuredQuery(name(), "begin", [&] { return mongoWork(*this, m_pool.take()); });
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
        return measuredQuery(name(), "outbox read", [&] {
            return connection->find(outboxCollection, ofChannel, std::move(options));
        });
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
    filter.array("$or", published);
    measuredQuery(name(), "outbox forget",
                  [&] { return connection->remove(outboxCollection, filter); });
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
    command.document("query", ofChannel);
    result.events = measuredQuery(name(), "outbox count",
                                  [&] { return connection->command(command).integerAt("n"); });
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

} // namespace

std::unique_ptr<Store> mongoStore(const std::string &database, const std::string &prefix,
                                  EmbeddedFiles migrations)
{
    return std::make_unique<MongoStore>(database, prefix, std::move(migrations));
}

} // namespace chassis
