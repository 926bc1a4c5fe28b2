#include "mongo_connection.h"

#include <algorithm>
#include <mutex>

#include "chassis/deadline.h"
#include "chassis/http.h"
#include "chassis/log.h"
#include "chassis/store_errors.h"
#include "mongo_errors.h"

namespace chassis {
namespace {

constexpr int connectMilliseconds = 3000;
constexpr int answerMilliseconds = 10'000; // the server itself gives up after five seconds
constexpr int patientMilliseconds = 3'600'000;
constexpr std::int64_t commandMilliseconds = 5000;
constexpr int commitAttempts = 3;

void logMessage(mongoc_log_level_t level, const char *domain, const char *message, void *)
{
    if (level <= MONGOC_LOG_LEVEL_WARNING)
        log::warning("mongodb", {{"domain", domain}, {"message", message}});
    else
        log::debug("mongodb", {{"domain", domain}, {"message", message}});
}

void setUpLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] {
        mongoc_log_set_handler(&logMessage, nullptr);
        mongoc_init();
    });
}

MongoDocument taken(bson_t &reply)
{
    MongoDocument result = MongoDocument::copyOf(&reply);
    bson_destroy(&reply);
    return result;
}

} // namespace

MongoConnection::MongoConnection(const std::string &prefix, const std::string &database, Pace pace)
    : m_pace(pace)
{
    setUpLibrary();
    const MongoAddress address = mongoAddress(prefix, database);
    m_database = address.database;
    bson_error_t error;
    const Owned<mongoc_uri_t, &mongoc_uri_destroy> uri(
        mongoc_uri_new_with_error(mongoUri(address).c_str(), &error));
    if (!uri)
        throw StoreUnavailable(error.message);
    const auto preset = [&](const char *option, std::int32_t value) {
        if (!mongoc_uri_has_option(uri.get(), option))
            mongoc_uri_set_option_as_int32(uri.get(), option, value);
    };
    preset(MONGOC_URI_CONNECTTIMEOUTMS, connectMilliseconds);
    preset(MONGOC_URI_SERVERSELECTIONTIMEOUTMS, connectMilliseconds);
    preset(MONGOC_URI_SOCKETTIMEOUTMS,
           m_pace == Pace::Patient ? patientMilliseconds : answerMilliseconds);
    mongoc_uri_set_option_as_bool(uri.get(), MONGOC_URI_RETRYWRITES, true);
    m_client.reset(mongoc_client_new_from_uri_with_error(uri.get(), &error));
    if (!m_client)
        throw StoreUnavailable(error.message);
    mongoc_client_set_error_api(m_client.get(), MONGOC_ERROR_API_VERSION_2);
    askTheMajority();
}

MongoConnection::~MongoConnection() = default;

/// What is read or written stays, also where the primary dies.
void MongoConnection::askTheMajority()
{
    const Owned<mongoc_read_concern_t, &mongoc_read_concern_destroy> read(
        mongoc_read_concern_new());
    mongoc_read_concern_set_level(read.get(), MONGOC_READ_CONCERN_LEVEL_MAJORITY);
    mongoc_client_set_read_concern(m_client.get(), read.get());
    const Owned<mongoc_write_concern_t, &mongoc_write_concern_destroy> write(
        mongoc_write_concern_new());
    mongoc_write_concern_set_w(write.get(), MONGOC_WRITE_CONCERN_W_MAJORITY);
    mongoc_client_set_write_concern(m_client.get(), write.get());
}

void MongoConnection::fail(const bson_t *reply, const bson_error_t &error)
{
    const bool server = error.domain == MONGOC_ERROR_SERVER;
    m_lost = m_lost || isOfTheWay(error) || (server && meansLost(error.code));
    if (reply && mongoc_error_has_label(reply, "TransientTransactionError"))
        throw TryAgain(error.message);
    // The driver has tried it once more by then.
    const bool passing = reply != nullptr && mongoc_error_has_label(reply, "RetryableWriteError");
    if (passing || isOfTheWay(error) || error.domain == MONGOC_ERROR_WRITE_CONCERN ||
        meansUnavailable(error.code))
        throw StoreUnavailable(error.message);
    // Too large, most likely: the driver looks before it sends.
    constexpr std::uint32_t tooLarge = 10334;
    if (error.domain == MONGOC_ERROR_BSON || error.code == tooLarge)
        throw HttpError(422, "the database cannot hold this document");
    throw MongoError(static_cast<int>(error.code), error.message);
}

template<class Call>
MongoDocument MongoConnection::checked(const Call &call)
{
    bson_t reply;
    bson_error_t error;
    const bool done = call(&reply, &error);
    MongoDocument answer = taken(reply);
    if (!done)
        fail(answer.get(), error);
    return answer;
}

MongoDocument MongoConnection::limited(MongoDocument options) const
{
    if (m_pace == Pace::Hurried)
        options.integer("maxTimeMS", millisecondsLeft(commandMilliseconds));
    bson_error_t error;
    if (m_inTransaction && !mongoc_client_session_append(m_session.get(), options.get(), &error))
        throw StoreUnavailable(error.message);
    return options;
}

MongoConnection::Collection MongoConnection::open(const std::string &name)
{
    return Collection(
        mongoc_client_get_collection(m_client.get(), m_database.c_str(), name.c_str()));
}

void MongoConnection::begin()
{
    bson_error_t error;
    if (!m_session)
        m_session.reset(mongoc_client_start_session(m_client.get(), nullptr, &error));
    if (!m_session)
        fail(nullptr, error);
    const Owned<mongoc_transaction_opt_t, &mongoc_transaction_opts_destroy> options(
        mongoc_transaction_opts_new());
    const Owned<mongoc_read_concern_t, &mongoc_read_concern_destroy> snapshot(
        mongoc_read_concern_new());
    mongoc_read_concern_set_level(snapshot.get(), MONGOC_READ_CONCERN_LEVEL_SNAPSHOT);
    mongoc_transaction_opts_set_read_concern(options.get(), snapshot.get());
    mongoc_transaction_opts_set_max_commit_time_ms(options.get(),
                                                   millisecondsLeft(commandMilliseconds));
    if (!mongoc_client_session_start_transaction(m_session.get(), options.get(), &error))
        fail(nullptr, error);
    m_inTransaction = true;
}

void MongoConnection::commit()
{
    for (int attempt = 1;; ++attempt) {
        bson_t reply;
        bson_error_t error;
        const bool done = mongoc_client_session_commit_transaction(m_session.get(), &reply, &error);
        const MongoDocument answer = taken(reply);
        if (done)
            break;
        // Sending it once more is safe: the server knows the transaction by its number.
        const bool unknown = mongoc_error_has_label(answer.get(), "UnknownTransactionCommitResult");
        if (unknown && attempt < commitAttempts && millisecondsLeft(commandMilliseconds) > 1)
            continue;
        m_inTransaction = false;
        m_lost = m_lost || unknown;
        if (unknown)
            throw StoreUnavailable(std::string("nobody knows whether it was committed: ") +
                                   error.message);
        fail(answer.get(), error);
    }
    m_inTransaction = false;
}

void MongoConnection::rollback()
{
    m_inTransaction = false;
    bson_error_t error;
    if (!mongoc_client_session_abort_transaction(m_session.get(), &error))
        fail(nullptr, error);
}

void MongoConnection::insert(const std::string &collection, const MongoDocument &document)
{
    const MongoDocument options = limited();
    checked([&](bson_t *reply, bson_error_t *error) {
        return mongoc_collection_insert_one(open(collection).get(), document.get(), options.get(),
                                            reply, error);
    });
}

std::int64_t MongoConnection::update(const std::string &collection, const MongoDocument &filter,
                                     const MongoDocument &update)
{
    const MongoDocument options = limited();
    const MongoDocument answer = checked([&](bson_t *reply, bson_error_t *error) {
        return mongoc_collection_update_one(open(collection).get(), filter.get(), update.get(),
                                            options.get(), reply, error);
    });
    return answer.integerAt("matchedCount");
}

std::int64_t MongoConnection::remove(const std::string &collection, const MongoDocument &filter)
{
    const MongoDocument options = limited();
    const MongoDocument answer = checked([&](bson_t *reply, bson_error_t *error) {
        return mongoc_collection_delete_many(open(collection).get(), filter.get(), options.get(),
                                             reply, error);
    });
    return answer.integerAt("deletedCount");
}

std::vector<MongoDocument> MongoConnection::find(const std::string &collection,
                                                 const MongoDocument &filter, MongoDocument options)
{
    options = limited(std::move(options));
    const Collection from = open(collection);
    const Owned<mongoc_cursor_t, &mongoc_cursor_destroy> cursor(
        mongoc_collection_find_with_opts(from.get(), filter.get(), options.get(), nullptr));
    std::vector<MongoDocument> result;
    const bson_t *document = nullptr;
    while (mongoc_cursor_next(cursor.get(), &document))
        result.push_back(MongoDocument::copyOf(document));
    bson_error_t error;
    const bson_t *reply = nullptr;
    if (mongoc_cursor_error_document(cursor.get(), &error, &reply))
        fail(reply, error);
    return result;
}

MongoDocument MongoConnection::command(const MongoDocument &command)
{
    const MongoDocument options = limited();
    return checked([&](bson_t *reply, bson_error_t *error) {
        return mongoc_client_command_with_opts(m_client.get(), m_database.c_str(), command.get(),
                                               nullptr, options.get(), reply, error);
    });
}

} // namespace chassis
