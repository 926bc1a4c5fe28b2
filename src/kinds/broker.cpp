#include "kinds/engines.h"
#include "kinds/list.h"
#include "kinds/parts.h"

namespace moldloft::kinds
{

namespace
{

Shape<Broker> shape()
{
    std::vector<std::string> engines;
    for (const Engine &engine : brokerEngines())
        engines.push_back(engine.id);
    return Shape<Broker>({
        field(&Broker::engine, required(choice("engine", phrase("kinds", "Engine"),
                                               phrase("kinds", "The message broker."), engines))),
        field(&Broker::version,
              text("version", phrase("kinds", "Version"),
                   phrase("kinds", "Version of the server: the tag of its image."))),
        field(&Broker::storage, fallback(quantity("storage", phrase("kinds", "Storage"),
                                                  phrase("kinds", "Size of its volume.")),
                                         "1Gi")),
        field(&Broker::storageClass, storageClassField()),
        field(&Broker::managed, managedField()),
        field(&Broker::replicas, operatorReplicasField()),
        field(&Broker::host, externalHostField()),
        field(&Broker::port, externalPortField()),
        field(&Broker::cidrs, externalCidrsField()),
        field(&Broker::latency,
              whatIf(fallback(
                  latency(phrase("kinds", "Latency"),
                          phrase("kinds", "From the publisher of an event to its subscribers.")),
                  "1ms"))),
        field(&Broker::availability,
              whatIf(fallback(percent("availability", phrase("kinds", "Availability"),
                                      phrase("kinds", "Share of the time that it is up.")),
                              "99.9%"))),
        field(&Broker::startup,
              whatIf(fallback(
                  duration("startup", phrase("kinds", "Startup"),
                           phrase("kinds", "From the start of its pod until it is ready.")),
                  "10s"))),
    });
}

} // namespace

Kind brokerKind()
{
    Kind kind =
        makeKind<Broker>(ElementKind::Broker, "brokers", phrase("kinds", "Broker"), shape());
    kind.doc =
        phrase("kinds", "A message broker that services share; its channels stand inside it.");
    kind.palette = {{"broker", phrase("kinds", "Broker"), "Events", "broker", 'B', "events",
                     Value::map({{"engine", "nats"}})}};
    return kind;
}

} // namespace moldloft::kinds
