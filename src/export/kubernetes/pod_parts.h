#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "export/kubernetes/context.h"

// What every pod of an export has in common: the rules of Pod Security "restricted", and more.

namespace moldloft::kubernetes
{

/// Of a pod: not root, a user and group above 10000, the default seccomp profile. Mounted files
/// belong to the group, so that secrets of mode 0400 can be read.
Value podSecurity(int uid);
/// Of a container: no way to more rights, nothing writable but what is mounted.
Value containerSecurity();
/// The pod's user and group once more in each container of its spec: some scanners look there only.
void nameUserInContainers(Value &podSpec);
/// Pods of that element avoid each other's node, where they can.
Value antiAffinity(std::string_view element);

/// A literal `$` for a value in which Kubernetes would otherwise expand `$(NAME)` and `$$`.
std::string escapeEnv(const std::string &value);
Value envEntry(std::string_view name, std::string_view value);

Value emptyDir(std::string_view name, std::string_view sizeLimit);
Value secretVolume(std::string_view volume, std::string_view secret);
/// The spec of a claim of a volume; the class is the claim's own, or the cluster's, or none.
Value claimSpec(const Context &context, std::string_view accessMode, const Quantity &size,
                const std::optional<std::string> &storageClass);
/// What the volume of a database's or broker's server asks for, whoever runs it.
struct ServerStorage {
    Quantity size;
    std::optional<std::string> storageClass; ///< its own, else the cluster's
};
ServerStorage storageOf(const Context &context, const Record &record);
Value mount(std::string_view volume, std::string_view path, bool readOnly = false);
Value containerPort(std::string_view name, int port, std::string_view protocol);
/// TCP or UDP, for http, grpc, tcp and udp.
std::string_view transportOf(std::string_view protocol);

struct Timing {
    int period;
    int failures;
    int timeout = 3;
};
/// `port` is the name of a declared port.
Value httpProbe(std::string_view path, std::string_view port, Timing timing);
Value tcpProbe(std::string_view port, Timing timing);
Value execProbe(const std::vector<std::string> &command, Timing timing);

/// What a container asks for and may take at most.
struct Needs {
    std::string cpu;
    std::string memory;
};
Needs needsOf(const Service &service);
Needs needsOf(const Sidecar &sidecar);
Needs needsOf(const Record &server); ///< of a database or broker
/// Memory: the limit is the request, so that a node is never overbooked. CPU: four times the
/// request and at least one core, because a throttled start-up looks like a failed one.
Value resources(const Needs &needs);
std::int64_t cpuLimitMillis(const Needs &needs);

/// What all pod templates say, before containers and volumes.
Value podSpec(std::string_view serviceAccount, int uid, int graceSeconds);

Value serviceAccount(const Context &context, const Record &record);

} // namespace moldloft::kubernetes
