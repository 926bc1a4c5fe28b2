#include "export/kubernetes/entry.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include <fmt/format.h>

#include "export/kubernetes/entry_timeouts.h"

namespace moldloft::kubernetes
{
namespace
{

struct Route {
    std::string path;
    const Record *target;
    int port; ///< of the Service
    std::optional<Duration> timeout;
};

Error bad(const Record &record, Message message, Message hint)
{
    return {ErrorCode::Design, inSequence({record.path(), ": ", message}), {}, std::move(hint)};
}

/// Rules that name nothing, and rules of an Ingress that lead into another namespace, are findings
/// of the design; an export in spite of them leaves them out.
Result<std::vector<Route>> routesOf(const Context &context, const Record &record, bool gateway)
{
    std::vector<Route> routes;
    for (const IngressRule &rule : record.as<Ingress>()->rules) {
        const Record *target = resolve(context.document, EdgeKind::Route, rule.to, record.ns);
        if (!target || (!gateway && target->ns != record.ns))
            continue;
        if (!rule.path.starts_with('/'))
            return bad(record,
                       phrase("export", "the path '{0}' does not begin with '/'.")(rule.path),
                       phrase("export", "Write the path from the root, such as /orders."));
        const auto port = routedPort(*target, rule);
        if (!port)
            return bad(record,
                       phrase("export", "{0} is routed to port {1}, which {2} does not offer.")(
                           rule.path, *rule.port, target->path()),
                       phrase("export", "Leave the port out or name one of the service's."));
        // none at all is a finding, and would mean "for ever" to some and "not at all" to others
        const bool waits = rule.timeout && rule.timeout->value.count() > 0;
        routes.push_back({rule.path, target, port->port, waits ? rule.timeout : std::nullopt});
    }
    return routes;
}

std::optional<std::string> tlsSecret(const Record &record, const Tls &tls)
{
    if (tls.secret)
        return tls.secret;
    return tls.issuer ? std::optional(record.name + "-tls") : std::nullopt;
}

void annotateIssuer(const Ingress &ingress, Value &result)
{
    if (ingress.tls && ingress.tls->issuer)
        result["metadata"]["annotations"].set("cert-manager.io/cluster-issuer",
                                              *ingress.tls->issuer);
}

std::optional<std::string> className(const Context &context)
{
    const auto &cluster = context.document.settings().cluster;
    return cluster && cluster->ingress ? cluster->ingress->className : std::nullopt;
}

std::optional<std::string> gatewayClass(const Context &context)
{
    const auto &cluster = context.document.settings().cluster;
    if (cluster && cluster->gateway && cluster->gateway->className)
        return cluster->gateway->className;
    return className(context);
}

/// A Gateway that is there already, which routes of all namespaces join.
const std::string *sharedGateway(const Context &context)
{
    const auto &cluster = context.document.settings().cluster;
    return cluster && cluster->gateway && cluster->gateway->name ? &*cluster->gateway->name
                                                                 : nullptr;
}

Value ingressTls(const Record &record, const Ingress &ingress)
{
    Value entry = Value::map();
    if (ingress.host)
        entry.set("hosts", listOf({*ingress.host}));
    if (const auto secret = tlsSecret(record, *ingress.tls))
        entry.set("secretName", *secret);
    return listOf({std::move(entry)});
}

Value ingressObject(const Context &context, const Record &record, const std::string &name,
                    const std::vector<Route> &routes)
{
    const auto &ingress = *record.as<Ingress>();
    Value paths = Value::list();
    for (const Route &route : routes) {
        Value backend =
            mapOf({{"name", route.target->name}, {"port", mapOf({{"number", route.port}})}});
        paths.push(mapOf({{"path", route.path},
                          {"pathType", "Prefix"},
                          {"backend", mapOf({{"service", std::move(backend)}})}}));
    }
    Value rule = Value::map();
    if (ingress.host)
        rule.set("host", *ingress.host);
    rule.set("http", mapOf({{"paths", std::move(paths)}}));

    Value spec = Value::map();
    if (const auto ofClass = className(context))
        spec.set("ingressClassName", *ofClass);
    if (ingress.tls && ingress.tls->enabled)
        spec.set("tls", ingressTls(record, ingress));
    spec.set("rules", listOf({std::move(rule)}));
    Value result = object(context, record, "networking.k8s.io/v1", "Ingress", name);
    result.set("spec", std::move(spec));
    return result;
}

/// One Ingress, and one more for each timeout: their controllers take it for a whole Ingress.
std::vector<Manifest> ingressObjects(const Context &context, const Record &record,
                                     const std::vector<Route> &routes)
{
    std::map<std::optional<Duration>, std::vector<Route>> byTimeout; // none comes first
    for (const Route &route : routes)
        byTimeout[route.timeout ? carriedTimeout(context, *route.timeout) : std::nullopt].push_back(
            route);
    std::vector<Manifest> made;
    for (const auto &[timeout, some] : byTimeout) {
        const std::string suffix =
            timeout ? fmt::format("-timeout-{}", entryDuration(*timeout)) : std::string();
        Value result = ingressObject(context, record, record.name + suffix, some);
        if (made.empty()) // cert-manager makes one certificate, for one owner
            annotateIssuer(*record.as<Ingress>(), result);
        if (timeout)
            annotateTimeout(context, *timeout, result);
        made.push_back({basePath(record, fmt::format("ingress{}.yaml", suffix)), std::move(result),
                        record.path()});
    }
    return made;
}

constexpr const char *gatewayApi = "gateway.networking.k8s.io/v1";

Value gatewayObject(const Context &context, const Record &record, const Ingress &ingress,
                    const std::string &ofClass)
{
    const bool tls = ingress.tls && ingress.tls->enabled;
    Value listener = mapOf({{"name", tls ? "https" : "http"}});
    if (ingress.host)
        listener.set("hostname", *ingress.host);
    listener.set("protocol", tls ? "HTTPS" : "HTTP");
    listener.set("port", tls ? 443 : 80);
    if (tls) {
        // A Gateway names its certificate in any case; `tls: true` takes that of the usual name.
        const std::string secret = tlsSecret(record, *ingress.tls).value_or(record.name + "-tls");
        listener.set("tls", mapOf({{"mode", "Terminate"},
                                   {"certificateRefs", listOf({mapOf({{"name", secret}})})}}));
    }
    Value same = mapOf({{"from", "Same"}});
    listener.set("allowedRoutes", mapOf({{"namespaces", std::move(same)}}));
    Value result = object(context, record, gatewayApi, "Gateway", record.name);
    annotateIssuer(ingress, result);
    result.set("spec", mapOf({{"gatewayClassName", ofClass},
                              {"listeners", listOf({std::move(listener)})}}));
    return result;
}

/// An HTTPRoute takes sixteen rules.
constexpr std::size_t mostRules = 16;

Value routeObject(const Context &context, const Record &record, const std::string &name,
                  std::span<const Route> routes)
{
    const auto &ingress = *record.as<Ingress>();
    Value rules = Value::list();
    for (const Route &route : routes) {
        Value backend = mapOf({{"name", route.target->name}});
        if (route.target->ns != record.ns)
            backend.set("namespace", route.target->ns);
        backend.set("port", route.port);
        Value path = mapOf({{"type", "PathPrefix"}, {"value", route.path}});
        Value rule = mapOf({{"matches", listOf({mapOf({{"path", std::move(path)}})})},
                            {"backendRefs", listOf({std::move(backend)})}});
        if (route.timeout)
            rule.set("timeouts", mapOf({{"request", entryDuration(*route.timeout)}}));
        rules.push(std::move(rule));
    }
    Value parent = mapOf({{"name", record.name}});
    if (const std::string *shared = sharedGateway(context))
        parent = mapOf({{"name", *shared}, {"namespace", context.gatewayNamespace}});
    Value spec = mapOf({{"parentRefs", listOf({std::move(parent)})}});
    if (ingress.host)
        spec.set("hostnames", listOf({*ingress.host}));
    spec.set("rules", std::move(rules));
    Value result = object(context, record, gatewayApi, "HTTPRoute", name);
    result.set("spec", std::move(spec));
    return result;
}

/// Lets the routes of the ingress's namespace lead to one service of another.
Manifest referenceGrant(const Context &context, const Record &record, const Record &target)
{
    const std::string name = fmt::format("{}-{}-{}", record.ns, record.name, target.name);
    Value result =
        object(context, target, "gateway.networking.k8s.io/v1beta1", "ReferenceGrant", name);
    Value from = mapOf(
        {{"group", "gateway.networking.k8s.io"}, {"kind", "HTTPRoute"}, {"namespace", record.ns}});
    Value to = mapOf({{"group", ""}, {"kind", "Service"}, {"name", target.name}});
    result.set("spec",
               mapOf({{"from", listOf({std::move(from)})}, {"to", listOf({std::move(to)})}}));
    return {basePath(target, fmt::format("reference-grant-{}-{}.yaml", record.ns, record.name)),
            std::move(result), record.path()};
}

} // namespace

Result<std::vector<Manifest>> entryObjects(const Context &context, const Record &record)
{
    const auto &ingress = *record.as<Ingress>();
    const bool gateway = ingress.kind.value_or("ingress") == "gateway";
    const auto routes = routesOf(context, record, gateway);
    if (!routes)
        return routes.error();
    if (!gateway)
        return ingressObjects(context, record, *routes); // without a rule it is none
    std::vector<Manifest> made;
    const auto ofClass = gatewayClass(context);
    const bool own = !sharedGateway(context);
    if (own && !ofClass)
        return bad(record,
                   phrase("export", "a Gateway names its class, and the design names none."),
                   phrase("export", "Set cluster.gateway.class."));
    if (own)
        made.push_back({basePath(record, "gateway.yaml"),
                        gatewayObject(context, record, ingress, *ofClass), record.path()});
    for (std::size_t begin = 0; begin < routes->size(); begin += mostRules) {
        const std::string suffix = begin == 0 ? "" : fmt::format("-{}", begin / mostRules + 1);
        const auto some =
            std::span(*routes).subspan(begin).first(std::min(mostRules, routes->size() - begin));
        made.push_back({basePath(record, fmt::format("http-route{}.yaml", suffix)),
                        routeObject(context, record, record.name + suffix, some), record.path()});
    }
    std::set<std::string> granted;
    for (const Route &route : *routes) {
        if (route.target->ns != record.ns && granted.insert(route.target->path()).second)
            made.push_back(referenceGrant(context, record, *route.target));
    }
    return made;
}

} // namespace moldloft::kubernetes
