#include "chassis/postgres_store.h"

#include <algorithm>

#include "chassis/ids.h"
#include "chassis/log.h"

namespace chassis {
namespace {

constexpr std::size_t poolSize = 12;
constexpr int relayBatch = 100;

/// What the chassis itself keeps beside the tables of the service.
constexpr const char *chassisTables = R"(
create table if not exists chassis_migrations (
    name text primary key,
    applied_at timestamptz not null default now());
create table if not exists chassis_outbox (
    id bigint generated always as identity primary key,
    channel text not null,
    event text not null);
create index if not exists chassis_outbox_channel on chassis_outbox (channel, id);
create table if not exists chassis_inbox (
    consumer text not null,
    event_id text not null,
    handled_at timestamptz not null default now(),
    primary key (consumer, event_id));
delete from chassis_inbox where handled_at < now() - interval '30 days';
)";

/// Names of collections come from code; quoted they may also be words of SQL.
std::string quoted(const std::string &name)
{
    std::string result = "\"";
    for (const char c : name)
        result += c == '"' ? std::string("\"\"") : std::string(1, c);
    return result + '"';
}

constexpr std::string_view uniqueViolation = "23505";

} // namespace

PostgresWork::PostgresWork(const Store &store, Pool<PostgresConnection>::Lease connection)
    : m_store(store), m_connection(std::move(connection))
{
    m_connection->execute("begin");
}

PostgresWork::~PostgresWork()
{
    if (!m_open)
        return;
    try {
        m_connection->execute("rollback");
    } catch (const std::exception &error) {
        log::warning("no rollback", {{"reason", error.what()}}); // the server rolls back by itself
    }
}

Rows PostgresWork::query(const std::string &sql, const Params &params)
{
    return m_connection->query(sql, params);
}

Json PostgresWork::create(const std::string &collection, Json document)
{
    Json result = identified(std::move(document));
    const std::string id = result.at("id").asString();
    try {
        query("insert into " + quoted(collection) + " (id, data, created_at) values ($1, $2, $3)",
              {id, result.dump(), result.at("createdAt").asString()});
    } catch (const SqlError &error) {
        if (error.state() != uniqueViolation)
            throw;
        throw Conflict(collection + " has " + id + " already");
    }
    return result;
}

std::optional<Json> PostgresWork::read(const std::string &collection, const std::string &id)
{
    if (!isUuid(id))
        return std::nullopt;
    const Rows rows = query("select data from " + quoted(collection) + " where id = $1", {id});
    return rows.empty() ? std::nullopt : std::optional(Json::parse(rows.text(0, 0)));
}

std::vector<Json> PostgresWork::list(const std::string &collection, int limit)
{
    const Rows rows =
        query("select data from " + quoted(collection) + " order by created_at desc, id limit $1",
              {std::to_string(limit)});
    std::vector<Json> result;
    for (int row = 0; row < rows.size(); ++row)
        result.push_back(Json::parse(rows.text(row, 0)));
    return result;
}

bool PostgresWork::replace(const std::string &collection, const std::string &id,
                           const Json &document)
{
    return isUuid(id) && query("update " + quoted(collection) + " set data = $2 where id = $1",
                               {id, document.dump()})
                                 .affected() > 0;
}

bool PostgresWork::remove(const std::string &collection, const std::string &id)
{
    return isUuid(id) &&
           query("delete from " + quoted(collection) + " where id = $1", {id}).affected() > 0;
}

void PostgresWork::publish(Event event)
{
    query("insert into chassis_outbox (channel, event) values ($1, $2)",
          {event.channel, event.encoded()});
    m_published = true;
}

bool PostgresWork::firstDelivery(const std::string &consumer, const std::string &eventId)
{
    return query("insert into chassis_inbox (consumer, event_id) values ($1, $2) "
                 "on conflict do nothing",
                 {consumer, eventId})
               .affected() == 1;
}

void PostgresWork::commit()
{
    m_connection->execute("commit");
    m_open = false;
    if (m_published)
        m_store.notifyPublished();
}

PostgresStore::PostgresStore(std::string database, std::string prefix)
    : m_pool(poolSize, [database = std::move(database), prefix = std::move(prefix)] {
          return std::make_unique<PostgresConnection>(prefix, database);
      })
{
}

void PostgresStore::addMigrations(const EmbeddedFiles &files)
{
    m_migrations.insert(m_migrations.end(), files.begin(), files.end());
    std::ranges::sort(m_migrations, {}, &EmbeddedFile::name);
}

void PostgresStore::prepare()
{
    const auto connection = m_pool.take();
    // One replica migrates, the others wait; the lock ends with the transaction.
    connection->execute("begin; set local statement_timeout = 0;"
                        "select pg_advisory_xact_lock(hashtext('chassis.migrations'))");
    try {
        connection->execute(chassisTables);
        for (const auto &[name, sql] : m_migrations) {
            const Params key{std::string(name)};
            if (!connection->query("select 1 from chassis_migrations where name = $1", key).empty())
                continue;
            connection->execute(std::string(sql));
            connection->query("insert into chassis_migrations (name) values ($1)", key);
            log::info("migrated", {{"file", name}});
        }
        connection->execute("commit");
    } catch (const SqlError &) {
        connection->execute("rollback");
        throw;
    }
}

bool PostgresStore::alive()
{
    try {
        return !m_pool.take()->query("select 1").empty();
    } catch (const std::exception &error) {
        log::warning("database does not answer", {{"reason", error.what()}});
        return false;
    }
}

std::unique_ptr<Work> PostgresStore::begin()
{
    return std::make_unique<PostgresWork>(*this, m_pool.take());
}

int PostgresStore::relay(const std::string &channel, const Publish &publish)
{
    PostgresWork work(*this, m_pool.take());
    // One lock for each channel: a channel whose broker is down holds up no other.
    const Rows lock = work.query(
        "select pg_try_advisory_xact_lock(hashtext('chassis.outbox'), hashtext($1))", {channel});
    if (lock.text(0, 0) != "t")
        return 0;
    const Rows rows =
        work.query("select id, event from chassis_outbox where channel = $1 order by id limit " +
                       std::to_string(relayBatch),
                   {channel});
    std::string published;
    try {
        for (int row = 0; row < rows.size(); ++row) {
            publish(Event::decoded(rows.text(row, 1)));
            published += (row == 0 ? "" : ",") + std::string(rows.text(row, 0));
        }
    } catch (const std::exception &error) {
        log::warning("not published yet", {{"channel", channel}, {"reason", error.what()}});
    }
    if (published.empty())
        return 0;
    work.query("delete from chassis_outbox where id = any($1::bigint[])", {"{" + published + "}"});
    work.commit();
    return rows.size();
}

} // namespace chassis
