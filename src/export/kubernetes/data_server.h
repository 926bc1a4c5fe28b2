#pragma once

#include <string>
#include <vector>

#include "export/kubernetes/context.h"
#include "export/kubernetes/pod_parts.h"

namespace moldloft::kubernetes
{

/// An emptyDir. The kubelet evicts a pod that writes more into it than its limit.
struct ScratchFolder {
    std::string volume;
    std::string folder;
    std::string limit = "64Mi";
};

/// What differs between the servers of databases and brokers. stateful_set.h makes the rest.
struct DataServer {
    std::string image;
    std::string portName;
    int port = 0;
    Ordered<int> extraPorts; ///< for probes only: no policy opens them
    std::vector<std::string> command;
    std::vector<std::string> args;
    Value env = Value::list();
    /// Files of the ConfigMap `<name>-config`, name → content.
    Ordered<std::string> files;
    std::string filesFolder; ///< where they are mounted
    /// Other entries of the ConfigMap that variables take their value from.
    Ordered<std::string> settings;
    std::string dataFolder; ///< where the volume is mounted
    std::vector<ScratchFolder> scratch;
    bool ownPassword = false;   ///< reads `<name>-credentials` at runtime::secretsMount(name)
    bool adminPassword = false; ///< reads `<name>-admin` at adminFolder
    Value startup;
    Value readiness;
    Value liveness;
    int graceSeconds = 60;
};

inline constexpr std::string_view adminFolder = "/run/secrets/admin";

DataServer databaseServer(const Record &record, const Database &database);
DataServer brokerServer(const Context &context, const Record &record, const Broker &broker);

/// `POSTGRES_PASSWORD_FILE` and its like: where a secret lies is no secret, but scanners refuse
/// such names with a literal value. Taken from the ConfigMap instead.
Value envFromSettings(const Record &record, std::string_view variable, std::string_view setting);

} // namespace moldloft::kubernetes
