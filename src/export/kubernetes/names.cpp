#include "export/kubernetes/names.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "export/kubernetes/context.h"
#include "export/kubernetes/operators.h"
#include "export/runtime_contract.h"

namespace moldloft::kubernetes
{
namespace
{

constexpr std::size_t longestLabel = 63;
/// A pod of a StatefulSet carries the label `<name>-<ten characters of hash>`.
constexpr std::size_t longestStatefulName = 52;
constexpr std::size_t longestDnsName = 253;
constexpr std::size_t longestPortName = 15;
/// The secret's volume is called `secret-<name>`.
constexpr std::size_t longestMountedName = longestLabel - 7;

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAlnum(char c)
{
    return isLower(c) || isDigit(c) || (c >= 'A' && c <= 'Z');
}

Error bad(const Record &record, Message message, Message hint)
{
    return {ErrorCode::Design, inSequence({record.path(), ": ", message}), {}, std::move(hint)};
}

Error tooLong(const Record &record, std::string_view made, std::size_t most)
{
    return bad(
        record,
        phrase("export", "its export is called {0}, and Kubernetes takes at most {1} characters.")(
            std::string(made), most),
        phrase("export", "Shorten the name by {0}.")(made.size() - most));
}

bool isEnvName(std::string_view text)
{
    return !text.empty() && !isDigit(text.front()) && std::ranges::all_of(text, [](char c) {
        return isAlnum(c) || c == '_' || c == '-' || c == '.';
    });
}

Result<void> checkEnv(const Record &record, const Ordered<std::string> &env)
{
    for (const auto &[name, value] : env) {
        if (!isEnvName(name))
            return bad(
                record, phrase("export", "env names '{0}', which is no name of a variable.")(name),
                phrase("export",
                       "Use letters, digits, '_', '-' and '.', not beginning with a digit."));
    }
    return {};
}

Result<void> checkPorts(const Record &record, const Service &service)
{
    for (const auto &[name, port] : portsOf(service)) {
        if (!isPortName(name))
            return bad(record, phrase("export", "'{0}' is no name of a port.")(name),
                       phrase("export",
                              "Use at most 15 lower case letters, digits and '-', with a letter."));
        if (port.port < 1 || port.port > 65535)
            return bad(record, phrase("export", "port {0} is {1}.")(name, port.port),
                       phrase("export", "Ports go from 1 to 65535."));
        if (isGenerated(service) &&
            (name == runtime::adminPortName || port.port == runtime::adminPort))
            return bad(record,
                       phrase("export", "port {0} is in the way of the admin port {1}.")(
                           name, runtime::adminPort),
                       phrase("export", "Choose another name and number."));
    }
    if (service.health && service.health->tcp) {
        const auto ports = portsOf(service);
        const auto named = [&](const auto &entry) { return entry.first == *service.health->tcp; };
        if (std::ranges::none_of(ports, named))
            return bad(record,
                       phrase("export", "health asks port '{0}', which it does not have.")(
                           *service.health->tcp),
                       phrase("export", "Name one of its ports."));
    }
    return {};
}

Result<void> checkSecrets(const Context &context, const Record &record, const Service &service)
{
    for (const std::string &secret : service.secrets) {
        if (!isDnsLabel(secret) || secret.size() > longestMountedName)
            return bad(record, phrase("export", "'{0}' is no name of a secret.")(secret),
                       phrase("export", "Use at most {0} lower case letters, digits and '-'.")(
                           longestMountedName));
        for (const Record *database : context.document.elementsOf(record.ns)) {
            if (database->kind() != ElementKind::Database)
                continue;
            if (secret == database->name || secret == adminSecretName(database->name) ||
                secret == runtime::credentialsSecretName(database->name))
                return bad(
                    record,
                    phrase("export", "secret {0} has a name that database {1} needs for its own.")(
                        secret, database->name),
                    phrase("export", "Rename the secret."));
        }
    }
    return {};
}

/// Volumes stand in the pod as `volume-<name>`, and beside it as `<service>-<name>`.
Result<void> checkVolumes(const Record &record, const Service &service)
{
    constexpr std::size_t longestVolume = longestLabel - 7;
    std::set<std::string> folders;
    for (const auto &[name, volume] : service.volumes) {
        const std::string claim = record.name + '-' + name;
        if (!isDnsLabel(name) || name.size() > longestVolume)
            return bad(record, phrase("export", "'{0}' is no name of a volume.")(name),
                       phrase("export", "Use at most {0} lower case letters, digits and '-'.")(
                           longestVolume));
        if (claim.size() > longestLabel)
            return tooLong(record, claim, longestLabel);
        const bool secret = volume.path == runtime::secretsDir ||
                            volume.path.starts_with(std::string(runtime::secretsDir) + '/');
        if (secret || !folders.insert(volume.path).second)
            return bad(record,
                       phrase("export", "volume {0} stands at {1}, where something else is.")(
                           name, volume.path),
                       phrase("export", "Choose another path."));
    }
    return {};
}

/// The containers of a pod share its ports.
Result<void> checkSidecarPorts(const Record &record, const Service &service)
{
    std::set<std::string> names;
    std::set<std::pair<int, bool>> numbers;
    const auto isFree = [&](const Ordered<Port> &ports) {
        for (const auto &[name, port] : ports) {
            const bool udp = protocolOf(name, port) == "udp";
            if (!names.insert(name).second || !numbers.insert({port.port, udp}).second)
                return false;
        }
        return true;
    };
    isFree(portsOf(service)); // two of its own are a finding of the design
    if (isGenerated(service))
        isFree({{std::string(runtime::adminPortName), Port{runtime::adminPort, {}, {}}}});
    for (const Sidecar &sidecar : service.sidecars) {
        const auto misnamed = std::ranges::find_if(
            sidecar.ports, [](const auto &entry) { return !isPortName(entry.first); });
        if (misnamed != sidecar.ports.end())
            return bad(record, phrase("export", "'{0}' is no name of a port.")(misnamed->first),
                       phrase("export",
                              "Use at most 15 lower case letters, digits and '-', with a letter."));
        if (!isFree(sidecar.ports))
            return bad(record,
                       phrase("export",
                              "sidecar {0} has a port that another container has.")(sidecar.name),
                       phrase("export", "Choose another name and number."));
    }
    return {};
}

Result<void> checkContainers(const Record &record, const Service &service)
{
    std::set<std::string> names{record.name};
    for (const Sidecar &sidecar : service.sidecars) {
        // its directory for temporary files is the volume tmp-<name>
        if (!isDnsLabel(sidecar.name) || sidecar.name.size() + 4 > longestLabel)
            return bad(record, phrase("export", "'{0}' is no name of a sidecar.")(sidecar.name),
                       phrase("export", "Use at most 59 lower case letters, digits and '-'."));
        if (sidecar.health && sidecar.health->tcp &&
            std::ranges::none_of(sidecar.ports, [&](const auto &entry) {
                return entry.first == *sidecar.health->tcp;
            }))
            return bad(record,
                       phrase("export", "health asks port '{0}', which it does not have.")(
                           *sidecar.health->tcp),
                       phrase("export", "Name one of its ports."));
        if (!names.insert(sidecar.name).second)
            return bad(record,
                       phrase("export", "two of its containers are called {0}.")(sidecar.name),
                       phrase("export", "Rename the sidecar."));
        if (auto checked = checkEnv(record, sidecar.env); !checked)
            return checked;
    }
    for (const std::string &folder :
         service.security ? service.security->writable : std::vector<std::string>{}) {
        if (!folder.starts_with('/') || folder == "/" || folder.find(':') != std::string::npos)
            return bad(record,
                       phrase("export", "'{0}' is no folder that can be made writable.")(folder),
                       phrase("export", "Name a folder from the root, such as /var/cache."));
    }
    return {};
}

Result<void> checkService(const Context &context, const Record &record, const Service &service)
{
    const auto exposures = exposuresOf(context.reached, record);
    for (std::size_t i = 0; i < exposures.size(); ++i) {
        const std::string name = exposureName(record, exposures, i);
        if (name.size() > longestLabel)
            return tooLong(record, name, longestLabel);
    }
    if (isGenerated(service)) {
        for (const auto &[name, value] : service.env) {
            if (runtime::isReservedEnv(name))
                return bad(record,
                           phrase("export", "env sets {0}, which the export sets itself.")(name),
                           phrase("export", "Remove it or rename it."));
        }
    }
    if (auto checked = checkEnv(record, service.env); !checked)
        return checked;
    if (auto checked = checkPorts(record, service); !checked)
        return checked;
    if (auto checked = checkContainers(record, service); !checked)
        return checked;
    if (auto checked = checkSidecarPorts(record, service); !checked)
        return checked;
    if (auto checked = checkVolumes(record, service); !checked)
        return checked;
    // a Job of it is called <name>-<eight digits>, and its pods are too
    if (isCronJob(service) && record.name.size() > longestStatefulName)
        return tooLong(record, record.name, longestStatefulName);
    return checkSecrets(context, record, service);
}

Result<void> checkExternal(const Context &context, const Record &record, const External &external)
{
    if (external.host && !isDnsName(*external.host))
        return bad(record, phrase("export", "'{0}' is no DNS name.")(*external.host),
                   phrase("export", "An ExternalName names a host, such as api.example.com."));
    if (!external.host && !behindAlias(context.document, &record))
        return bad(
            record,
            phrase("export", "it leads nowhere: it has no host, and its alias names no service."),
            phrase("export", "Give it `host:` or `alias:`."));
    return {};
}

Result<void> checkManaged(const Record &record)
{
    const Managed managed = managedOf(record);
    if (managed == Managed::Operator && !hasOperator(record))
        return bad(
            record, phrase("export", "no operator that the export knows runs this engine."),
            phrase("export", "Leave `managed` out, or choose PostgreSQL, Kafka or RabbitMQ."));
    if (managed != Managed::External)
        return {};
    const auto *database = record.as<Database>();
    const auto &host = database ? database->host : record.as<Broker>()->host;
    if (!host)
        return bad(record, phrase("export", "it is managed externally, and has no host."),
                   phrase("export", "Give it `host:`."));
    if (!isDnsName(*host))
        return bad(record, phrase("export", "'{0}' is no DNS name.")(*host),
                   phrase("export", "An ExternalName names a host, such as api.example.com."));
    return {};
}

Result<void> checkElement(const Context &context, const Record &record)
{
    if (record.kind() == ElementKind::Channel || record.kind() == ElementKind::Note)
        return {}; // no object of Kubernetes
    if (!isDnsLabel(record.name) || isDigit(record.name.front()))
        return bad(
            record, phrase("export", "'{0}' is no name for Kubernetes.")(record.name),
            phrase("export",
                   "Use at most 63 lower case letters, digits and '-', beginning with a letter."));
    static constexpr std::array<std::string_view, 4> forbidden{"default", "kube-system",
                                                               "kube-public", "kube-node-lease"};
    if (record.kind() == ElementKind::Namespace && std::ranges::count(forbidden, record.name) > 0)
        return bad(record, phrase("export", "this namespace belongs to Kubernetes."),
                   phrase("export", "Choose a name of your own."));
    const bool stateful =
        record.kind() == ElementKind::Database || record.kind() == ElementKind::Broker;
    if (stateful) {
        if (auto checked = checkManaged(record); !checked)
            return checked;
    }
    if (stateful && record.name.size() > longestStatefulName)
        return tooLong(record, record.name, longestStatefulName);
    if (const auto *service = record.as<Service>())
        return checkService(context, record, *service);
    if (const auto *external = record.as<External>())
        return checkExternal(context, record, *external);
    return {};
}

} // namespace

bool isLabelValue(std::string_view text)
{
    return !text.empty() && text.size() <= longestLabel && isAlnum(text.front()) &&
           isAlnum(text.back()) && std::ranges::all_of(text, [](char c) {
               return isAlnum(c) || c == '-' || c == '_' || c == '.';
           });
}

bool isDnsLabel(std::string_view text)
{
    return !text.empty() && text.size() <= longestLabel && text.front() != '-' &&
           text.back() != '-' &&
           std::ranges::all_of(text, [](char c) { return isLower(c) || isDigit(c) || c == '-'; });
}

bool isDnsName(std::string_view text)
{
    const auto labels = split(text, '.');
    const bool address = std::ranges::all_of(text, [](char c) { return isDigit(c) || c == '.'; });
    return text.size() <= longestDnsName && !address && std::ranges::all_of(labels, isDnsLabel);
}

bool isPortName(std::string_view text)
{
    return isDnsLabel(text) && text.size() <= longestPortName &&
           text.find("--") == std::string_view::npos && std::ranges::any_of(text, isLower);
}

Result<void> checkNames(const Context &context)
{
    if (!isDnsLabel(context.project))
        return Error{ErrorCode::Design,
                     phrase("export",
                            "name: '{0}' cannot be part of the name of an image.")(context.project),
                     {},
                     phrase("export", "Use at most 63 lower case letters, digits and '-'.")};
    const auto &source = context.document.settings().secrets;
    if (context.secretOrigin == SecretOrigin::ExternalSecrets && !source->store)
        return Error{ErrorCode::Design,
                     phrase("export", "secrets: they come from a store, and none is named."),
                     {},
                     phrase("export", "Write `store:` beside `from:`.")};
    if (const auto &cluster = context.document.settings().cluster) {
        for (const auto &[name, drawn] : cluster->priorityClasses) {
            if (!isDnsLabel(name) || name.starts_with("system-"))
                return Error{
                    ErrorCode::Design,
                    phrase("export", "cluster.priorityClasses: '{0}' is no name for one.")(name),
                    {},
                    phrase("export", "Use at most 63 lower case letters, digits and '-', not "
                                     "beginning with system-.")};
        }
    }
    for (const auto &record : context.document.records()) {
        if (auto checked = checkElement(context, *record); !checked)
            return checked;
    }
    return {};
}

} // namespace moldloft::kubernetes
