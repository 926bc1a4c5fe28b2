#include "kinds/list.h"
#include "kinds/parts.h"

namespace moldloft::kinds
{

namespace
{

Shape<External> shape()
{
    return Shape<External>({
        field(&External::host, text("host", phrase("kinds", "Host"),
                                    phrase("kinds", "DNS name outside the cluster."))),
        field(&External::port, fallback(integer("port", phrase("kinds", "Port"),
                                                phrase("kinds", "Port of the host."), 1, 65535),
                                        "443")),
        field(&External::alias,
              reference("alias", phrase("kinds", "Alias of"),
                        phrase("kinds",
                               "A service in another namespace that is reached under this name."),
                        {ElementKind::Service})),
        field(&External::cidrs, cidrsField()),
        field(&External::latency,
              whatIf(fallback(latency(phrase("kinds", "Latency"),
                                      phrase("kinds", "What one call of the host takes.")),
                              "100ms"))),
        field(&External::availability,
              whatIf(fallback(percent("availability", phrase("kinds", "Availability"),
                                      phrase("kinds", "Share of the time that it is up.")),
                              "99.9%"))),
        field(&External::errorRate,
              whatIf(fallback(percent("errorRate", phrase("kinds", "Error rate"),
                                      phrase("kinds", "Share of calls that the host fails.")),
                              "0%"))),
    });
}

} // namespace

Kind externalKind()
{
    Kind kind = makeKind<External>(ElementKind::External, "externals",
                                   phrase("kinds", "ExternalName"), shape());
    kind.doc = phrase(
        "kinds", "An ExternalName Service: a host outside the cluster, or an alias of a service in "
                 "another namespace.");
    kind.palette = {{"external", phrase("kinds", "ExternalName"), "Reach", "external", '4',
                     "external", Value::map({{"host", "api.example.com"}, {"port", 443}})}};
    return kind;
}

} // namespace moldloft::kinds
