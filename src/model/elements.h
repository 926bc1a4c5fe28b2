#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/id.h"
#include "base/value.h"
#include "model/units.h"

namespace moldloft
{

/// What can stand on the canvas. The order is that of the variant in Record::body.
enum class ElementKind { Namespace, Service, Database, Broker, Channel, External, Ingress, Note };
inline constexpr int elementKindCount = 8;

using ElementId = Id<struct ElementTag>;

/// A reference as the design file writes it: `name` means the same namespace, `namespace/name` any.
struct Ref {
    std::string text;

    std::string name() const;
    /// The namespace that is meant by an element of namespace `from`.
    std::string namespaceFrom(const std::string &from) const;
    /// The shortest text by which an element of namespace `from` names `ns/name`.
    static Ref to(const std::string &ns, const std::string &name, const std::string &from);

    bool operator==(const Ref &) const = default;
};

/// Entries keep the order of the file. Keys are unique.
template<class T>
using Ordered = std::vector<std::pair<std::string, T>>;

// Every struct below mirrors one mapping of the design file. A field that the file does not name is
// empty; what it then means stands in kinds/defaults.h. `extras` keeps the mapping's x-… keys.

struct Port {
    int port = 8080; ///< container port
    std::optional<std::string>
        protocol; ///< http | grpc | tcp | udp; http where the port is called so
    Value extras;
    bool operator==(const Port &) const = default;
};

/// How long something takes. Without p99 it always takes p50; with it, it is log-normal.
struct Latency {
    Duration p50; ///< half of all take at most this
    std::optional<Duration> p99;
    Value extras;
    bool operator==(const Latency &) const = default;
};

struct Call {
    Ref to; ///< a service, or an external host
    std::optional<Duration> timeout;
    std::optional<int> retries;
    std::optional<std::string> parallel; ///< calls of one group start together
    std::optional<bool> fallback; ///< the caller can answer without it, with less in the answer
    Value extras;
    bool operator==(const Call &) const = default;
};

struct Health {
    std::optional<std::string> http; ///< path on the first port
    std::optional<std::string> tcp;  ///< name of a port
    Value extras;
    bool operator==(const Health &) const = default;
};

struct Resources {
    std::optional<Quantity> cpu;
    std::optional<Quantity> memory;
    Value extras;
    bool operator==(const Resources &) const = default;
};

struct Autoscale {
    std::optional<int> min;
    std::optional<int> max;
    std::optional<int> cpu; ///< target utilisation in per cent of the request
    Value extras;
    bool operator==(const Autoscale &) const = default;
};

struct Sidecar {
    std::string name;
    std::string image;
    Ordered<std::string> env;
    Value extras;
    bool operator==(const Sidecar &) const = default;
};

enum class ServiceType { ClusterIP, NodePort, LoadBalancer };

struct Expose {
    ServiceType type = ServiceType::ClusterIP;
    std::optional<int> port;     ///< the Service's port; 80 where it is not given
    std::optional<int> nodePort; ///< NodePort only; Kubernetes chooses where it is not given
    std::optional<Quantity> requestRate; ///< requests a second from outside the cluster
    Value extras;
    bool operator==(const Expose &) const = default;
};

struct Security {
    std::optional<int> uid;
    std::vector<std::string> writable; ///< directories that get an emptyDir
    Value extras;
    bool operator==(const Security &) const = default;
};

/// A finding that the design accepts, and why: it is reported as waived and does not count.
struct Waiver {
    std::string rule;
    std::optional<std::string> because; ///< without it the waiver has no effect, and is a finding
    Value extras;
    bool operator==(const Waiver &) const = default;
};

struct Namespace {
    bool operator==(const Namespace &) const = default;
};

struct Service {
    std::optional<std::string> image; ///< runs as it is; none: a C++ service is generated
    std::optional<int> replicas;
    std::optional<Latency> latency;      ///< own work per request
    std::optional<Duration> cpuTime;     ///< of which the processor is busy
    std::optional<int> concurrency;      ///< requests that one pod works on at a time
    std::optional<Quantity> consumption; ///< events a second that one pod handles
    std::optional<Percent> errorRate;    ///< of its own answers, while it is up
    std::optional<Percent> availability; ///< share of the time that one pod is up
    std::optional<Duration> startup;     ///< from the start of a pod until it is ready
    std::vector<std::string> api;        ///< "METHOD /path/{parameter}"
    std::vector<Ref> owns;
    std::vector<Ref> uses; ///< databases that somebody else owns: representable, and an error
    std::vector<Call> calls;
    std::vector<Ref> publishes;
    std::vector<Ref> subscribes;
    Ordered<Port> ports;
    std::optional<Health> health;
    std::optional<Resources> resources;
    std::optional<Autoscale> autoscale;
    Ordered<std::string> env;
    std::vector<std::string> secrets;
    std::vector<Sidecar> sidecars;
    std::vector<Expose> expose;
    std::optional<Security> security;
    bool operator==(const Service &) const = default;
};

struct Database {
    std::string engine = "postgresql"; ///< postgresql | mariadb | mongodb | redis
    std::optional<std::string> version;
    std::optional<Quantity> storage;
    std::optional<Latency> latency; ///< of what one request asks of it
    std::optional<Percent> availability;
    std::optional<Duration> startup;
    bool operator==(const Database &) const = default;
};

struct Broker {
    std::string engine = "nats"; ///< nats | rabbitmq | kafka | redis
    std::optional<std::string> version;
    std::optional<Quantity> storage;
    std::optional<Latency> latency; ///< from the publisher to the subscriber
    std::optional<Percent> availability;
    std::optional<Duration> startup;
    bool operator==(const Broker &) const = default;
};

struct Channel {
    Ref broker;
    Ordered<std::string> payload; ///< field → type (kinds/payload.h)
    std::optional<int> limit;     ///< messages that it holds before publishers are refused
    bool operator==(const Channel &) const = default;
};

/// An ExternalName Service: either `host` (outside the cluster) or `alias` (another namespace).
struct External {
    std::optional<std::string> host;
    std::optional<int> port;
    std::optional<Ref> alias;
    std::optional<Latency> latency; ///< of one call
    std::optional<Percent> errorRate;
    std::optional<Percent> availability;
    bool operator==(const External &) const = default;
};

struct IngressRule {
    std::string path;
    Ref to;
    std::optional<int> port;             ///< the Service's port; its first where it is not given
    std::optional<Quantity> requestRate; ///< requests a second
    Value extras;
    bool operator==(const IngressRule &) const = default;
};

struct Tls {
    bool enabled = false; ///< `tls: true`; also set where secret or issuer is given
    std::optional<std::string> secret;
    std::optional<std::string> issuer;
    bool operator==(const Tls &) const = default;
};

struct Ingress {
    std::optional<std::string> kind; ///< ingress | gateway
    std::optional<std::string> host;
    std::optional<Tls> tls;
    std::vector<IngressRule> rules;
    bool operator==(const Ingress &) const = default;
};

/// What a person writes on the canvas. It is no part of what is exported.
struct Note {
    std::string text;
    bool operator==(const Note &) const = default;
};

/// One element of a design. `ns` is empty for a namespace, and for a note beside the namespaces.
struct Record {
    ElementId id;
    std::string ns;
    std::string name;
    std::variant<Namespace, Service, Database, Broker, Channel, External, Ingress, Note> body;
    std::optional<std::string>
        was; ///< the name before a rename, until the next export has moved its files
    std::vector<Waiver> ignore; ///< of the findings on this element
    Value extras;               ///< x-… keys

    ElementKind kind() const { return static_cast<ElementKind>(body.index()); }
    /// The body as T, or nullptr.
    template<class T>
    const T *as() const
    {
        return std::get_if<T>(&body);
    }
    template<class T>
    T *as()
    {
        return std::get_if<T>(&body);
    }
    /// `namespace/name`, or the name of a namespace.
    std::string path() const { return ns.empty() ? name : ns + '/' + name; }

    bool operator==(const Record &) const = default;
};

struct NodePool {
    std::optional<int> nodes;
    std::optional<Quantity> cpu;
    std::optional<Quantity> memory;
    std::optional<int> maxPods;
    std::optional<Quantity> price; ///< of one node a month, in any one currency
    Value extras;
    bool operator==(const NodePool &) const = default;
};

/// Where the ingress controller's pods live, and its class.
struct IngressController {
    std::optional<std::string> ns;
    std::optional<std::string> className;
    Value extras;
    bool operator==(const IngressController &) const = default;
};

struct Cluster {
    Ordered<NodePool> nodePools;
    std::optional<IngressController> ingress;
    Value extras;
    bool operator==(const Cluster &) const = default;
};

struct PatchTarget {
    std::string kind;
    std::optional<std::string> ns;
    std::string name;
    Value extras;
    bool operator==(const PatchTarget &) const = default;
};

/// A strategic merge onto one exported object.
struct Patch {
    PatchTarget target;
    Value merge;
    Value extras;
    bool operator==(const Patch &) const = default;
};

/// How much a rule matters in one design.
struct RuleSetting {
    std::string severity;               ///< ignore | info | warning | error
    std::optional<std::string> because; ///< wanted where the severity is lower than the rule's own
    Value extras;
    bool operator==(const RuleSetting &) const = default;
};

/// What a design says about itself, outside its elements.
struct Settings {
    std::string name;
    std::optional<std::string> kubernetes; ///< the version that the export is checked against
    std::optional<std::string> registry;
    std::optional<Cluster> cluster;
    Ordered<RuleSetting> rules; ///< by id
    std::vector<Waiver> ignore; ///< of the findings on these settings
    std::vector<Patch> patches;
    Value extras;
    bool operator==(const Settings &) const = default;
};

} // namespace moldloft
