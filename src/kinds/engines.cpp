#include "kinds/engines.h"

#include <algorithm>

namespace moldloft
{

namespace
{

const Engine *findEngine(const std::vector<Engine> &engines, std::string_view id)
{
    const auto it = std::find_if(engines.begin(), engines.end(),
                                 [&](const Engine &engine) { return engine.id == id; });
    return it == engines.end() ? nullptr : &*it;
}

} // namespace

const std::vector<Engine> &databaseEngines()
{
    static const std::vector<Engine> engines{
        {"postgresql", "PostgreSQL", "16", "docker.io/library/postgres", "postgresql", 5432},
        {"mariadb", "MariaDB", "11.4", "docker.io/library/mariadb", "mysql", 3306},
        {"mongodb", "MongoDB", "7.0", "docker.io/library/mongo", "mongodb", 27017},
        {"redis", "Redis", "7.2", "docker.io/library/redis", "redis", 6379},
    };
    return engines;
}

const std::vector<Engine> &brokerEngines()
{
    static const std::vector<Engine> engines{
        {"nats", "NATS", "2.10", "docker.io/library/nats", "nats", 4222},
        {"rabbitmq", "RabbitMQ", "3.13", "docker.io/library/rabbitmq", "amqp", 5672},
        {"kafka", "Kafka", "3.8.0", "docker.io/apache/kafka", "kafka", 9092},
        {"redis", "Redis Streams", "7.2", "docker.io/library/redis", "redis", 6379},
    };
    return engines;
}

const Engine *databaseEngine(std::string_view id)
{
    return findEngine(databaseEngines(), id);
}

const Engine *brokerEngine(std::string_view id)
{
    return findEngine(brokerEngines(), id);
}

} // namespace moldloft
