#include "export/compose/servers.h"

#include <fmt/format.h>

#include "export/kafka_settings.h"
#include "export/overlay_names.h"
#include "export/postgresql_owner.h"
#include "export/runtime_contract.h"
#include "kinds/defaults.h"

namespace moldloft::compose
{
namespace
{

Value healthcheck(const std::string &command)
{
    return Value::map({{"test", Value::list({"CMD-SHELL", command})},
                       {"interval", "3s"},
                       {"start_period", "60s"}});
}

std::string dataFolder(const std::string &engine)
{
    if (engine == "postgresql")
        return "/var/lib/postgresql/data";
    if (engine == "mariadb")
        return "/var/lib/mysql";
    if (engine == "mongodb")
        return "/data/db";
    if (engine == "rabbitmq")
        return "/var/lib/rabbitmq";
    return engine == "kafka" ? "/var/lib/kafka/data" : "/data";
}

/// Redis takes its password from the command line only; the shell reads it from the file.
Value redisCommand(const std::string &passwordFile)
{
    return Value::list({"sh", "-c",
                        fmt::format("exec redis-server --appendonly yes --user default on "
                                    "\">$$(cat {})\" '~*' '&*' +@all -@admin",
                                    passwordFile)});
}

/// A replica set of one member, which transactions need; its key nobody else may read.
constexpr std::string_view mongoStart =
    "umask 077; rm -f /tmp/prepared; sha256sum < {0} | cut -d ' ' -f 1 > /tmp/replica-key; "
    "chown mongodb /tmp/replica-key; exec docker-entrypoint.sh mongod --replSet rs0 "
    "--keyFile /tmp/replica-key --bind_ip_all";

/// The first one that succeeds has made the replica set and the user of the service.
constexpr std::string_view mongoHealth =
    "test -e /tmp/prepared && bash -c ': < /dev/tcp/127.0.0.1/27017' || {{ "
    "mongosh --quiet 127.0.0.1/admin --eval '"
    "const password = require(\"fs\").readFileSync(\"{0}\", \"utf8\").trim(); "
    "db.auth(\"root\", password); "
    "try {{ rs.status(); }} catch (error) {{ "
    "rs.initiate({{_id: \"rs0\", members: [{{_id: 0, host: \"127.0.0.1:27017\"}}]}}); }} "
    "if (!db.hello().isWritablePrimary) quit(1); "
    "const own = db.getSiblingDB(\"{1}\"); "
    "if (!own.getUser(\"{1}\")) own.createUser({{user: \"{1}\", pwd: password, "
    "roles: [\"readWrite\", \"dbAdmin\"]}});' && touch /tmp/prepared; }}";

void addEngine(Value &entry, const Record &record)
{
    const std::string &engine = record.as<Database>()->engine;
    const std::string name = runtime::databaseSchemaName(record.name);
    const std::string file = runtime::passwordFile(record.name);
    if (engine == "postgresql") {
        entry.set("environment", Value::map({{"OWNER", name}, {"POSTGRES_PASSWORD_FILE", file}}));
        entry.set("healthcheck", healthcheck("pg_isready -h 127.0.0.1 -U " + name));
    } else if (engine == "mariadb") {
        entry.set("environment", Value::map({{"MARIADB_USER", name},
                                             {"MARIADB_DATABASE", name},
                                             {"MARIADB_PASSWORD_FILE", file},
                                             {"MARIADB_RANDOM_ROOT_PASSWORD", "1"}}));
        entry.set("healthcheck", healthcheck("healthcheck.sh --connect --innodb_initialized"));
    } else if (engine == "mongodb") {
        entry.set("environment", Value::map({{"MONGO_INITDB_ROOT_USERNAME", "root"},
                                             {"MONGO_INITDB_ROOT_PASSWORD_FILE", file}}));
        entry.set("command", Value::list({"sh", "-c", fmt::format(mongoStart, file)}));
        entry.set("healthcheck", healthcheck(fmt::format(mongoHealth, file, name)));
    } else {
        entry.set("command", redisCommand(file));
        entry.set("healthcheck", healthcheck(fmt::format("redis-cli --no-auth-warning -a "
                                                         "\"$$(cat {})\" ping | grep -q PONG",
                                                         file)));
    }
}

} // namespace

// The image gives POSTGRES_PASSWORD to the superuser, who may be reached at the socket alone from
// then on.
std::string postgresqlOwnerScript()
{
    return "\\set owner `printenv OWNER`\n" +
           postgresqlOwnerSql(":\"owner\"", "printenv POSTGRES_PASSWORD") +
           "ALTER ROLE postgres PASSWORD NULL;\n";
}

std::string hostOf(const Record &record)
{
    return record.name + '.' + record.ns;
}

std::string credentialsMount(const Record &database)
{
    return fmt::format("./deploy/overlays/{}/secrets/{}/{}:{}:ro", overlayNames[0], database.ns,
                       runtime::credentialsSecretName(database.name),
                       runtime::secretsMount(database.name));
}

Value databaseEntry(const Record &record)
{
    const Database &database = *record.as<Database>();
    Value entry = Value::map();
    entry.set("image", runtime::databaseImage(database.engine, versionOf(database)));
    addEngine(entry, record);
    Value volumes =
        Value::list({hostOf(record) + ':' + dataFolder(database.engine), credentialsMount(record)});
    if (database.engine == "postgresql")
        volumes.push(
            fmt::format("./{}:/docker-entrypoint-initdb.d/10-owner.sql:ro", postgresqlOwnerPath));
    entry.set("volumes", std::move(volumes));
    entry.set("security_opt", Value::list({"no-new-privileges:true"}));
    entry.set("restart", "unless-stopped");
    return entry;
}

Value brokerEntry(const std::string &project, const Record &record)
{
    const Broker &broker = *record.as<Broker>();
    Value entry = Value::map();
    entry.set("image", runtime::brokerImage(broker.engine, versionOf(broker)));
    if (broker.engine == "nats") {
        // the usual image holds nothing that could ask for its health
        entry.set("image", runtime::brokerImage(broker.engine, versionOf(broker)) + "-alpine");
        entry.set("command",
                  Value::list({"--jetstream", "--store_dir", "/data", "--http_port", "8222"}));
        entry.set("healthcheck",
                  healthcheck("wget -q -O /dev/null "
                              "'http://127.0.0.1:8222/healthz?js-server-only=true'"));
    }
    if (broker.engine == "redis") {
        entry.set("command",
                  Value::list({"redis-server", "--appendonly", "yes", "--appendfsync", "always"}));
        entry.set("healthcheck", healthcheck("redis-cli ping | grep -q PONG"));
    }
    if (broker.engine == "rabbitmq") {
        entry.set("hostname", record.name); // names its data
        entry.set("healthcheck", healthcheck("rabbitmq-diagnostics -q check_port_listener 5672"));
    }
    if (broker.engine == "kafka") {
        entry.set("healthcheck",
                  healthcheck("/opt/kafka/bin/kafka-broker-api-versions.sh --bootstrap-server "
                              "localhost:9092 > /dev/null"));
        Value environment = Value::map();
        for (const auto &[name, value] : kafkaSettings(project, record, hostOf(record)))
            environment.set(name, value);
        entry.set("environment", std::move(environment));
    }
    entry.set("volumes", Value::list({hostOf(record) + ':' + dataFolder(broker.engine)}));
    entry.set("security_opt", Value::list({"no-new-privileges:true"}));
    entry.set("restart", "unless-stopped");
    return entry;
}

} // namespace moldloft::compose
