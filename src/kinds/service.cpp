#include "kinds/list.h"
#include "kinds/parts.h"

namespace moldloft::kinds
{

namespace
{

using K = ElementKind;

Shape<Service> shape()
{
    return Shape<Service>({
        field(&Service::image,
              text("image", "Image",
                   "Runs this image as it is; without it a C++ service is generated.")),
        field(&Service::replicas,
              fallback(integer("replicas", "Replicas", "How many pods run.", 0, 1000), "1")),
        field(&Service::latency, duration("latency", "Own latency",
                                          "Own work per request, without what it waits for.")),
        field(&Service::api,
              listOf(item(FieldType::Endpoint), "api", "API",
                     "Routes that the service serves, as \"METHOD /path/{parameter}\".")),
        field(&Service::owns, listOf(reference("", "", "", {K::Database}), "owns", "Owns",
                                     "Databases that belong to the service alone.")),
        field(&Service::uses,
              listOf(reference("", "", "", {K::Database}), "uses", "Uses",
                     "Databases that another service owns: an error until it is mended.")),
        field(&Service::calls, listOf(object<Call>("", "Call", "", "to"), "calls", "Calls",
                                      "Synchronous calls to services and external hosts.")),
        field(&Service::publishes, listOf(reference("", "", "", {K::Channel}), "publishes",
                                          "Publishes", "Channels that it writes events to.")),
        field(&Service::subscribes, listOf(reference("", "", "", {K::Channel}), "subscribes",
                                           "Subscribes", "Channels that it reads events from.")),
        field(&Service::ports, fallback(mapOf(object<Port>("", "Port", "", "port"), "ports",
                                              "Ports", "Container ports by name."),
                                        "http: 8080")),
        field(&Service::health,
              object<Health>(
                  "health", "Health",
                  "How a foreign image tells that it is ready; generated services have theirs.")),
        field(&Service::resources,
              object<Resources>("resources", "Resources", "What a pod asks for.")),
        field(&Service::autoscale,
              object<Autoscale>("autoscale", "Autoscale", "Adds and removes pods by CPU load.")),
        field(&Service::env,
              mapOf(item(), "env", "Environment", "Environment variables; no secrets.")),
        field(&Service::secrets, listOf(item(FieldType::Name), "secrets", "Secrets",
                                        "Names of secrets, mounted as files.")),
        field(&Service::sidecars, listOf(object<Sidecar>("", "Sidecar", ""), "sidecars", "Sidecars",
                                         "Further containers of the pod.")),
        field(&Service::expose, listOf(object<Expose>("", "Service", ""), "expose", "Exposed as",
                                       "Service objects through which it is reached.")),
        field(&Service::security,
              object<Security>("security", "Security",
                               "User and writable directories of a foreign image.")),
    });
}

} // namespace

Kind serviceKind()
{
    Kind kind = makeKind<Service>(K::Service, "services", "Service", shape());
    kind.doc = "A Deployment of pods. Without an image, Moldloft generates a C++ service for it.";
    kind.palette = {{"service", "Service", "Run", "service", 'S', "service", Value::map()}};
    return kind;
}

} // namespace moldloft::kinds
