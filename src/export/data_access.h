#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/elements.h"

/// How databases and brokers are reached, whoever runs them, and hosts outside the cluster.
namespace moldloft::access
{

/// A host that lies outside the cluster, and what may be reached there.
struct Outside {
    std::string host;
    int port = 0;
    std::vector<std::string> cidrs; ///< none: every public address
};

/// Of an external with a host, and of a database or broker that is managed externally.
std::optional<Outside> outsideOf(const Record &record);

/// The Service of a database or broker: its own name, or what its operator makes of it.
std::string serviceName(const Record &record);

/// What the server listens on.
int portOf(const Record &record);

/// The database inside the server, and the user that owns it.
std::string databaseName(const Record &record);
std::string databaseUser(const Record &record);

/// `nats://events.tickets:4222`
std::string brokerUrl(const Record &broker, const std::string &host);

} // namespace moldloft::access
