#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "model/document.h"
#include "simulate/distribution.h"

namespace moldloft::simulate
{

inline constexpr double never = std::numeric_limits<double>::infinity();

/// One synchronous call. Aliases are followed: `to` is the real target.
struct Hop {
    std::size_t to = 0;
    double timeout = never; ///< seconds for all attempts together
    int retries = 0;
    int group = -1; ///< calls of one group start together; -1: alone
    bool fallback = false;
    std::string path; ///< within the element: "calls/0"
};

/// Something that works on requests: a service, database, broker or external host.
struct Part {
    ElementId id;
    std::string name; ///< namespace/name
    std::string ns;
    ElementKind kind = ElementKind::Service;
    std::uint64_t key = 0; ///< of its name: what randomness is drawn by
    Distribution work = Distribution::constant(0);
    bool assumed = false; ///< the design does not say how long it takes
    double errorRate = 0;
    double availability = 1; ///< of one pod
    double startup = 0;
    double cpuTime = 0;
    int pods = 1;                    ///< of a database or broker its servers
    int quorum = 1;                  ///< so many of them must be up for it to answer
    int concurrency = 0;             ///< 0: none waits
    double consumption = 0;          ///< events a second of one pod; 0: as many as come
    std::vector<std::size_t> stores; ///< databases, in the order of owns and uses
    std::vector<Hop> calls;
    std::vector<std::size_t> publishes; ///< channels
    std::vector<std::size_t> subscribes;
    bool hasOutbox = false; ///< it owns a database, where events wait for a broker that is down
    bool isGenerated = false;
};

struct Stream {
    ElementId id;
    std::string name;
    std::optional<std::size_t> broker;
    std::optional<double> limit;
    std::vector<std::size_t> publishers;
    std::vector<std::size_t> subscribers;
};

enum class Entrance { Ingress, LoadBalancer, NodePort };

/// Where requests come in from outside the cluster.
struct EntryPoint {
    std::string name; ///< "shop.example.com/orders", "shop/orders (LoadBalancer)"
    Entrance kind = Entrance::Ingress;
    ElementId via;    ///< the ingress, or the service itself …
    std::string path; ///< … and the place of the reference in an ingress: "rules/0/to"
    std::size_t service = 0;
    double rate = 0; ///< requests a second
    bool assumedRate = false;
};

/// A design as the what-if computes with it: what takes part in requests, by index. Calls of a
/// service go to all it names, in their order, at each request; references that name nothing are
/// left out.
struct System {
    std::vector<Part> parts;
    std::vector<Stream> streams;
    std::vector<EntryPoint> entries;

    std::optional<std::size_t> find(ElementId id) const;
    /// The design says how many requests come, everywhere.
    bool hasAllRates() const;
};

System systemOf(const Document &document);

/// The requests a second of an entry point that names none.
inline constexpr double assumedRate = 10;

/// The broker that a request of the part waits for: of a service without an outbox that publishes.
std::vector<std::size_t> brokersAwaited(const System &system, const Part &part);

/// What has failed: by index of System::parts.
struct Faults {
    std::vector<char> down;
    std::vector<double> slower; ///< seconds added to each piece of work

    explicit Faults(const System &system)
        : down(system.parts.size(), 0), slower(system.parts.size(), 0)
    {
    }
};

} // namespace moldloft::simulate
