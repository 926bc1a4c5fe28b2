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
         .type = "PostgresStore",
         .header = "postgres",
         .files = {"sql", "sql_store", "postgres"},
         .package = "libpq-dev",
         .serverPackage = "postgresql",
         .migrations = "sql"},
        {.engine = "mariadb",
         .title = "MariaDB",
         .type = "MariaDbStore",
         .header = "mariadb",
         .files = {"sql", "sql_store", "mariadb"},
         .package = "libmariadb-dev",
         .serverPackage = "mariadb-server",
         .migrations = "sql"},
        {.engine = "mongodb",
         .title = "MongoDB",
         .type = "MongoStore",
         .header = "mongo_store",
         .files = {"bson", "bson_test", "mongo", "mongo_connection", "mongo_document",
                   "mongo_errors", "mongo_lease", "mongo_migrations", "mongo_store", "mongo_test"},
         .package = "libmongoc-dev",
         .migrations = "json",
         .hasOptions = true},
        {.engine = "redis",
         .title = "Redis",
         .type = "RedisStore",
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
         .type = "NatsBroker",
         .header = "nats_broker",
         .files = {"nats_broker"},
         .package = "libnats-dev",
         .serverPackage = "nats-server"},
        {.engine = "rabbitmq",
         .title = "RabbitMQ",
         .type = "RabbitMqBroker",
         .header = "rabbitmq_broker",
         .files = {"rabbitmq_broker"},
         .package = "librabbitmq-dev",
         .serverPackage = "rabbitmq-server",
         .queuesPerConsumer = true},
        {.engine = "kafka",
         .title = "Kafka",
         .type = "KafkaBroker",
         .header = "kafka_broker",
         .files = {"kafka_broker"},
         .package = "librdkafka-dev"},
        {.engine = "redis",
         .title = "Redis Streams",
         .type = "RedisBroker",
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
