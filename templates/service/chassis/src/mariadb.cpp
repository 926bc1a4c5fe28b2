#include "chassis/mariadb.h"

#include "mariadb_connection.h"
#include "sql_store.h"

namespace chassis {
namespace {

constexpr SqlDialect mariaDbDialect{
    .chassisTables = R"(
create table if not exists chassis_migrations (
    name varchar(255) primary key,
    applied_at datetime(6) not null default current_timestamp(6)) character set utf8mb4;
create table if not exists chassis_outbox (
    id bigint auto_increment primary key,
    channel varchar(255) not null,
    event longtext not null,
    index chassis_outbox_channel (channel, id)) character set utf8mb4;
create table if not exists chassis_inbox (
    consumer varchar(160) not null,
    event_id varchar(160) not null,
    handled_at datetime(6) not null default current_timestamp(6),
    primary key (consumer, event_id)) character set utf8mb4;
create table if not exists chassis_answers (
    id char(36) character set ascii primary key, data json not null,
    created_at datetime(6) not null default current_timestamp(6)) character set utf8mb4;
create table if not exists chassis_dead_letters (
    id char(36) character set ascii primary key, data json not null,
    created_at datetime(6) not null default current_timestamp(6)) character set utf8mb4;
)",
    .insertInbox = "insert ignore into chassis_inbox (consumer, event_id) values (?, ?)",
    .quote = '`',
    .numbersParams = false,
    .uniqueViolation = "23000",
    .secondsAgo =
        [](std::int64_t seconds) {
            return "now(6) - interval " + std::to_string(seconds) + " second";
        },
};

} // namespace

std::unique_ptr<Store> mariaDbStore(const std::string &database, const std::string &prefix,
                                    EmbeddedFiles migrations)
{
    const auto open = [database, prefix] {
        return std::make_unique<MariaDbConnection>(prefix, database);
    };
    return sqlStore(database, mariaDbDialect, open, std::move(migrations));
}

} // namespace chassis
