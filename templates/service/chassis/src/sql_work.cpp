#include "sql_work.h"

#include <algorithm>

#include "chassis/http.h"
#include "chassis/ids.h"
#include "chassis/log.h"

namespace chassis {
namespace {

/// Class 22: the value itself, such as a character that the database does not know.
void throwIfNotStorable(const SqlError &error)
{
    if (error.state().starts_with("22"))
        throw HttpError(422, "the database cannot hold this document");
}

class Transaction : public SqlWork
{
public:
    Transaction(const Store &store, const SqlDialect &dialect,
                Pool<SqlConnection>::Lease connection)
        : SqlWork(store), m_dialect(dialect), m_connection(std::move(connection))
    {
        m_connection->begin();
    }

    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    ~Transaction() override
    {
        if (!m_open)
            return;
        try {
            m_connection->rollback();
        } catch (const std::exception &error) { // the server rolls back by itself
            log::warning("no rollback", {{"reason", error.what()}});
        }
    }

private:
    SqlRows doQuery(const std::string &sql, const SqlParams &params) override
    {
        return m_connection->query(sql, params);
    }

    bool doTryLock(const std::string &name) override { return m_connection->tryLock(name); }

    std::string param(int index) const { return m_dialect.param(index); }

    /// Names of collections come from code; quoted they may also be words of SQL.
    std::string table(const std::string &collection) const
    {
        std::string result(1, m_dialect.quote);
        for (const char c : collection)
            result.append(c == m_dialect.quote ? 2 : 1, c);
        return result + m_dialect.quote;
    }

    Json doCreate(const std::string &collection, Json document) override
    {
        Json result = identified(document);
        const std::string id = result.at("id").asString();
        try {
            doQuery("insert into " + table(collection) + " (id, data) values (" + param(1) + ", " +
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

    std::optional<Json> doRead(const std::string &collection, const std::string &id) override
    {
        return one(collection, id, "");
    }

    std::optional<Json> doReadToChange(const std::string &collection,
                                       const std::string &id) override
    {
        return one(collection, id, " for update");
    }

    std::vector<Json> doList(const std::string &collection, int limit,
                             const std::string &after) override
    {
        const std::string name = table(collection);
        const std::string order =
            " order by created_at desc, id desc limit " + std::to_string(std::max(limit, 0));
        SqlRows rows;
        if (after.empty()) {
            rows = doQuery("select data from " + name + order, {});
        } else {
            const std::string where = " where id = " + param(1);
            if (!isUuid(after) || doQuery("select 1 from " + name + where, {after}).empty())
                throw Gone(collection + " has no " + after);
            rows = doQuery("select data from " + name +
                               " where (created_at, id) < (select created_at, id from " + name +
                               where + ")" + order,
                           {after});
        }
        std::vector<Json> result;
        result.reserve(static_cast<std::size_t>(rows.size()));
        for (int row = 0; row < rows.size(); ++row)
            result.push_back(Json::parse(rows.text(row, 0)));
        return result;
    }

    bool doReplace(const std::string &collection, const std::string &id,
                   const Json &document) override
    {
        if (!isUuid(id))
            return false;
        try {
            const std::string sql = "update " + table(collection) + " set data = " + param(1) +
                                    " where id = " + param(2);
            return doQuery(sql, {document.dump(), id}).affected() > 0;
        } catch (const SqlError &error) {
            throwIfNotStorable(error);
            throw;
        }
    }

    bool doRemove(const std::string &collection, const std::string &id) override
    {
        return isUuid(id) &&
               doQuery("delete from " + table(collection) + " where id = " + param(1), {id})
                       .affected() > 0;
    }

    void doRemoveOlder(const std::string &collection, std::chrono::seconds age) override
    {
        doQuery("delete from " + table(collection) + " where created_at < " +
                    m_dialect.secondsAgo(age.count()),
                {});
    }

    void doPublish(Event event) override
    {
        doQuery("insert into chassis_outbox (channel, event) values (" + param(1) + ", " +
                    param(2) + ")",
                {event.channel, event.encoded()});
    }

    bool doFirstDelivery(const std::string &consumer, const std::string &eventId) override
    {
        return doQuery(m_dialect.insertInbox, {consumer, eventId}).affected() == 1;
    }

    void doCommit() override
    {
        m_connection->commit();
        m_open = false;
    }

    std::optional<Json> one(const std::string &collection, const std::string &id, const char *lock)
    {
        if (!isUuid(id))
            return std::nullopt;
        const SqlRows rows = doQuery(
            "select data from " + table(collection) + " where id = " + param(1) + lock, {id});
        return rows.empty() ? std::nullopt : std::optional(Json::parse(rows.text(0, 0)));
    }

    const SqlDialect &m_dialect;
    Pool<SqlConnection>::Lease m_connection;
    bool m_open = true;
};

} // namespace

SqlRows SqlWork::query(const std::string &sql, const SqlParams &params, const char *name)
{
    return measured(name, [&] { return doQuery(sql, params); });
}

bool SqlWork::tryLock(const std::string &name)
{
    return measured("lock", [&] { return doTryLock(name); });
}

std::unique_ptr<Work> sqlWork(const Store &store, const SqlDialect &dialect,
                              Pool<SqlConnection>::Lease connection)
{
    return std::make_unique<Transaction>(store, dialect, std::move(connection));
}

} // namespace chassis
