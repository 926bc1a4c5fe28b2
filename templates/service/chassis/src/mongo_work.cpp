#include "mongo_work.h"

#include <algorithm>

#include "chassis/bson.h"
#include "chassis/ids.h"
#include "chassis/log.h"

namespace chassis {
namespace {

constexpr int duplicateKey = 11000;

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

class Transaction : public MongoWork
{
public:
    Transaction(const Store &store, Pool<MongoConnection>::Lease connection)
        : MongoWork(store), m_connection(std::move(connection))
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
        } catch (const std::exception &error) { // the server does so by itself
            log::warning("no rollback", {{"reason", error.what()}});
        }
    }

private:
    Json doCreate(const std::string &collection, Json document) override
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

    std::optional<Json> doRead(const std::string &collection, const std::string &id) override
    {
        const auto found = m_connection->find(collection, only("_id", id));
        return found.empty() ? std::nullopt : std::optional(jsonAt(found.front().get(), "data"));
    }

    std::vector<Json> doList(const std::string &collection, int limit,
                             const std::string &after) override
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
        for (const MongoDocument &document :
             m_connection->find(collection, filter, newestFirst(limit)))
            result.push_back(jsonAt(document.get(), "data"));
        return result;
    }

    bool doReplace(const std::string &collection, const std::string &id,
                   const Json &document) override
    {
        MongoDocument values;
        values.document("data", bsonOf(document));
        MongoDocument update;
        update.document("$set", values);
        return m_connection->update(collection, only("_id", id), update) > 0;
    }

    bool doRemove(const std::string &collection, const std::string &id) override
    {
        return m_connection->remove(collection, only("_id", id)) > 0;
    }

    void doRemoveOlder(const std::string &collection, std::chrono::seconds age) override
    {
        m_connection->remove(collection, createdBefore(age));
    }

    void doPublish(Event event) override
    {
        MongoDocument stored = only("channel", event.channel);
        m_connection->insert(outboxCollection,
                             stored.timestamp("created", 0, 0).text("event", event.encoded()));
    }

    bool doFirstDelivery(const std::string &consumer, const std::string &eventId) override
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

    void doCommit() override
    {
        m_open = false;
        m_connection->commit();
    }

    Json doCommand(const Json &command) override
    {
        const MongoDocument given = MongoDocument::fromExtendedJson(command.dump());
        return plainJsonOf(m_connection->command(given).get());
    }

    Pool<MongoConnection>::Lease m_connection;
    bool m_open = true;
};

} // namespace

MongoDocument only(const char *key, std::string_view text)
{
    MongoDocument result;
    result.text(key, text);
    return result;
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

Json MongoWork::command(const Json &command, const char *name)
{
    return measured(name, [&] { return doCommand(command); });
}

std::unique_ptr<Work> mongoWork(const Store &store, Pool<MongoConnection>::Lease connection)
{
    return std::make_unique<Transaction>(store, std::move(connection));
}

} // namespace chassis
