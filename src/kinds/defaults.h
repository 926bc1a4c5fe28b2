#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "model/document.h"

// What a field that the design does not name means. Reader, rules, exporters and inspector agree
// because they all ask here.

namespace moldloft
{

inline constexpr int defaultReplicas = 1;
inline constexpr int defaultContainerPort = 8080;
inline constexpr int defaultServicePort = 80;
inline constexpr const char *defaultStorage = "1Gi";
inline constexpr const char *defaultAccessMode = "ReadWriteOnce";
inline constexpr const char *defaultCpu = "100m";
inline constexpr const char *defaultMemory = "128Mi";
inline constexpr const char *defaultKubernetes = "1.34";
inline constexpr const char *defaultTimeZone = "Etc/UTC";
inline constexpr const char *defaultConcurrencyPolicy = "Forbid";
inline constexpr int defaultBackoffLimit = 3;
inline constexpr const char *defaultActiveDeadline = "1h";
inline constexpr const char *defaultJobKept = "24h"; ///< a job without a schedule
inline constexpr const char *defaultStartingDeadline = "10m";
inline constexpr const char *defaultSecretRefresh = "1h";
inline constexpr const char *defaultIngressNamespace = "ingress-nginx";

inline constexpr const char *defaultServiceLatency = "10ms";
inline constexpr const char *defaultDatabaseLatency = "2ms";
inline constexpr const char *defaultBrokerLatency = "1ms";
inline constexpr const char *defaultExternalLatency = "100ms";
inline constexpr const char *defaultErrorRate = "0%";
inline constexpr const char *defaultAvailability = "99.9%";
inline constexpr const char *defaultServiceStartup = "5s";
inline constexpr const char *defaultServerStartup = "10s"; ///< of a database or broker
/// What the chassis waits for where a call names no timeout, and the client that it calls by.
inline constexpr const char *defaultTimeout = "1s";
inline constexpr int defaultCpuTarget = 70; ///< per cent of what pods ask for
inline constexpr int defaultNodes = 1;
inline constexpr int defaultMaxPods = 110;

/// The service's ports with `http: 8080` where it names none; a job of an image that names none has
/// none. The first is the one that probes, calls and Services without a port of their own mean.
Ordered<Port> portsOf(const Service &service);
/// http where the protocol is not given and the name does not say grpc, tcp or udp.
std::string protocolOf(const std::string &portName, const Port &port);

/// A C++ service is generated for it (it names no image).
bool isGenerated(const Service &service);

/// It ends: a Job, or a CronJob.
bool isJob(const Service &service);
/// A job that has a schedule.
bool isCronJob(const Service &service);

/// Who runs a database or broker.
enum class Managed { StatefulSet, Operator, External };
Managed managedOf(const Database &database);
Managed managedOf(const Broker &broker);
/// Of a database or broker; any other element counts as a StatefulSet.
Managed managedOf(const Record &record);

/// The services that some call, alias or ingress rule names: computed once for a whole design, in
/// O(n).
class ReachedServices
{
public:
    explicit ReachedServices(const Document &document);
    bool contains(ElementId id) const { return m_ids.contains(id); }

private:
    std::unordered_set<ElementId> m_ids;
};

/// The Service objects of a service: `expose`, or one ClusterIP on port 80 where it names none but
/// is reached.
std::vector<Expose> exposuresOf(const ReachedServices &reached, const Record &service);
/// The name of the i-th of them: `orders`, `orders-nodeport`, `orders-lb`, then
/// `orders-nodeport-2`, …
std::string exposureName(const Record &service, const std::vector<Expose> &exposures,
                         std::size_t i);
/// The port under which others reach the service inside the cluster: that of its first exposure.
int servicePortOf(const Record &service);

std::string versionOf(const Database &database);
std::string versionOf(const Broker &broker);

} // namespace moldloft
