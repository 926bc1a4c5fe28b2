#include "chassis/sql_store.h"

#include <algorithm>
#include <set>

#include "chassis/http.h"
#include "chassis/ids.h"
#include "chassis/log.h"

namespace chassis {
namespace {

constexpr std::size_t poolSize = 12;
constexpr int relayBatch = 100;

/// Class 22: the value itself, such as a character that the database does not know.
void throwIfNotStorable(const SqlError &error)
{
    if (error.state().starts_with("22"))
        throw HttpError(422, "the database cannot hold this document");
}

} // namespace

SqlWork::SqlWork(const Store &store, const SqlDialect &dialect,
                 Pool<SqlConnection>::Lease connection)
    : m_store(store), m_dialect(dialect), m_connection(std::move(connection))
{
    m_connection->begin();
}

SqlWork::~SqlWork()
{
    if (!m_open)
        return;
    try {
        m_connection->rollback();
    } catch (const std::exception &error) {
        log::warning("no rollback", {{"reason", error.what()}}); // the server rolls back by itself
    }
}

SqlRows SqlWork::query(const std::string &sql, const SqlParams &params)
{
    return m_connection->query(sql, params);
}

/// Names of collections come from code; quoted they may also be words of SQL.
std::string SqlWork::table(const std::string &collection) const
{
    std::string result(1, m_dialect.quote);
    for (const char c : collection)
        result.append(c == m_dialect.quote ? 2 : 1, c);
    return result + m_dialect.quote;
}

std::string SqlWork::param(int index) const
{
    return m_dialect.numbersParams ? "$" + std::to_string(index) : "?";
}

Json SqlWork::create(const std::string &collection, Json document)
{
    Json result = identified(document);
    const std::string id = result.at("id").asString();
    try {
        query("insert into " + table(collection) + " (id, data) values (" + param(1) + ", " +
                  param(2) + ")",
              {id, result.dump()});
    } catch (const SqlError &error) {
        if (error.state() == m_dialect.uniqueViolation)
            throw Conflict(collection + " has " + id + " already");
        throwIfNotStorable(error);
        throw;
    }
    return result;
}

std::optional<Json> SqlWork::read(const std::string &collection, const std::string &id)
{
    if (!isUuid(id))
        return std::nullopt;
    const SqlRows rows =
        query("select data from " + table(collection) + " where id = " + param(1), {id});
    return rows.empty() ? std::nullopt : std::optional(Json::parse(rows.text(0, 0)));
}

std::vector<Json> SqlWork::list(const std::string &collection, int limit, const std::string &after)
{
    const std::string name = table(collection);
    const std::string order =
        " order by created_at desc, id desc limit " + std::to_string(std::max(limit, 0));
    SqlRows rows;
    if (after.empty()) {
        rows = query("select data from " + name + order);
    } else {
        const std::string where = " where id = " + param(1);
        if (!isUuid(after) || query("select 1 from " + name + where, {after}).empty())
            throw Gone(collection + " has no " + after);
        rows = query("select data from " + name +
                         " where (created_at, id) < (select created_at, id from " + name + where +
                         ")" + order,
                     {after});
    }
    std::vector<Json> result;
    result.reserve(static_cast<std::size_t>(rows.size()));
    for (int row = 0; row < rows.size(); ++row)
        result.push_back(Json::parse(rows.text(row, 0)));
    return result;
}

bool SqlWork::replace(const std::string &collection, const std::string &id, const Json &document)
{
    if (!isUuid(id))
        return false;
    try {
        const std::string sql =
            "update " + table(collection) + " set data = " + param(1) + " where id = " + param(2);
        return query(sql, {document.dump(), id}).affected() > 0;
    } catch (const SqlError &error) {
        throwIfNotStorable(error);
        throw;
    }
}

bool SqlWork::remove(const std::string &collection, const std::string &id)
{
    return isUuid(id) &&
           query("delete from " + table(collection) + " where id = " + param(1), {id}).affected() >
               0;
}

void SqlWork::removeOlder(const std::string &collection, std::chrono::seconds age)
{
    query("delete from " + table(collection) + " where created_at < " +
          m_dialect.secondsAgo(age.count()));
}

void SqlWork::publish(Event event)
{
    query("insert into chassis_outbox (channel, event) values (" + param(1) + ", " + param(2) + ")",
          {event.channel, event.encoded()});
    m_published = true;
}

bool SqlWork::firstDelivery(const std::string &consumer, const std::string &eventId)
{
    return query(m_dialect.insertInbox, {consumer, eventId}).affected() == 1;
}

void SqlWork::commit()
{
    m_connection->commit();
    m_open = false;
    if (m_published)
        m_store.notifyPublished();
}

SqlStore::SqlStore(const SqlDialect &dialect, Pool<SqlConnection>::Open open)
    : m_dialect(dialect), m_pool(poolSize, std::move(open))
{
}

void SqlStore::addMigrations(const EmbeddedFiles &files)
{
    m_migrations.insert(m_migrations.end(), files.begin(), files.end());
    std::ranges::sort(m_migrations, {}, &EmbeddedFile::name);
}

void SqlStore::migrate(SqlConnection &connection)
{
    connection.execute(m_dialect.chassisTables);
    std::set<std::string, std::less<>> applied;
    const SqlRows names = connection.query("select name from chassis_migrations");
    for (int row = 0; row < names.size(); ++row)
        applied.emplace(names.text(row, 0));
    const std::string note = std::string("insert into chassis_migrations (name) values (") +
                             (m_dialect.numbersParams ? "$1)" : "?)");
    for (const auto &[name, sql] : m_migrations) {
        if (applied.contains(name))
            continue;
        connection.execute(std::string(sql));
        connection.query(note, {std::string(name)});
        log::info("migrated", {{"file", name}});
    }
}

void SqlStore::prepare()
{
    // Whatever is thrown leaves the connection in its transaction: the pool closes it then, and
    // the server undoes what it can.
    const auto connection = m_pool.take();
    connection->begin(true);
    if (!connection->tryLock("migrations"))
        throw StoreUnavailable("another replica prepares the database");
    migrate(*connection);
    connection->commit();
}

bool SqlStore::alive()
{
    try {
        return !open()->query("select 1").empty();
    } catch (const std::exception &error) {
        log::warning("database does not answer", {{"reason", error.what()}});
        return false;
    }
}

/// A connection that lay idle while the server was started anew is found broken here. The pool then
/// drops the others as well, so that the second attempt gets a new one.
std::unique_ptr<SqlWork> SqlStore::open()
{
    try {
        return std::make_unique<SqlWork>(*this, m_dialect, m_pool.take());
    } catch (const StoreUnavailable &) {
        return std::make_unique<SqlWork>(*this, m_dialect, m_pool.take());
    }
}

std::unique_ptr<Work> SqlStore::begin()
{
    return open();
}

int SqlStore::relay(const std::string &channel, const Publish &publish)
{
    const std::unique_ptr<SqlWork> work = open();
    // One lock for each channel: a channel whose broker is down holds up no other.
    if (!work->m_connection->tryLock("outbox." + channel))
        return 0;
    const SqlRows rows =
        work->query("select id, event from chassis_outbox where channel = " + work->param(1) +
                        " order by id limit " + std::to_string(relayBatch),
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
    // What is deleted are the ids that were read: one that a slower transaction adds below them
    // stays for the next round.
    work->query("delete from chassis_outbox where id in (" + published + ")");
    work->commit();
    return rows.size();
}

Backlog SqlStore::backlog(const std::string &channel)
{
    const std::unique_ptr<SqlWork> work = open();
    const std::string from = " from chassis_outbox where channel = " + work->param(1);
    const SqlRows count = work->query("select count(*)" + from, {channel});
    const SqlRows oldest = work->query("select event" + from + " order by id limit 1", {channel});
    Backlog result;
    result.events = std::stoll(std::string(count.text(0, 0)));
    if (!oldest.empty())
        result.oldestSeconds = secondsSince(Event::decoded(oldest.text(0, 0)).time);
    return result;
}

void SqlStore::tidy()
{
    Store::tidy();
    const std::unique_ptr<SqlWork> work = open();
    constexpr auto remembered = std::chrono::hours(30 * 24);
    work->query("delete from chassis_inbox where handled_at < " +
                m_dialect.secondsAgo(std::chrono::seconds(remembered).count()));
    work->commit();
}

} // namespace chassis
