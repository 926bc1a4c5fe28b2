#include <cstdint>

#include <fmt/format.h>

#include "export/kafka_settings.h"
#include "export/kubernetes/data_server.h"
#include "export/runtime_contract.h"
#include "kinds/needs.h"

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
    // nine tenths of its memory: from there on Go collects garbage rather than be killed
    server.env = listOf({envEntry("GOMEMLIMIT", std::to_string(podNeeds(record).memory / 10 * 9))});
    server.dataFolder = "/data";
    server.scratch = {{"tmp", "/tmp"}};
    constexpr const char *health = "/healthz?js-server-only=true";
    server.startup = httpProbe(health, "monitor", startup);
    server.readiness = httpProbe(health, "monitor", readiness);
    server.liveness = httpProbe("/", "monitor", liveness);
}

/// Nobody but publishers and subscribers reaches the broker: its built-in user may come from
/// elsewhere than the broker's own pod. It sees the memory of the node, not its own limit, and
/// would slow its publishers down only after it was killed: told four fifths of the limit, as its
/// operator does.
constexpr std::string_view rabbitConfig = R"(listeners.tcp.default = 5672
loopback_users = none
total_memory_available_override_value = {}
vm_memory_high_watermark.relative = 0.6
disk_free_limit.absolute = 64MB
log.console = true
log.console.level = info
log.file = false
)";

void setRabbitmq(const Record &record, DataServer &server)
{
    server.files = {
        {"20-moldloft.conf", fmt::format(rabbitConfig, podNeeds(record).memory / 5 * 4)}};
    server.filesFolder = "/etc/rabbitmq/conf.d";
    server.env = listOf({envEntry("HOME", "/var/lib/rabbitmq"),
                         envEntry("RABBITMQ_MNESIA_BASE", "/var/lib/rabbitmq/mnesia"),
                         envEntry("RABBITMQ_LOG_BASE", "/var/log/rabbitmq")});
    server.dataFolder = "/var/lib/rabbitmq";
    server.scratch = {{"log", "/var/log/rabbitmq"}, {"tmp", "/tmp"}};
    setTcpProbes(server);
}

void setKafka(const Context &context, const Record &record, DataServer &server)
{
    const std::string address = fmt::format("{}.{}", record.name, record.ns);
    for (const auto &[name, value] : kafkaSettings(context.project, record, address))
        server.env.push(envEntry(name, value));
    server.dataFolder = "/var/lib/kafka/data";
    server.scratch = {{"config", "/opt/kafka/config"}, {"log", "/opt/kafka/logs"}, {"tmp", "/tmp"}};
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
        setRabbitmq(record, server);
    else if (broker.engine == "kafka")
        setKafka(context, record, server);
    else if (broker.engine == "redis")
        setRedis(server);
    else
        setNats(record, broker, server);
    return server;
}

} // namespace moldloft::kubernetes
