#include "export/kubernetes/network_policy.h"

#include <algorithm>
#include <array>

#include "export/data_access.h"
#include "export/kubernetes/operators.h"
#include "export/kubernetes/pod_parts.h"
#include "export/runtime_contract.h"

namespace moldloft::kubernetes
{
namespace
{

constexpr const char *namespaceName = "kubernetes.io/metadata.name";
constexpr const char *policyApi = "networking.k8s.io/v1";

Value port(int number, std::string_view transport = "TCP")
{
    return mapOf({{"protocol", transport}, {"port", number}});
}

Value matchLabels(std::string_view key, std::string_view value)
{
    return mapOf({{"matchLabels", mapOf({{std::string(key), value}})}});
}

/// Namespace and pod in one element of the list: two would mean "or". A pod selector alone means
/// the policy's own namespace.
Value podPeer(const std::string &ns, const Record &other)
{
    Value peer = Value::map();
    if (other.ns != ns)
        peer.set("namespaceSelector", matchLabels(namespaceName, other.ns));
    peer.set("podSelector", mapOf({{"matchLabels", podLabels(other)}}));
    return peer;
}

Value everywhere()
{
    return listOf({mapOf({{"ipBlock", mapOf({{"cidr", "0.0.0.0/0"}})}}),
                   mapOf({{"ipBlock", mapOf({{"cidr", "::/0"}})}})});
}

Value ranges(const std::vector<std::string> &cidrs)
{
    Value list = Value::list();
    for (const std::string &cidr : cidrs)
        list.push(mapOf({{"ipBlock", mapOf({{"cidr", cidr}})}}));
    return list;
}

/// A policy cannot name a host: any public address.
Value publicAddresses()
{
    Value privateFour = Value::list();
    for (const char *range : {"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
                              "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "224.0.0.0/3"})
        privateFour.push(range);
    Value privateSix = Value::list();
    for (const char *range : {"::1/128", "fc00::/7", "fe80::/10", "ff00::/8"})
        privateSix.push(range);
    const auto block = [](const char *range, Value except) {
        Value ip = mapOf({{"cidr", range}, {"except", std::move(except)}});
        return mapOf({{"ipBlock", std::move(ip)}});
    };
    return listOf(
        {block("0.0.0.0/0", std::move(privateFour)), block("::/0", std::move(privateSix))});
}

Value portList(const std::vector<ServicePort> &ports)
{
    Value list = Value::list();
    for (const ServicePort &entry : ports)
        list.push(port(entry.target, transportOf(entry.protocol)));
    return list;
}

Value portsOfFlow(const Flow &flow)
{
    if (flow.ports.empty())
        return portList(listeningPorts(*flow.to));
    Value list = Value::list();
    for (const int number : flow.ports)
        list.push(port(number));
    return list;
}

Value ingressRule(Value from, Value ports)
{
    return mapOf({{"from", std::move(from)}, {"ports", std::move(ports)}});
}

void addRouted(const std::string &ns, const std::vector<int> &ports, Ordered<std::vector<int>> &to)
{
    auto place = std::ranges::find(to, ns, &std::pair<std::string, std::vector<int>>::first);
    if (place == to.end())
        place = to.insert(to.end(), {ns, {}});
    for (const int number : ports) {
        if (std::ranges::find(place->second, number) == place->second.end())
            place->second.push_back(number);
    }
}

void append(Value &rules, Value more)
{
    for (Value &rule : more.asList())
        rules.push(std::move(rule));
}

Value ingressRules(const Context &context, const Record &record)
{
    Value pods = Value::list();
    Ordered<std::vector<int>> routed; // namespace of the controller → ports
    for (const Flow *flow : context.flows.into(record.id)) {
        if (flow->kind == EdgeKind::Route)
            addRouted(context.entryNamespace(*flow->from), flow->ports, routed);
        else
            pods.push(podPeer(record.ns, *flow->from));
    }
    Value rules = Value::list();
    if (pods.size() > 0)
        rules.push(ingressRule(std::move(pods), portList(listeningPorts(record))));
    for (const auto &[ns, numbers] : routed) {
        Value ports = Value::list();
        for (const int number : numbers)
            ports.push(port(number));
        Value controller = mapOf({{"namespaceSelector", matchLabels(namespaceName, ns)}});
        rules.push(ingressRule(listOf({std::move(controller)}), std::move(ports)));
    }
    append(rules, operatorIngress(record));
    if (const auto open = openPorts(context, record); !open.empty())
        rules.push(ingressRule(everywhere(), portList(open)));
    return rules;
}

Value dnsRule(const Context &context)
{
    Value servers = mapOf({{"namespaceSelector", matchLabels(namespaceName, "kube-system")},
                           {"podSelector", matchLabels("k8s-app", "kube-dns")}});
    Value to = listOf({std::move(servers)});
    const auto &cluster = context.document.settings().cluster;
    if (context.options.nodeLocalDns || (cluster && cluster->nodeLocalDns.value_or(false)))
        to.push(mapOf({{"ipBlock", mapOf({{"cidr", "169.254.20.10/32"}})}}));
    constexpr int dns = 53;
    return mapOf({{"to", std::move(to)}, {"ports", listOf({port(dns, "UDP"), port(dns)})}});
}

/// Cilium resolves the names that pods ask for; what has addresses of its own needs no name.
bool isAllowedByName(const Context &context, const access::Outside &outside)
{
    const auto &cluster = context.document.settings().cluster;
    return cluster && cluster->policies == "cilium" && outside.cidrs.empty();
}

Value egressRules(const Context &context, const Record &record)
{
    Value rules = listOf({dnsRule(context)});
    for (const Flow *flow : context.flows.outOf(record.id)) {
        const auto outside = access::outsideOf(*flow->to);
        if (outside && isAllowedByName(context, *outside))
            continue;
        Value to = !outside                 ? listOf({podPeer(record.ns, *flow->to)})
                   : outside->cidrs.empty() ? publicAddresses()
                                            : ranges(outside->cidrs);
        rules.push(mapOf({{"to", std::move(to)}, {"ports", portsOfFlow(*flow)}}));
    }
    append(rules, operatorEgress(record));
    return rules;
}

Value policy(const Context &context, const Record &record, std::string_view name, Value pods)
{
    Value result = object(context, record, policyApi, "NetworkPolicy", name);
    result.set("spec", mapOf({{"podSelector", std::move(pods)},
                              {"policyTypes", listOf({"Ingress", "Egress"})}}));
    return result;
}

} // namespace

std::vector<ServicePort> listeningPorts(const Record &record)
{
    std::vector<ServicePort> ports;
    if (const auto *service = record.as<Service>()) {
        for (const auto &[name, entry] : portsOf(*service))
            ports.push_back({name, entry.port, entry.port, protocolOf(name, entry)});
    } else if (record.kind() == ElementKind::Database || record.kind() == ElementKind::Broker) {
        const int number = access::portOf(record);
        ports.push_back({"data", number, number, "tcp"});
    } else if (const auto *external = record.as<External>()) {
        const int number = external->port.value_or(runtime::defaultExternalPort);
        ports.push_back({"out", number, number, "tcp"});
    }
    return ports;
}

std::vector<ServicePort> openPorts(const Context &context, const Record &record)
{
    std::vector<ServicePort> open;
    const auto *service = record.as<Service>();
    const auto exposures = exposuresOf(context.reached, record);
    for (std::size_t i = 0; service && i < exposures.size(); ++i) {
        if (exposures[i].type == ServiceType::ClusterIP)
            continue;
        for (const ServicePort &entry : servicePorts(*service, exposures[i], i == 0)) {
            if (std::ranges::find(open, entry.target, &ServicePort::target) == open.end())
                open.push_back(entry);
        }
    }
    return open;
}

Value defaultDeny(const Context &context, const Record &ns)
{
    return policy(context, ns, "default-deny", Value::map());
}

Value networkPolicy(const Context &context, const Record &record)
{
    Value pods = mapOf({{"matchLabels", podLabels(record)}});
    Value result = policy(context, record, record.name, std::move(pods));
    result["spec"].set("ingress", ingressRules(context, record));
    result["spec"].set("egress", egressRules(context, record));
    return result;
}

std::optional<Value> hostPolicy(const Context &context, const Record &record)
{
    Value rules = Value::list();
    for (const Flow *flow : context.flows.outOf(record.id)) {
        const auto outside = access::outsideOf(*flow->to);
        if (!outside || !isAllowedByName(context, *outside))
            continue;
        Value allowed = mapOf({{"port", std::to_string(outside->port)}, {"protocol", "TCP"}});
        rules.push(
            mapOf({{"toFQDNs", listOf({mapOf({{"matchName", outside->host}})})},
                   {"toPorts", listOf({mapOf({{"ports", listOf({std::move(allowed)})}})})}}));
    }
    if (rules.size() == 0)
        return std::nullopt;
    // Cilium learns the addresses of a name from the answers that it reads here.
    Value servers =
        mapOf({{"matchLabels", mapOf({{"k8s:io.kubernetes.pod.namespace", "kube-system"},
                                      {"k8s:k8s-app", "kube-dns"}})}});
    Value questions =
        mapOf({{"ports", listOf({mapOf({{"port", "53"}, {"protocol", "ANY"}})})},
               {"rules", mapOf({{"dns", listOf({mapOf({{"matchPattern", "*"}})})}})}});
    rules.push(mapOf({{"toEndpoints", listOf({std::move(servers)})},
                      {"toPorts", listOf({std::move(questions)})}}));
    Value result =
        object(context, record, "cilium.io/v2", "CiliumNetworkPolicy", record.name + "-hosts");
    result.set("spec", mapOf({{"endpointSelector", mapOf({{"matchLabels", podLabels(record)}})},
                              {"egress", std::move(rules)}}));
    return result;
}

} // namespace moldloft::kubernetes
