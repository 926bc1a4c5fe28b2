#include "rules/addresses.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "kinds/field.h"

namespace moldloft::rules
{

namespace
{

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

std::string withoutPort(std::string host)
{
    host.erase(std::min(host.find_first_of(":,"), host.size()));
    return host;
}

/// The schemes under which databases are addressed, each also behind `jdbc:`.
bool isDatabaseScheme(std::string scheme)
{
    scheme = lower(std::move(scheme));
    if (scheme.starts_with("jdbc:"))
        scheme.erase(0, 5);
    scheme.erase(std::min(scheme.find('+'), scheme.size())); // postgresql+psycopg2, mongodb+srv
    constexpr std::array<std::string_view, 8> known{
        "postgres", "postgresql", "mysql", "mariadb", "mongodb", "redis", "rediss", "sqlserver"};
    return std::find(known.begin(), known.end(), scheme) != known.end();
}

/// The value of `Name=…` among parts separated by `;`.
std::string partOf(const std::string &text, std::initializer_list<std::string_view> names)
{
    for (const std::string &part : split(text, ';')) {
        const auto equals = part.find('=');
        if (equals == std::string::npos)
            continue;
        std::string name = lower(part.substr(0, equals));
        name.erase(0, std::min(name.find_first_not_of(' '), name.size()));
        if (std::find(names.begin(), names.end(), name) != names.end())
            return part.substr(equals + 1);
    }
    return {};
}

struct HostAndName {
    std::string host;
    std::string database;
};

HostAndName fromUrl(const std::string &value)
{
    const auto scheme = value.find("://");
    if (scheme == std::string::npos || !isDatabaseScheme(value.substr(0, scheme)))
        return {};
    std::string rest = value.substr(scheme + 3);
    std::string database = partOf(rest, {"databasename"}); // jdbc:sqlserver://host;databaseName=x
    rest.erase(std::min(rest.find_first_of("?#;"), rest.size()));
    const auto slash = rest.find('/');
    if (database.empty() && slash != std::string::npos)
        database = rest.substr(slash + 1);
    rest.erase(std::min(slash, rest.size()));
    if (const auto user = rest.rfind('@'); user != std::string::npos)
        rest.erase(0, user + 1);
    return {withoutPort(rest), database};
}

HostAndName fromConnectionString(const std::string &value)
{
    std::string host = partOf(value, {"server", "data source", "host"});
    if (host.starts_with("tcp:"))
        host.erase(0, 4);
    return {withoutPort(host), partOf(value, {"database", "initial catalog"})};
}

/// The value of the variable beside `NAME_HOST` that names the database: NAME_DB, NAME_NAME, ….
const std::string *databaseBeside(const Ordered<std::string> &env, const std::string &prefix)
{
    for (const auto &[name, value] : env) {
        for (const char *suffix : {"DB", "DB_NAME", "DATABASE", "DBNAME", "NAME"}) {
            if (name == prefix + suffix)
                return &value;
        }
    }
    return nullptr;
}

HostAndName fromPair(const Ordered<std::string> &env, const std::string &name,
                     const std::string &value)
{
    constexpr std::string_view suffix = "HOST";
    if (!name.ends_with(suffix))
        return {};
    const std::string *database = databaseBeside(env, name.substr(0, name.size() - suffix.size()));
    return database ? HostAndName{withoutPort(value), *database} : HostAndName{};
}

/// `accounts-db` in bank, `accounts-db.bank` and `accounts-db.bank.svc.cluster.local` are one.
std::string keyOf(const HostAndName &address, const std::string &ns)
{
    std::string host = lower(address.host);
    for (const std::string_view suffix : {".cluster.local", ".svc"}) {
        if (host.ends_with(suffix))
            host.resize(host.size() - suffix.size());
    }
    if (host.find('.') == std::string::npos)
        host += '.' + ns;
    return "address " + host + '/' + address.database;
}

/// `host:8080`
bool isHostAndPort(const std::string &value)
{
    const auto colon = value.find(':');
    return colon != std::string::npos && colon > 0 && colon + 1 < value.size() &&
           value.find_first_not_of("0123456789", colon + 1) == std::string::npos;
}

bool namesHost(const std::string &variable)
{
    const std::string name = lower(variable);
    constexpr std::array<std::string_view, 9> endings{
        "host", "hostname", "addr", "address", "url", "uri", "endpoint", "servers", "brokers"};
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return name.ends_with(ending); });
}

std::vector<std::string> hostsIn(const std::string &variable, const std::string &value)
{
    std::string hosts;
    if (const auto scheme = value.find("://"); scheme != std::string::npos)
        hosts = value.substr(scheme + 3);
    else if (namesHost(variable) || isHostAndPort(value))
        hosts = value;
    else
        return {fromConnectionString(value).host};
    hosts.erase(std::min(hosts.find_first_of("/?#;"), hosts.size()));
    if (const auto user = hosts.rfind('@'); user != std::string::npos)
        hosts.erase(0, user + 1);
    return split(hosts, ','); // of a cluster of servers
}

void addHosts(const Ordered<std::string> &env, const std::string &path,
              std::vector<NamedHost> &found)
{
    for (const auto &[variable, value] : env) {
        for (const std::string &host : hostsIn(variable, value)) {
            if (!host.empty())
                found.push_back({lower(withoutPort(host)), variable, joinPath(path, variable)});
        }
    }
}

} // namespace

std::vector<NamedHost> hostsNamedBy(const Record &record)
{
    std::vector<NamedHost> found;
    const auto *service = record.as<Service>();
    if (!service)
        return found;
    addHosts(service->env, "env", found);
    for (std::size_t i = 0; i < service->sidecars.size(); ++i)
        addHosts(service->sidecars[i].env, joinPath(joinPath("sidecars", std::to_string(i)), "env"),
                 found);
    return found;
}

std::vector<DatabaseAddress> databaseAddressesOf(const Record &record)
{
    std::vector<DatabaseAddress> found;
    const auto *service = record.as<Service>();
    if (!service)
        return found;
    for (const auto &[name, value] : service->env) {
        for (const HostAndName &address :
             {fromUrl(value), fromConnectionString(value), fromPair(service->env, name, value)}) {
            if (address.host.empty() || address.database.empty())
                continue;
            DatabaseAddress entry{address.host, address.database, joinPath("env", name),
                                  keyOf(address, record.ns)};
            if (std::none_of(found.begin(), found.end(),
                             [&](const DatabaseAddress &other) { return other.key == entry.key; }))
                found.push_back(std::move(entry));
        }
    }
    return found;
}

} // namespace moldloft::rules
