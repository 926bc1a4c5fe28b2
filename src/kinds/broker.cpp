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
        field(&Broker::engine,
              required(choice("engine", "Engine", "The message broker.", engines))),
        field(&Broker::version,
              text("version", "Version", "Version of the server: the tag of its image.")),
        field(&Broker::storage,
              fallback(quantity("storage", "Storage", "Size of its volume."), "1Gi")),
    });
}

} // namespace

Kind brokerKind()
{
    Kind kind = makeKind<Broker>(ElementKind::Broker, "brokers", "Broker", shape());
    kind.doc = "A message broker that services share; its channels stand inside it.";
    kind.palette = {
        {"broker", "Broker", "Events", "broker", 'B', "events", Value::map({{"engine", "nats"}})}};
    return kind;
}

} // namespace moldloft::kinds
