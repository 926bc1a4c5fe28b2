#include "export/services/chassis_parts.h"

#include <algorithm>

namespace moldloft::services
{
namespace
{

const ChassisPart *find(const std::vector<ChassisPart> &parts, std::string_view engine)
{
    const auto found = std::ranges::find(parts, engine, &ChassisPart::engine);
    return found == parts.end() ? nullptr : &*found;
}

} // namespace

const std::vector<ChassisPart> &storeParts()
{
    static const std::vector<ChassisPart> parts{
        {.engine = "postgresql",
         .title = "PostgreSQL",
         .make = "postgresStore",
         .header = "postgres",
         .files = {"sql", "sql_connection", "sql_dialect", "sql_store", "sql_work", "postgres"},
         .package = "libpq-dev",
         .serverPackage = "postgresql",
         .migrations = "sql"},
        {.engine = "mariadb",
         .title = "MariaDB",
         .make = "mariaDbStore",
         .header = "mariadb",
         .files = {"sql", "sql_connection", "sql_dialect", "sql_store", "sql_work", "mariadb",
                   "mariadb_connection"},
         .package = "libmariadb-dev",
         .serverPackage = "mariadb-server",
         .migrations = "sql"},
        {.engine = "mongodb",
         .title = "MongoDB",
         .make = "mongoStore",
         .header = "mongo_store",
         .files = {"bson", "bson_test", "mongo", "mongo_connection", "mongo_document",
                   "mongo_errors", "mongo_lease", "mongo_migrations", "mongo_store", "mongo_test",
                   "mongo_work"},
         .package = "libmongoc-dev",
         .migrations = "json",
         .hasOptions = true},
        {.engine = "redis",
         .title = "Redis",
         .make = "redisStore",
         .header = "redis_store",
         .files = {"redis", "redis_store"},
         .package = "libhiredis-dev",
         .serverPackage = "redis-server"},
    };
    return parts;
}

const std::vector<ChassisPart> &brokerParts()
{
    static const std::vector<ChassisPart> parts{
        {.engine = "nats",
         .title = "NATS",
         .make = "NatsBroker",
         .header = "nats_broker",
         .files = {"nats_broker"},
         .package = "libnats-dev",
         .serverPackage = "nats-server"},
        {.engine = "rabbitmq",
         .title = "RabbitMQ",
         .make = "RabbitMqBroker",
         .header = "rabbitmq_broker",
         .files = {"rabbitmq_broker"},
         .package = "librabbitmq-dev",
         .serverPackage = "rabbitmq-server",
         .queuesPerConsumer = true},
        {.engine = "kafka",
         .title = "Kafka",
         .make = "KafkaBroker",
         .header = "kafka_broker",
         .files = {"kafka_broker"},
         .package = "librdkafka-dev"},
        {.engine = "redis",
         .title = "Redis Streams",
         .make = "RedisBroker",
         .header = "redis_broker",
         .files = {"redis", "redis_broker"},
         .package = "libhiredis-dev",
         .serverPackage = "redis-server"},
    };
    return parts;
}

const ChassisPart *storePart(std::string_view engine)
{
    return find(storeParts(), engine);
}

const ChassisPart *brokerPart(std::string_view engine)
{
    return find(brokerParts(), engine);
}

} // namespace moldloft::services
