#include "chassis/mongo.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>

#include <mongoc/mongoc.h>

#include "chassis/config.h"
#include "chassis/http.h"

namespace chassis {
namespace {

/// Everything but what a list of hosts consists of, as %XX.
std::string encodedHosts(const std::string &hosts)
{
    constexpr std::string_view usual = ":,[]";
    std::string result;
    for (const char c : hosts) {
        if (usual.find(c) != std::string_view::npos)
            result += c;
        else
            result += percentEncoded(std::string(1, c));
    }
    return result;
}

/// host:port for each host that has no port of its own.
std::string withPorts(const std::string &hosts, int port)
{
    std::string result;
    std::size_t begin = 0;
    while (begin <= hosts.size()) {
        const std::size_t end = std::min(hosts.find(',', begin), hosts.size());
        const std::string host = hosts.substr(begin, end - begin);
        const std::size_t bracket = host.rfind(']'); // of an IPv6 address
        const std::size_t colon = host.rfind(':');
        const bool hasPort =
            colon != std::string::npos && (bracket == std::string::npos || bracket < colon);
        result += (result.empty() ? "" : ",") + host;
        if (!hasPort)
            result += ":" + std::to_string(port);
        begin = end + 1;
    }
    return result;
}

bool choosesItsServers(const std::string &options)
{
    std::string lower = options;
    for (char &c : lower)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    constexpr std::array<std::string_view, 3> choices{
        "replicaset=", "directconnection=", "loadbalanced="};
    return std::ranges::any_of(
        choices, [&](std::string_view choice) { return lower.find(choice) != std::string::npos; });
}

} // namespace

MongoAddress mongoAddress(const std::string &prefix, const std::string &database)
{
    const std::string name = env(prefix + "_NAME", database);
    return {.hosts = env(prefix + "_HOST", database),
            .port = envInt(prefix + "_PORT", 27017),
            .database = name,
            .user = env(prefix + "_USER", name),
            .password = secret(prefix + "_PASSWORD", database + "/password"),
            .options = env(prefix + "_OPTIONS")};
}

std::string mongoUri(const MongoAddress &address)
{
    std::string uri = "mongodb://" + percentEncoded(address.user) + ":" +
                      percentEncoded(address.password) + "@" +
                      withPorts(encodedHosts(address.hosts), address.port) + "/" +
                      percentEncoded(address.database) + "?appname=chassis";
    if (!choosesItsServers(address.options))
        uri += "&directConnection=true";
    return address.options.empty() ? uri : uri + "&" + address.options;
}

void checkMongoOptions(Settings &settings, const std::string &prefix)
{
    const MongoAddress address{.hosts = "host",
                               .database = "database",
                               .user = "user",
                               .password = "password",
                               .options = env(prefix + "_OPTIONS")};
    bson_error_t error;
    const std::unique_ptr<mongoc_uri_t, decltype(&mongoc_uri_destroy)> uri(
        mongoc_uri_new_with_error(mongoUri(address).c_str(), &error), &mongoc_uri_destroy);
    if (!uri)
        settings.addMistake(prefix + "_OPTIONS is not understood (" + error.message +
                            "): set it to options of a connection string, such as "
                            "replicaSet=rs0&tls=true, or not at all.");
}

} // namespace chassis
