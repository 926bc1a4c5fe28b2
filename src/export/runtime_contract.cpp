#include "export/runtime_contract.h"

#include <algorithm>

#include <fmt/format.h>

#include "kinds/engines.h"

namespace moldloft::runtime
{
namespace
{

std::string imageOf(const Engine *engine, std::string_view name, std::string_view version)
{
    if (!engine)
        return fmt::format("{}:{}", name, version.empty() ? "1" : version);
    return fmt::format("{}:{}", engine->image, version.empty() ? engine->version : version);
}

} // namespace

std::string secretsMount(std::string_view name)
{
    return fmt::format("{}/{}", secretsDir, name);
}

std::string passwordFile(std::string_view database)
{
    return fmt::format("{}/{}/{}", secretsDir, database, passwordKey);
}

std::string secretFile(std::string_view secret)
{
    return fmt::format("{}/{}/{}", secretsDir, secret, secret);
}

std::string credentialsSecretName(std::string_view database)
{
    return fmt::format("{}-credentials", database);
}

std::string envPrefix(std::string_view name)
{
    std::string result(name);
    for (char &c : result) {
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
        else if (c == '-')
            c = '_';
    }
    return result;
}

std::string envPrefix(std::string_view inNamespace, std::string_view targetNamespace,
                      std::string_view target)
{
    if (inNamespace == targetNamespace)
        return envPrefix(target);
    return fmt::format("{}__{}", envPrefix(targetNamespace), envPrefix(target));
}

std::string databaseHostEnv(std::string_view database)
{
    return envPrefix(database) + "_HOST";
}

std::string databasePortEnv(std::string_view database)
{
    return envPrefix(database) + "_PORT";
}

std::string databaseNameEnv(std::string_view database)
{
    return envPrefix(database) + "_NAME";
}

std::string databaseUserEnv(std::string_view database)
{
    return envPrefix(database) + "_USER";
}

std::string databasePasswordFileEnv(std::string_view database)
{
    return envPrefix(database) + "_PASSWORD_FILE";
}

std::string brokerUrlEnv(std::string_view inNamespace, std::string_view targetNamespace,
                         std::string_view broker)
{
    return envPrefix(inNamespace, targetNamespace, broker) + "_URL";
}

std::string callUrlEnv(std::string_view inNamespace, std::string_view targetNamespace,
                       std::string_view target)
{
    return envPrefix(inNamespace, targetNamespace, target) + "_URL";
}

bool isReservedEnv(std::string_view name)
{
    return moldloft::isReservedEnv(name);
}

std::string databaseSchemaName(std::string_view database)
{
    std::string result(database);
    std::ranges::replace(result, '-', '_');
    return result;
}

int databasePort(std::string_view engine)
{
    const Engine *found = databaseEngine(engine);
    return found ? found->port : 0;
}

int brokerPort(std::string_view engine)
{
    const Engine *found = brokerEngine(engine);
    return found ? found->port : 0;
}

std::string brokerUrl(std::string_view engine, std::string_view host)
{
    const Engine *found = brokerEngine(engine);
    return found ? fmt::format("{}://{}:{}", found->scheme, host, found->port) : std::string(host);
}

std::string httpUrl(std::string_view host, int port)
{
    return fmt::format("http://{}:{}", host, port);
}

std::string externalUrl(std::string_view host, int port)
{
    const bool secure = port == 443 || port == 8443;
    return fmt::format("{}://{}:{}", secure ? "https" : "http", host, port);
}

std::string databaseImage(std::string_view engine, std::string_view version)
{
    return imageOf(databaseEngine(engine), engine, version);
}

std::string brokerImage(std::string_view engine, std::string_view version)
{
    return imageOf(brokerEngine(engine), engine, version);
}

std::string serviceImage(std::string_view registry, std::string_view project,
                         std::string_view nameSpace, std::string_view service, std::string_view tag)
{
    const std::string name = fmt::format("{}-{}-{}:{}", project, nameSpace, service, tag);
    return registry.empty() ? name : fmt::format("{}/{}", registry, name);
}

} // namespace moldloft::runtime
