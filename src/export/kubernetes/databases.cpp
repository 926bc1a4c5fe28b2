#include <fmt/format.h>

#include "export/kubernetes/data_server.h"
#include "export/postgresql_owner.h"
#include "export/runtime_contract.h"

namespace moldloft::kubernetes
{
namespace
{

constexpr Timing startup{5, 60};
constexpr Timing readiness{5, 3};
constexpr Timing liveness{10, 6, 5};

std::string adminFile()
{
    return fmt::format("{}/{}", adminFolder, runtime::passwordKey);
}

void setProbes(DataServer &server, const std::vector<std::string> &command)
{
    server.startup = execProbe(command, startup);
    server.readiness = execProbe(command, readiness);
    server.liveness = tcpProbe(server.portName, liveness);
}

void setPostgresql(const Record &record, DataServer &server)
{
    const std::string owner = runtime::databaseSchemaName(record.name);
    server.files = {
        {"10-owner.sql",
         postgresqlOwnerSql('"' + owner + '"', "cat " + runtime::passwordFile(record.name))}};
    server.filesFolder = "/docker-entrypoint-initdb.d";
    server.settings = {{"admin-file", adminFile()}};
    server.env = listOf({envEntry("PGDATA", "/var/lib/postgresql/data/pgdata"),
                         envEntry("POSTGRES_USER", "postgres"),
                         envFromSettings(record, "POSTGRES_PASSWORD_FILE", "admin-file")});
    server.dataFolder = "/var/lib/postgresql/data";
    server.scratch = {{"run", "/var/run/postgresql"}, {"tmp", "/tmp"}};
    // by TCP: while it prepares its data it answers at the socket alone
    setProbes(server, {"pg_isready", "-q", "-h", "127.0.0.1", "-U", "postgres"});
    server.liveness =
        execProbe({"pg_isready", "-q", "-h", "127.0.0.1", "-U", "postgres"}, liveness);
}

void setMariadb(const Record &record, DataServer &server)
{
    const std::string owner = runtime::databaseSchemaName(record.name);
    server.settings = {{"admin-file", adminFile()},
                       {"owner-file", runtime::passwordFile(record.name)}};
    server.args = {"--datadir=/var/lib/mysql/data"};
    // The image gives this user all rights on this database and no other.
    server.env = listOf({envEntry("MARIADB_DATABASE", owner), envEntry("MARIADB_USER", owner),
                         envFromSettings(record, "MARIADB_PASSWORD_FILE", "owner-file"),
                         envFromSettings(record, "MARIADB_ROOT_PASSWORD_FILE", "admin-file"),
                         envEntry("MARIADB_ROOT_HOST", "localhost")});
    server.dataFolder = "/var/lib/mysql";
    server.scratch = {{"run", "/run/mysqld"}, {"tmp", "/tmp", "1Gi"}}; // large sorts go to /tmp
    // succeeds also where the user is refused: what counts is that the server answers
    const std::vector<std::string> ping{
        "mariadb-admin", "ping", "--silent", "--protocol=tcp", "--host=127.0.0.1", "--user=probe"};
    setProbes(server, ping);
    server.liveness = execProbe(ping, liveness);
}

/// Transactions need a replica set, even if it has one member, and that wants a key which nobody
/// else may read: made from the administrator's password at each start. What is left to do once the
/// server answers is done beside it, as often as it takes.
constexpr std::string_view mongoStart = R"SH(#!/bin/sh
set -eu
umask 077
sha256sum < {0} | cut -d ' ' -f 1 > /tmp/replica-key
rm -f /tmp/prepared
(
    until mongosh --quiet --nodb /etc/moldloft/prepare.js; do sleep 1; done
    touch /tmp/prepared
) &
exec docker-entrypoint.sh mongod --replSet rs0 --keyFile /tmp/replica-key --bind_ip_all \
    --wiredTigerCacheSizeGB 0.25
)SH";

/// The one member calls itself 127.0.0.1, so that it needs no name of the cluster to find itself;
/// the services ask it directly. Their user has no rights beyond its own database.
constexpr std::string_view mongoPrepare = R"JS(// Runs at each start until it succeeds.
const read = path => require('fs').readFileSync(path, 'utf8').trim();
const admin = connect('mongodb://127.0.0.1:27017/admin?directConnection=true');
admin.auth('root', read('{0}'));
try {{
    admin.adminCommand({{replSetGetStatus: 1}});
}} catch (error) {{
    if (error.codeName !== 'NotYetInitialized')
        throw error;
    const members = [{{_id: 0, host: '127.0.0.1:27017'}}];
    admin.adminCommand({{replSetInitiate: {{_id: 'rs0', members}}}});
}}
if (!admin.hello().isWritablePrimary)
    throw new Error('no primary yet');
const own = admin.getSiblingDB('{2}');
const rights = {{
    'pwd': read('{1}'),
    roles: [{{role: 'readWrite', db: '{2}'}}, {{role: 'dbAdmin', db: '{2}'}}],
}};
if (own.getUser('{2}'))
    own.updateUser('{2}', rights);
else
    own.createUser({{user: '{2}', ...rights}});
)JS";

void setMongodb(const Record &record, DataServer &server)
{
    const std::string owner = runtime::databaseSchemaName(record.name);
    server.files = {{"prepare.js", fmt::format(mongoPrepare, adminFile(),
                                               runtime::passwordFile(record.name), owner)},
                    {"start.sh", fmt::format(mongoStart, adminFile())}};
    server.filesFolder = "/etc/moldloft";
    server.settings = {{"admin-file", adminFile()}};
    server.command = {"sh", "/etc/moldloft/start.sh"};
    server.env = listOf({envEntry("HOME", "/tmp"), envEntry("MONGO_INITDB_ROOT_USERNAME", "root"),
                         envFromSettings(record, "MONGO_INITDB_ROOT_PASSWORD_FILE", "admin-file")});
    server.dataFolder = "/data/db";
    server.scratch = {{"config", "/data/configdb"}, {"tmp", "/tmp"}};
    server.startup = execProbe({"test", "-e", "/tmp/prepared"}, startup);
    server.readiness = tcpProbe(server.portName, readiness);
    server.liveness = tcpProbe(server.portName, liveness);
}

/// Redis takes passwords from its configuration only: written at each start, to memory.
constexpr std::string_view redisStart = R"SH(#!/bin/sh
set -eu
umask 077
hash=$(tr -d '\r\n' < {0} | sha256sum | cut -d ' ' -f 1)
cat > /run/redis/users.acl <<END
user default on #$hash ~* &* +@all -@admin
user {1} on #$hash ~* &* +@all -@admin
END
exec redis-server /etc/moldloft/redis.conf
)SH";

constexpr std::string_view redisReady = R"SH(#!/bin/sh
REDISCLI_AUTH=$(cat {0})
export REDISCLI_AUTH
redis-cli -h 127.0.0.1 ping | grep -q PONG
)SH";

constexpr std::string_view redisConfig = R"(port 6379
bind * -::*
protected-mode no
dir /data
appendonly yes
aclfile /run/redis/users.acl
maxmemory 96mb
maxmemory-policy noeviction
)";

void setRedis(const Record &record, DataServer &server)
{
    const std::string file = runtime::passwordFile(record.name);
    server.files = {
        {"ready.sh", fmt::format(redisReady, file)},
        {"redis.conf", std::string(redisConfig)},
        {"start.sh", fmt::format(redisStart, file, runtime::databaseSchemaName(record.name))}};
    server.filesFolder = "/etc/moldloft";
    server.command = {"sh", "/etc/moldloft/start.sh"};
    server.dataFolder = "/data";
    server.scratch = {{"run", "/run/redis"}, {"tmp", "/tmp"}};
    setProbes(server, {"sh", "/etc/moldloft/ready.sh"});
}

} // namespace

Value envFromSettings(const Record &record, std::string_view variable, std::string_view setting)
{
    Value reference = mapOf({{"name", record.name + "-config"}, {"key", setting}});
    return mapOf(
        {{"name", variable}, {"valueFrom", mapOf({{"configMapKeyRef", std::move(reference)}})}});
}

DataServer databaseServer(const Record &record, const Database &database)
{
    DataServer server;
    server.image = runtime::databaseImage(database.engine, versionOf(database));
    server.port = runtime::databasePort(database.engine);
    server.portName = database.engine;
    server.ownPassword = true;
    server.adminPassword = hasAdminSecret(database.engine);
    if (database.engine == "mariadb")
        setMariadb(record, server);
    else if (database.engine == "mongodb")
        setMongodb(record, server);
    else if (database.engine == "redis")
        setRedis(record, server);
    else
        setPostgresql(record, server);
    return server;
}

} // namespace moldloft::kubernetes
