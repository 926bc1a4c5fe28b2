#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/id.h"
#include "base/one_of.h"
#include "base/value.h"
#include "model/units.h"

namespace moldloft
{

/// What can stand on the canvas. The order is that of the types of Record::body.
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

/// A further container of the pod.
struct Sidecar {
    std::string name;
    std::string image;
    std::vector<std::string> command; ///< instead of the image's entry point
    std::vector<std::string> args;
    Ordered<Port> ports;
    std::optional<Health> health;
    std::optional<Resources> resources;
    Ordered<std::string> env;
    Value extras;
    bool operator==(const Sidecar &) const = default;
};

/// A service that ends: `run: job` runs once, `run: {cron: "0 3 * * *"}` again and again.
struct Run {
    std::optional<std::string> type; ///< job, which is also what is meant without it
    std::optional<std::string> cron; ///< five fields, or @daily and its like
    std::optional<std::string> timeZone;
    std::optional<std::string> concurrencyPolicy; ///< Allow | Forbid | Replace
    std::optional<Duration> startingDeadline;     ///< how late a run may still start
    std::optional<Duration> activeDeadline;       ///< how long all attempts of a run may take
    std::optional<int> backoffLimit;              ///< attempts after the first one
    std::optional<int> parallelism;               ///< pods at a time
    std::optional<int> completions;               ///< pods that have to succeed
    std::optional<Duration> ttlAfterFinished;     ///< how long a finished run stays to be read
    std::optional<bool> suspend;
    Value extras;
    bool operator==(const Run &) const = default;
};

/// A volume that outlives the pods.
struct Volume {
    std::string path; ///< where the container finds it
    std::optional<Quantity> size;
    std::optional<std::string> accessMode; ///< ReadWriteOnce | ReadWriteOncePod | ReadWriteMany | …
    std::optional<std::string> storageClass;
    Value extras;
    bool operator==(const Volume &) const = default;
};

/// A field of an event or of a document, and what its values are held to.
struct DataField {
    std::string type;             ///< kinds/payload.h
    std::optional<bool> required; ///< a client has to send it; an event always has it
    Value minimum;                ///< a number, or null
    Value maximum;
    std::optional<int> minLength; ///< in characters
    std::optional<int> maxLength;
    std::optional<std::string> pattern;
    std::vector<std::string> choices;   ///< `enum`
    std::optional<std::string> example; ///< as text, whatever its type
    Value extras;
    bool operator==(const DataField &) const = default;
};

/// The documents of a collection: what a client may say about one.
struct DocumentShape {
    Ordered<DataField> fields;
    std::optional<bool> onlyKnown; ///< other fields are refused
    Value extras;
    bool operator==(const DocumentShape &) const = default;
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

/// What all pods of a namespace together may ask for.
struct Quota {
    std::optional<int> pods;
    std::optional<Quantity> cpu;
    std::optional<Quantity> memory;
    std::optional<Quantity> storage;
    Value extras;
    bool operator==(const Quota &) const = default;
};

struct Namespace {
    std::optional<Quota> quota; ///< none: twice what is drawn
    bool operator==(const Namespace &) const = default;
};

struct Service {
    std::optional<std::string> image; ///< runs as it is; none: a C++ service is generated
    std::vector<std::string> command; ///< instead of the image's entry point
    std::vector<std::string> args;
    std::optional<Run> run; ///< none: it runs for ever
    std::optional<int> replicas;
    std::optional<Latency> latency;      ///< own work per request
    std::optional<Duration> cpuTime;     ///< of which the processor is busy
    std::optional<int> concurrency;      ///< requests that one pod works on at a time
    std::optional<Quantity> consumption; ///< events a second that one pod handles
    std::optional<Percent> errorRate;    ///< of its own answers, while it is up
    std::optional<Percent> availability; ///< share of the time that one pod is up
    std::optional<Duration> startup;     ///< from the start of a pod until it is ready
    std::vector<std::string> api;        ///< "METHOD /path/{parameter}"
    Ordered<DocumentShape> documents;    ///< collection of a route of the api → what it holds
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
    Ordered<Volume> volumes;
    std::vector<Sidecar> sidecars;
    std::vector<Expose> expose;
    std::optional<Security> security;
    std::optional<std::string> priority; ///< name of a PriorityClass
    bool operator==(const Service &) const = default;
};

struct Database {
    std::string engine = "postgresql"; ///< postgresql | mariadb | mongodb | redis
    std::optional<std::string> version;
    std::optional<Quantity> storage;
    std::optional<std::string> storageClass;
    std::optional<std::string> managed; ///< operator | external; none: a StatefulSet of one pod
    std::optional<int> replicas;        ///< of what an operator runs
    std::optional<std::string> host;    ///< of an external server
    std::optional<int> port;
    std::vector<std::string> cidrs;      ///< addresses of an external server
    std::optional<std::string> database; ///< its name inside an external server
    std::optional<std::string> user;
    std::optional<Latency> latency; ///< of what one request asks of it
    std::optional<Percent> availability;
    std::optional<Duration> startup;
    bool operator==(const Database &) const = default;
};

struct Broker {
    std::string engine = "nats"; ///< nats | rabbitmq | kafka | redis
    std::optional<std::string> version;
    std::optional<Quantity> storage;
    std::optional<std::string> storageClass;
    std::optional<std::string> managed; ///< operator | external; none: a StatefulSet of one pod
    std::optional<int> replicas;        ///< of what an operator runs
    std::optional<std::string> host;    ///< of an external server
    std::optional<int> port;
    std::vector<std::string> cidrs; ///< addresses of an external server
    std::optional<Latency> latency; ///< from the publisher to the subscriber
    std::optional<Percent> availability;
    std::optional<Duration> startup;
    bool operator==(const Broker &) const = default;
};

struct Channel {
    Ref broker;
    Ordered<DataField> payload;
    std::optional<int> limit; ///< messages that it holds before publishers are refused
    bool operator==(const Channel &) const = default;
};

/// An ExternalName Service: either `host` (outside the cluster) or `alias` (another namespace).
struct External {
    std::optional<std::string> host;
    std::optional<int> port;
    std::optional<Ref> alias;
    std::vector<std::string> cidrs; ///< addresses of the host; none: every public one
    std::optional<Latency> latency; ///< of one call
    std::optional<Percent> errorRate;
    std::optional<Percent> availability;
    bool operator==(const External &) const = default;
};

struct IngressRule {
    std::string path;
    Ref to;
    std::optional<int> port;             ///< the Service's port; its first where it is not given
    std::optional<Duration> timeout;     ///< how long the entry waits for the whole answer
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
    OneOf<Namespace, Service, Database, Broker, Channel, External, Ingress, Note> body;
    std::optional<std::string>
        was; ///< the name before a rename, until the next export has moved its files
    std::vector<Waiver> ignore; ///< of the findings on this element
    Value extras;               ///< x-… keys

    ElementKind kind() const { return static_cast<ElementKind>(body.index()); }
    /// The body as T, or nullptr.
    template<class T>
    const T *as() const
    {
        return body.getIf<T>();
    }
    template<class T>
    T *as()
    {
        return body.getIf<T>();
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

/// The Gateway API of the cluster.
struct GatewayController {
    std::optional<std::string> ns; ///< where the pods of the gateways live
    std::optional<std::string> className;
    std::optional<std::string> name; ///< a Gateway that is there already
    Value extras;
    bool operator==(const GatewayController &) const = default;
};

struct PriorityClass {
    int value = 0;
    std::optional<std::string> preemptionPolicy; ///< PreemptLowerPriority | Never
    std::optional<std::string> description;
    Value extras;
    bool operator==(const PriorityClass &) const = default;
};

struct Cluster {
    Ordered<NodePool> nodePools;
    std::optional<IngressController> ingress;
    std::optional<GatewayController> gateway;
    std::optional<std::string> policies; ///< networkpolicy | cilium
    std::optional<bool> nodeLocalDns;    ///< DNS also at 169.254.20.10
    std::optional<std::string> storageClass;
    Ordered<PriorityClass> priorityClasses;
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

/// One operation of a JSON patch (RFC 6902).
struct JsonOperation {
    std::string op;   ///< add | remove | replace | move | copy | test
    std::string path; ///< a JSON pointer
    std::optional<std::string> from;
    Value value;
    Value extras;
    bool operator==(const JsonOperation &) const = default;
};

/// A strategic merge, a JSON patch, or first the one and then the other, onto one exported object.
struct Patch {
    PatchTarget target;
    Value merge;
    std::vector<JsonOperation> json;
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

/// Where the Secrets of a project come from.
struct SecretSource {
    std::optional<std::string> from; ///< files | external-secrets | sealed-secrets
    std::optional<std::string> store;
    std::optional<std::string> storeKind; ///< SecretStore | ClusterSecretStore
    std::optional<std::string> prefix;
    std::optional<Duration> refresh;
    Value extras;
    bool operator==(const SecretSource &) const = default;
};

/// What a design says about itself, outside its elements.
struct Settings {
    std::string name;
    std::optional<std::string> kubernetes; ///< the version that the export is checked against
    std::optional<std::string> registry;
    std::optional<Cluster> cluster;
    std::optional<SecretSource> secrets;
    Ordered<RuleSetting> rules; ///< by id
    std::vector<Waiver> ignore; ///< of the findings on these settings
    std::vector<Patch> patches;
    Value extras;
    bool operator==(const Settings &) const = default;
};

} // namespace moldloft
