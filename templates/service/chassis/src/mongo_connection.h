#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <mongoc/mongoc.h>

#include "chassis/mongo.h"
#include "mongo_document.h"

namespace chassis {

/// One client of MongoDB, for one thread at a time. Each function throws MongoError where the
/// server refuses, TryAgain where it gave up a transaction for the sake of another, and
/// StoreUnavailable where it cannot be asked. Nothing takes longer than the deadline of the
/// request, nor than five seconds.
class MongoConnection
{
public:
    /// The Patient one waits an hour for an answer: for migrations, which build indexes.
    enum class Pace { Hurried, Patient };

    /// `database` is its name in the design, `prefix` that of its environment variables. Connects
    /// with its first command.
    MongoConnection(const std::string &prefix, const std::string &database,
                    Pace pace = Pace::Hurried);
    ~MongoConnection();
    MongoConnection(const MongoConnection &) = delete;
    MongoConnection &operator=(const MongoConnection &) = delete;

    /// From here to commit() or rollback() everything is one transaction.
    void begin();
    /// StoreUnavailable may mean that it happened all the same, but that nobody could say so.
    void commit();
    void rollback();

    void insert(const std::string &collection, const MongoDocument &document);
    /// How many there were.
    std::int64_t update(const std::string &collection, const MongoDocument &filter,
                        const MongoDocument &update);
    std::int64_t remove(const std::string &collection, const MongoDocument &filter);
    /// `options`: sort, limit, projection.
    std::vector<MongoDocument> find(const std::string &collection, const MongoDocument &filter,
                                    MongoDocument options = {});
    MongoDocument command(const MongoDocument &command);

    /// Not lost, and in no transaction.
    bool healthy() const { return !m_lost && !m_inTransaction; }

private:
    template<auto destroy>
    struct Free {
        template<class T>
        void operator()(T *object) const
        {
            destroy(object);
        }
    };
    template<class T, auto destroy>
    using Owned = std::unique_ptr<T, Free<destroy>>;
    using Collection = Owned<mongoc_collection_t, &mongoc_collection_destroy>;

    Collection open(const std::string &name);
    /// Options that every command has: its transaction and its time.
    MongoDocument limited(MongoDocument options = {}) const;
    void askTheMajority();
    /// The reply to what `call` asks, which takes places for it and for an error.
    template<class Call>
    MongoDocument checked(const Call &call);
    [[noreturn]] void fail(const bson_t *reply, const bson_error_t &error);

    std::string m_database;
    Pace m_pace;
    Owned<mongoc_client_t, &mongoc_client_destroy> m_client;
    Owned<mongoc_client_session_t, &mongoc_client_session_destroy> m_session;
    bool m_lost = false;
    bool m_inTransaction = false;
};

} // namespace chassis
