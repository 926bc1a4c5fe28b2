#include "mongo_migrations.h"

#include "chassis/ids.h"
#include "chassis/log.h"
#include "chassis/store_errors.h"
#include "mongo_lease.h"

namespace chassis {
namespace {

constexpr int namespaceExists = 48;
constexpr const char *migrationsCollection = "chassis_migrations";
/// Longer than any command but the building of an index on much data, which may run twice.
constexpr std::chrono::minutes migrationLease{1};

/// What the chassis itself keeps. What the inbox remembers goes after 30 days.
constexpr std::string_view chassisCollections = R"([
    {"create": "chassis_migrations"},
    {"create": "chassis_outbox"},
    {"createIndexes": "chassis_outbox",
     "indexes": [{"key": {"channel": 1, "created": 1}, "name": "channel"}]},
    {"create": "chassis_inbox"},
    {"createIndexes": "chassis_inbox",
     "indexes": [{"key": {"handled": 1}, "name": "handled", "expireAfterSeconds": 2592000}]},
    {"create": "chassis_answers"},
    {"createIndexes": "chassis_answers",
     "indexes": [{"key": {"created": -1, "_id": -1}, "name": "created"}]},
    {"create": "chassis_dead_letters"},
    {"createIndexes": "chassis_dead_letters",
     "indexes": [{"key": {"created": -1, "_id": -1}, "name": "created"}]}
])";

void checkServer(MongoConnection &connection)
{
    MongoDocument hello;
    const MongoDocument answer = connection.command(hello.integer("hello", 1));
    if (!answer.has("setName") && answer.textAt("msg") != "isdbgrid")
        throw StoreUnavailable("the server is no member of a replica set, and has no transactions "
                               "then: start it with --replSet and let rs.initiate() run once");
}

void run(MongoConnection &connection, const MongoDocument &command)
{
    try {
        connection.command(command);
    } catch (const MongoError &error) {
        if (error.code() != namespaceExists)
            throw;
    }
}

/// The text is an array of commands.
void runAll(MongoConnection &connection, std::string_view text, MongoLease &lease)
{
    const MongoDocument commands = MongoDocument::fromExtendedJson(text);
    bson_iter_t at;
    bson_iter_init(&at, commands.get());
    while (bson_iter_next(&at)) {
        bson_t command;
        std::uint32_t length = 0;
        const std::uint8_t *data = nullptr;
        if (!BSON_ITER_HOLDS_DOCUMENT(&at))
            throw JsonError("a migration is an array of commands");
        bson_iter_document(&at, &length, &data);
        bson_init_static(&command, data, length);
        if (!lease.hold())
            throw StoreUnavailable("another replica prepares the database");
        run(connection, MongoDocument::copyOf(&command));
    }
}

} // namespace

void migrateMongo(MongoConnection &connection, const EmbeddedFiles &files)
{
    checkServer(connection);
    MongoDocument leases;
    run(connection, leases.text("create", leasesCollection));
    MongoLease lease(connection, "migrations", migrationLease);
    if (!lease.hold())
        throw StoreUnavailable("another replica prepares the database");
    runAll(connection, chassisCollections, lease);
    for (const auto &[name, text] : files) {
        MongoDocument note;
        note.text("_id", name);
        if (!connection.find(migrationsCollection, note).empty())
            continue;
        runAll(connection, text, lease);
        note.text("applied", timestamp());
        connection.insert(migrationsCollection, note);
        log::info("migrated", {{"file", name}});
    }
}

} // namespace chassis
