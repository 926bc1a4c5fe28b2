#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "export/secrets.h"
#include "kinds/defaults.h"
#include "model/document.h"
#include "model/references.h"

namespace moldloft::kubernetes
{

/// One drawn edge as traffic: `from` opens connections to `to`. Each pair stands here once, however
/// many references say so. `from` is a service or an ingress; `to` is a service, a database, a
/// broker, or an external with a host (never an alias: those are followed to their service).
struct Flow {
    EdgeKind kind = EdgeKind::Call; ///< Owns, Call, Publish, Subscribe or Route; the first drawn
    const Record *from = nullptr;
    const Record *to = nullptr;
    std::vector<int> ports; ///< Route: the container ports of its rules; else empty: all of `to`
};

/// All traffic of a design, and nothing else: the NetworkPolicies, the matrix of the README and the
/// environment of the services follow from it. A database that a service merely `uses`, and a
/// second owner, give no traffic.
class Flows
{
public:
    Flows(const Document &document, const Owners &owners);

    const std::vector<Flow> &all() const { return m_flows; }
    const std::vector<const Flow *> &into(ElementId id) const;
    const std::vector<const Flow *> &outOf(ElementId id) const;

private:
    void add(EdgeKind kind, const Record &from, const Record &to, int port = 0);
    void addServiceFlows(const Document &document, const Owners &owners, const Record &service);
    void addIngressFlows(const Document &document, const Record &ingress);

    std::vector<Flow> m_flows;
    std::unordered_map<ElementId, std::unordered_map<ElementId, std::size_t>> m_seen;
    std::unordered_map<ElementId, std::vector<const Flow *>> m_into;
    std::unordered_map<ElementId, std::vector<const Flow *>> m_outOf;
};

/// The service behind an alias; every other record itself.
const Record *behindAlias(const Document &document, const Record *record);

/// One port of a Service object.
struct ServicePort {
    std::string name;
    int port = 0;         ///< of the Service
    int target = 0;       ///< of the container
    std::string protocol; ///< http | grpc | tcp | udp
};

/// The ports of the i-th exposure of a service. The exposure's own port leads to the container port
/// of the same number, or to the first one. A ClusterIP that is the first exposure also offers
/// every other container port, under its own number.
std::vector<ServicePort> servicePorts(const Service &service, const Expose &expose, bool first);

/// The port of the first exposure that an ingress rule means, or nullopt: the target has none such.
std::optional<ServicePort> routedPort(const Record &target, const IngressRule &rule);

} // namespace moldloft::kubernetes
