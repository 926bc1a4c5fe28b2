#include <array>
#include <cstdint>

#include <fmt/format.h>

#include "export/kubernetes/data_server.h"
#include "export/runtime_contract.h"

namespace moldloft::kubernetes
{
namespace
{

constexpr Timing startup{5, 60};
constexpr Timing readiness{5, 3};
constexpr Timing liveness{10, 6, 5};

void setTcpProbes(DataServer &server)
{
    server.startup = tcpProbe(server.portName, startup);
    server.readiness = tcpProbe(server.portName, readiness);
    server.liveness = tcpProbe(server.portName, liveness);
}

/// Below 30 s the server refuses the lame duck mode. With one replica every event has to be on the
/// disk before it is acknowledged (servers before 2.10 do not know the setting).
constexpr std::string_view natsConfig = R"(server_name: "{0}"
port: {1}
http_port: {2}
lame_duck_duration: 30s
lame_duck_grace_period: 10s
jetstream {{
  store_dir: "/data"
  max_memory_store: 32MB
  max_file_store: {3}
{4}}}
)";

bool natsSyncs(const std::string &version)
{
    return version.rfind("2.", 0) == 0 && std::atoi(version.c_str() + 2) >= 10;
}

void setNats(const Record &record, const Broker &broker, DataServer &server)
{
    constexpr int monitorPort = 8222;
    const Quantity storage = broker.storage.value_or(Quantity{defaultStorage});
    const std::int64_t usable = wholeUnits(storage) / 10 * 9; // the rest is the file system's
    server.files = {{"nats.conf",
                     fmt::format(natsConfig, record.name, server.port, monitorPort, usable,
                                 natsSyncs(versionOf(broker)) ? "  sync_interval: always\n" : "")}};
    server.filesFolder = "/etc/nats";
    server.args = {"--config", "/etc/nats/nats.conf"};
    server.extraPorts = {{"monitor", monitorPort}};
    server.dataFolder = "/data";
    server.scratch = {{"tmp", "/tmp"}};
    server.needs = {"100m", "128Mi"};
    constexpr const char *health = "/healthz?js-server-only=true";
    server.startup = httpProbe(health, "monitor", startup);
    server.readiness = httpProbe(health, "monitor", readiness);
    server.liveness = httpProbe("/", "monitor", liveness);
}

/// Nobody but publishers and subscribers reaches the broker: its built-in user may come from
/// elsewhere than the broker's own pod.
constexpr std::string_view rabbitConfig = R"(listeners.tcp.default = 5672
loopback_users = none
vm_memory_high_watermark.relative = 0.6
disk_free_limit.absolute = 64MB
log.console = true
log.console.level = info
log.file = false
)";

void setRabbitmq(DataServer &server)
{
    server.files = {{"20-moldloft.conf", std::string(rabbitConfig)}};
    server.filesFolder = "/etc/rabbitmq/conf.d";
    server.env = listOf({envEntry("HOME", "/var/lib/rabbitmq"),
                         envEntry("RABBITMQ_MNESIA_BASE", "/var/lib/rabbitmq/mnesia"),
                         envEntry("RABBITMQ_LOG_BASE", "/var/log/rabbitmq")});
    server.dataFolder = "/var/lib/rabbitmq";
    server.scratch = {{"log", "/var/log/rabbitmq"}, {"tmp", "/tmp"}};
    server.needs = {"200m", "512Mi"};
    setTcpProbes(server);
}

/// A cluster needs an identity that stays: made from the broker's, by FNV-1a, as Kafka writes one
/// (22 characters of base64url).
std::string kafkaClusterId(const std::string &identity)
{
    constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::array<unsigned char, 16> bytes{};
    for (std::size_t half = 0; half < 2; ++half) {
        std::uint64_t hash = 14695981039346656037ULL + half;
        for (const char c : identity)
            hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
        for (std::size_t i = 0; i < 8; ++i)
            bytes[half * 8 + i] = static_cast<unsigned char>(hash >> (8 * i));
    }
    bytes[0] &= 0x7f; // Kafka takes no identity that begins with '-'
    std::string text;
    for (std::size_t bit = 0; bit < 128; bit += 6) {
        unsigned value = 0;
        for (std::size_t i = bit; i < bit + 6; ++i)
            value = value << 1 | (i < 128 ? bytes[i / 8] >> (7 - i % 8) & 1U : 0U);
        text += alphabet[value];
    }
    return text;
}

void setKafka(const Context &context, const Record &record, DataServer &server)
{
    const std::string address = fmt::format("{}.{}:{}", record.name, record.ns, server.port);
    server.env = Value::list(
        {envEntry("CLUSTER_ID", kafkaClusterId(context.project + '/' + record.path())),
         envEntry("KAFKA_NODE_ID", "1"), envEntry("KAFKA_PROCESS_ROLES", "broker,controller"),
         envEntry("KAFKA_LISTENERS",
                  fmt::format("PLAINTEXT://:{},CONTROLLER://localhost:9093", server.port)),
         envEntry("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://" + address),
         envEntry("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
                  "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
         envEntry("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER"),
         envEntry("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093"),
         envEntry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1"),
         envEntry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1"),
         envEntry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1"),
         envEntry("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0"),
         envEntry("KAFKA_LOG_DIRS", "/var/lib/kafka/data/logs"),
         envEntry("KAFKA_HEAP_OPTS", "-Xms256m -Xmx512m")});
    server.dataFolder = "/var/lib/kafka/data";
    server.scratch = {{"config", "/opt/kafka/config"}, {"log", "/opt/kafka/logs"}, {"tmp", "/tmp"}};
    server.needs = {"250m", "1Gi"};
    setTcpProbes(server);
}

constexpr std::string_view redisConfig = R"(port 6379
bind * -::*
protected-mode no
dir /data
appendonly yes
appendfsync always
maxmemory 96mb
maxmemory-policy noeviction
user default on nopass ~* &* +@all -@admin
)";

void setRedis(DataServer &server)
{
    server.files = {{"redis.conf", std::string(redisConfig)}};
    server.filesFolder = "/etc/moldloft";
    server.command = {"redis-server", "/etc/moldloft/redis.conf"};
    server.dataFolder = "/data";
    server.scratch = {{"tmp", "/tmp"}};
    server.needs = {"100m", "128Mi"};
    const std::vector<std::string> ping{"sh", "-c", "redis-cli -h 127.0.0.1 ping | grep -q PONG"};
    server.startup = execProbe(ping, startup);
    server.readiness = execProbe(ping, readiness);
    server.liveness = tcpProbe(server.portName, liveness);
}

} // namespace

DataServer brokerServer(const Context &context, const Record &record, const Broker &broker)
{
    DataServer server;
    server.image = runtime::brokerImage(broker.engine, versionOf(broker));
    server.port = runtime::brokerPort(broker.engine);
    server.portName = broker.engine;
    if (broker.engine == "rabbitmq")
        setRabbitmq(server);
    else if (broker.engine == "kafka")
        setKafka(context, record, server);
    else if (broker.engine == "redis")
        setRedis(server);
    else
        setNats(record, broker, server);
    return server;
}

} // namespace moldloft::kubernetes
