#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "export/services/chassis_parts.h"
#include "export/services/routes.h"
#include "model/document.h"

namespace moldloft::services
{

/// A database that the service owns, or the memory of the process where it owns none.
struct StoreUse {
    const ChassisPart *part = nullptr; ///< none: the memory of the process
    std::string name;                  ///< orders-db
    std::string prefix;                ///< ORDERS_DB
    std::string member;                ///< ordersDb: in the code
};

struct BrokerUse {
    const ChassisPart *part = nullptr; ///< never none
    std::string path;                  ///< tickets/events
    std::string variable;              ///< events: in the code
    std::string urlEnv;                ///< EVENTS_URL
    std::string url;
};

/// Where a subscriber keeps what it has heard of something that another service owns.
struct CopyUse {
    std::string collection; ///< ticket_copies; empty: nowhere
    std::string idField;    ///< ticketId: of the payload
};

/// A channel that the service publishes to, subscribes to, or both.
struct EventUse {
    const Record *channel = nullptr;
    std::string wire; ///< tickets.order-created
    std::string type; ///< OrderCreated
    std::size_t broker = 0;
    bool published = false;
    bool subscribed = false;
    /// The payload field that takes the id of the document that an event is about; may be empty.
    std::string idField;
    std::vector<std::size_t> routes; ///< whose default bodies publish it
    /// The services that subscribe, where the broker has a queue for each of them and this service
    /// publishes.
    std::vector<std::string> consumers;
    CopyUse copy;
};

/// What the design knows of the documents of a collection: the fields that the service's
/// `documents:` name, and those of the events that the routes of the collection publish, but for
/// the one that takes the document's id.
struct BodyUse {
    std::string collection; ///< orders
    std::string type;       ///< OrdersBody
    std::string shape;      ///< ordersShape: the function that says what a document looks like
    Ordered<DataField> fields;
    bool onlyKnown = false; ///< others are refused

    /// The names of those that a client has to send.
    Value required() const;
};

struct ClientUse {
    std::string path;   ///< payments/charges
    std::string name;   ///< ChargesClient
    std::string member; ///< charges
    std::string urlEnv; ///< CHARGES_URL
    std::string url;
    int timeoutMs = 1000;
    int retries = 0;
    bool repeatsPost = false;      ///< a generated service knows a POST again by its key
    std::vector<Route> operations; ///< what the service called serves
};

/// One generated service, with all that its code needs to know resolved.
struct ServiceModel {
    const Record *record = nullptr;
    std::string target;       ///< svc_tickets__orders: of CMake
    std::string cppNamespace; ///< svc_orders
    int httpPort = 8080;
    std::vector<Route> routes;
    std::vector<StoreUse> stores; ///< the first holds inbox and outbox; never empty
    std::vector<BrokerUse> brokers;
    std::vector<EventUse> events;
    std::vector<ClientUse> clients;
    std::vector<BodyUse> bodies; ///< of the collections that a route adds to or changes

    const Service &service() const { return *record->as<Service>(); }
    std::string path() const { return record->path(); }
    /// Serves static/ because it has no api.
    bool isPage() const { return routes.empty() && !isJob(); }
    /// Runs until it is done, instead of answering requests.
    bool isJob() const { return service().run.has_value(); }
    /// Its first store has tables, or collections with indexes.
    bool hasMigrations() const
    {
        return stores.front().part && !stores.front().part->migrations.empty();
    }
    /// None where no route of the collection takes a body.
    const BodyUse *bodyOf(const Route &route) const;
    /// Tables or key prefixes of the first store, sorted.
    std::vector<std::string> collections() const;
};

/// By the last word of its name: -deleted, -removed, -cancelled.
bool tellsOfRemoval(std::string_view channel);

/// Who subscribes to which channel, in the order of the file: found once for a whole design.
using Subscribers = std::map<const Record *, std::vector<std::string>>;
Subscribers subscribersOf(const Document &document);

/// The channels whose names end in -created belong to POST, -updated to PUT and PATCH, -deleted,
/// -removed and -cancelled to DELETE, all others to POST; of several routes those whose collection
/// the channel is named after. References that name nothing are left out: the rules report them.
Result<ServiceModel> modelOf(const Document &document, const Record &service,
                             const Subscribers &subscribers);

/// The parts of the chassis that a service, or several, use: each once.
std::set<const ChassisPart *> partsOf(const ServiceModel &model);
std::set<const ChassisPart *> partsOf(const std::vector<ServiceModel> &models);

} // namespace moldloft::services
