#include "sql_store.h"

#include <algorithm>
#include <set>

#include "chassis/ids.h"
#include "chassis/log.h"
#include "sql_work.h"

namespace chassis {
namespace {

constexpr std::size_t poolSize = 12;
constexpr int relayBatch = 100;

class SqlStore : public Store
{
public:
    SqlStore(const std::string &database, const SqlDialect &dialect, Pool<SqlConnection>::Open open,
             EmbeddedFiles migrations)
        : Store(database), m_dialect(dialect), m_migrations(std::move(migrations)),
          m_pool(poolSize, std::move(open))
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
    void migrate(SqlConnection &connection);

    const SqlDialect &m_dialect;
    EmbeddedFiles m_migrations;
    Pool<SqlConnection> m_pool;
};

void SqlStore::migrate(SqlConnection &connection)
{
    connection.execute(m_dialect.chassisTables);
    std::set<std::string, std::less<>> applied;
    const SqlRows names = connection.query("select name from chassis_migrations");
    for (int row = 0; row < names.size(); ++row)
        applied.emplace(names.text(row, 0));
    const std::string note =
        "insert into chassis_migrations (name) values (" + m_dialect.param(1) + ")";
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
        return !SqlWork::of(*begin()).query("select 1", {}, "ping").empty();
    } catch (const std::exception &error) {
        log::warning("database does not answer", {{"reason", error.what()}});
        return false;
    }
}

/// A connection that lay idle while the server was started anew is found broken here. The pool then
/// drops the others as well, so that the second attempt gets a new one.
std::unique_ptr<Work> SqlStore::begin()
{
    return measuredQuery(name(), "begin", [&] {
        try {
            return sqlWork(*this, m_dialect, m_pool.take());
        } catch (const TryAgain &) {
            return sqlWork(*this, m_dialect, m_pool.take());
        }
    });
}

int SqlStore::relay(const std::string &channel, const Publish &publish)
{
    const std::unique_ptr<Work> work = begin();
    SqlWork &sql = SqlWork::of(*work);
    // One lock for each channel: a channel whose broker is down holds up no other.
    if (!sql.tryLock("outbox." + channel))
        return 0;
    const SqlRows rows =
        sql.query("select id, event from chassis_outbox where channel = " + m_dialect.param(1) +
                      " order by id limit " + std::to_string(relayBatch),
                  {channel}, "outbox read");
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
    sql.query("delete from chassis_outbox where id in (" + published + ")", {}, "outbox forget");
    work->commit();
    return rows.size();
}

Backlog SqlStore::backlog(const std::string &channel)
{
    const std::unique_ptr<Work> work = begin();
    SqlWork &sql = SqlWork::of(*work);
    const std::string from = " from chassis_outbox where channel = " + m_dialect.param(1);
    const SqlRows count = sql.query("select count(*)" + from, {channel}, "outbox count");
    const SqlRows oldest =
        sql.query("select event" + from + " order by id limit 1", {channel}, "outbox oldest");
    Backlog result;
    result.events = std::stoll(std::string(count.text(0, 0)));
    if (!oldest.empty())
        result.oldestSeconds = secondsSince(Event::decoded(oldest.text(0, 0)).time);
    return result;
}

void SqlStore::tidy()
{
    Store::tidy();
    const std::unique_ptr<Work> work = begin();
    SqlWork &sql = SqlWork::of(*work);
    constexpr auto remembered = std::chrono::hours(30 * 24);
    sql.query("delete from chassis_inbox where handled_at < " +
                  m_dialect.secondsAgo(std::chrono::seconds(remembered).count()),
              {}, "inbox forget");
    work->commit();
}

} // namespace

std::unique_ptr<Store> sqlStore(const std::string &database, const SqlDialect &dialect,
                                Pool<SqlConnection>::Open open, EmbeddedFiles migrations)
{
    return std::make_unique<SqlStore>(database, dialect, std::move(open), std::move(migrations));
}

} // namespace chassis
