#include "kinds/list.h"
#include "kinds/parts.h"
#include "kinds/text_forms.h"

namespace moldloft::kinds
{

namespace
{

using K = ElementKind;

Shape<Service> shape()
{
    return Shape<Service>({
        field(&Service::image,
              absent(text("image", phrase("kinds", "Image"),
                          phrase("kinds", "Runs this image as it is; without it a C++ service is "
                                          "generated.")),
                     phrase("kinds", "generated in C++"))),
        field(&Service::command, commandField()),
        field(&Service::args, argsField()),
        field(&Service::run,
              emptied(object<Run>("run", phrase("kinds", "Runs as"),
                                  phrase("kinds", "job: until it is done, once or by a schedule. "
                                                  "Without it: for ever, as a Deployment."),
                                  "type"))),
        field(&Service::replicas, fallback(integer("replicas", phrase("kinds", "Replicas"),
                                                   phrase("kinds", "How many pods run."), 0, 1000),
                                           "1")),
        field(&Service::latency,
              whatIf(fallback(
                  latency(phrase("kinds", "Own latency"),
                          phrase("kinds", "Own work per request, without what it waits for.")),
                  "10ms"))),
        field(&Service::cpuTime,
              whatIf(duration("cpuTime", phrase("kinds", "CPU time"),
                              phrase("kinds",
                                     "How long a request keeps one CPU busy; without it, as long "
                                     "as the median of its own latency.")))),
        field(
            &Service::concurrency,
            whatIf(integer("concurrency", phrase("kinds", "Concurrency"),
                           phrase("kinds", "Requests that one pod works on at a time, others wait; "
                                           "without it none waits."),
                           1, 100000))),
        field(&Service::consumption,
              whatIf(quantity("consumption", phrase("kinds", "Events a second"),
                              phrase("kinds",
                                     "Events that one pod handles in a second; without it one "
                                     "after the other, each in its own latency.")))),
        field(&Service::errorRate,
              whatIf(fallback(
                  percent(
                      "errorRate", phrase("kinds", "Error rate"),
                      phrase("kinds", "Share of requests that it fails by itself while it is up.")),
                  "0%"))),
        field(&Service::availability,
              whatIf(fallback(
                  percent("availability", phrase("kinds", "Availability"),
                          phrase("kinds", "Share of the time that one of its pods is up.")),
                  "99.9%"))),
        field(
            &Service::startup,
            whatIf(fallback(duration("startup", phrase("kinds", "Startup"),
                                     phrase("kinds", "From the start of a pod until it is ready.")),
                            "5s"))),
        field(&Service::api,
              listOf(item(FieldType::Endpoint), "api", phrase("kinds", "API"),
                     phrase("kinds",
                            "Routes that the service serves, as \"METHOD /path/{parameter}\"."))),
        field(&Service::documents,
              mapOf(object<DocumentShape>("", phrase("kinds", "Collection"), ""), "documents",
                    phrase("kinds", "Documents"),
                    phrase("kinds",
                           "What a client may say about the documents of a collection, by its "
                           "name: the words of its path, orders_lines for /orders/{id}/lines."))),
        field(&Service::owns,
              listOf(reference("", "", "", {K::Database}), "owns", phrase("kinds", "Owns"),
                     phrase("kinds", "Databases that belong to the service alone."))),
        field(&Service::uses,
              listOf(reference("", "", "", {K::Database}), "uses", phrase("kinds", "Uses"),
                     phrase("kinds",
                            "Databases that another service owns: an error until it is mended."))),
        field(&Service::calls,
              listOf(object<Call>("", phrase("kinds", "Call"), "", "to"), "calls",
                     phrase("kinds", "Calls"),
                     phrase("kinds", "Synchronous calls to services and external hosts."))),
        field(&Service::publishes,
              listOf(reference("", "", "", {K::Channel}), "publishes", phrase("kinds", "Publishes"),
                     phrase("kinds", "Channels that it writes events to."))),
        field(&Service::subscribes, listOf(reference("", "", "", {K::Channel}), "subscribes",
                                           phrase("kinds", "Subscribes"),
                                           phrase("kinds", "Channels that it reads events from."))),
        field(&Service::ports,
              fallback(mapOf(object<Port>("", phrase("kinds", "Port"), "", "port"), "ports",
                             phrase("kinds", "Ports"), phrase("kinds", "Container ports by name.")),
                       "http: 8080")),
        field(&Service::health,
              object<Health>("health", phrase("kinds", "Health"),
                             phrase("kinds", "How a foreign image tells that it is ready; "
                                             "generated services have theirs."))),
        field(&Service::resources, object<Resources>("resources", phrase("kinds", "Resources"),
                                                     phrase("kinds", "What a pod asks for."))),
        field(&Service::autoscale,
              object<Autoscale>("autoscale", phrase("kinds", "Autoscale"),
                                phrase("kinds", "Adds and removes pods by CPU load."))),
        field(&Service::env, mapOf(item(), "env", phrase("kinds", "Environment"),
                                   phrase("kinds", "Environment variables; no secrets."))),
        field(&Service::secrets,
              listOf(item(FieldType::Name), "secrets", phrase("kinds", "Secrets"),
                     phrase("kinds", "Names of secrets, mounted as files."))),
        field(&Service::volumes, mapOf(object<Volume>("", phrase("kinds", "Volume"), "", "path"),
                                       "volumes", phrase("kinds", "Volumes"),
                                       phrase("kinds", "Volumes that outlive the pods, by name."))),
        field(&Service::sidecars, listOf(object<Sidecar>("", phrase("kinds", "Sidecar"), ""),
                                         "sidecars", phrase("kinds", "Sidecars"),
                                         phrase("kinds", "Further containers of the pod."))),
        field(&Service::expose,
              listOf(object<Expose>("", phrase("kinds", "Service"), ""), "expose",
                     phrase("kinds", "Exposed as"),
                     phrase("kinds", "Service objects through which it is reached."))),
        field(
            &Service::security,
            object<Security>("security", phrase("kinds", "Security"),
                             phrase("kinds", "User and writable directories of a foreign image."))),
        field(&Service::priority,
              absent(checked(text("priority", phrase("kinds", "Priority"),
                                  phrase("kinds", "PriorityClass of its pods.")),
                             objectNameForm, "important"),
                     phrase("kinds", "the cluster's default"))),
    });
}

} // namespace

Kind serviceKind()
{
    Kind kind = makeKind<Service>(K::Service, "services", phrase("kinds", "Service"), shape());
    kind.doc = phrase("kinds",
                      "A Deployment of pods, or a Job. Without an image, Moldloft generates a C++ "
                      "service for it.");
    kind.palette = {
        {"service", phrase("kinds", "Service"), "Run", "service", 'S', "service", Value::map()}};
    return kind;
}

} // namespace moldloft::kinds
