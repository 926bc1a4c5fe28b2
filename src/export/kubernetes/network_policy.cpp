#include "export/kubernetes/network_policy.h"

#include <algorithm>
#include <array>

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
    peer.set("podSelector", mapOf({{"matchLabels", selector(other.name)}}));
    return peer;
}

Value everywhere()
{
    return listOf({mapOf({{"ipBlock", mapOf({{"cidr", "0.0.0.0/0"}})}}),
                   mapOf({{"ipBlock", mapOf({{"cidr", "::/0"}})}})});
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

Value ingressRules(const Context &context, const Record &record)
{
    Value pods = Value::list();
    std::vector<int> routed;
    for (const Flow *flow : context.flows.into(record.id)) {
        if (flow->kind != EdgeKind::Route) {
            pods.push(podPeer(record.ns, *flow->from));
            continue;
        }
        for (const int number : flow->ports) {
            if (std::ranges::find(routed, number) == routed.end())
                routed.push_back(number);
        }
    }
    Value rules = Value::list();
    if (pods.size() > 0)
        rules.push(ingressRule(std::move(pods), portList(listeningPorts(record))));
    if (!routed.empty()) {
        Value ports = Value::list();
        for (const int number : routed)
            ports.push(port(number));
        Value controller =
            mapOf({{"namespaceSelector", matchLabels(namespaceName, context.controllerNamespace)}});
        rules.push(ingressRule(listOf({std::move(controller)}), std::move(ports)));
    }
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

Value egressRules(const Context &context, const Record &record)
{
    Value rules = listOf({dnsRule(context)});
    for (const Flow *flow : context.flows.outOf(record.id)) {
        const auto *external = flow->to->as<External>();
        Value to = external ? publicAddresses() : listOf({podPeer(record.ns, *flow->to)});
        rules.push(mapOf({{"to", std::move(to)}, {"ports", portsOfFlow(*flow)}}));
    }
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
    } else if (const auto *database = record.as<Database>()) {
        const int number = runtime::databasePort(database->engine);
        ports.push_back({database->engine, number, number, "tcp"});
    } else if (const auto *broker = record.as<Broker>()) {
        const int number = runtime::brokerPort(broker->engine);
        ports.push_back({broker->engine, number, number, "tcp"});
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
    Value pods = mapOf({{"matchLabels", selector(record.name)}});
    Value result = policy(context, record, record.name, std::move(pods));
    result["spec"].set("ingress", ingressRules(context, record));
    result["spec"].set("egress", egressRules(context, record));
    return result;
}

} // namespace moldloft::kubernetes
