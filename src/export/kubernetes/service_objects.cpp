#include "export/kubernetes/service_objects.h"

#include <fmt/format.h>

#include "export/data_access.h"
#include "export/kubernetes/pod_parts.h"

namespace moldloft::kubernetes
{
namespace
{

std::string_view typeName(ServiceType type)
{
    switch (type) {
    case ServiceType::ClusterIP:
        return "ClusterIP";
    case ServiceType::NodePort:
        return "NodePort";
    case ServiceType::LoadBalancer:
        break;
    }
    return "LoadBalancer";
}

Value portEntry(const ServicePort &port)
{
    Value entry = mapOf({{"name", port.name},
                         {"port", port.port},
                         {"targetPort", port.name},
                         {"protocol", transportOf(port.protocol)}});
    if (port.protocol == "grpc")
        entry.set("appProtocol", "kubernetes.io/h2c");
    return entry;
}

} // namespace

std::vector<Manifest> serviceObjects(const Context &context, const Record &record)
{
    const auto &service = *record.as<Service>();
    const std::string version = versionLabel(context, record);
    const auto exposures = exposuresOf(context.reached, record);
    std::vector<Manifest> made;
    for (std::size_t i = 0; i < exposures.size(); ++i) {
        const Expose &expose = exposures[i];
        const std::string name = exposureName(record, exposures, i);
        Value ports = Value::list();
        for (const ServicePort &port : servicePorts(service, expose, i == 0))
            ports.push(portEntry(port));
        if (ports.size() == 0)
            continue; // a job that offers nothing
        if (expose.nodePort && expose.type == ServiceType::NodePort)
            ports.asList().front().set("nodePort", *expose.nodePort);
        Value result = object(context, record, "v1", "Service", name, version);
        result.set("spec", mapOf({{"type", typeName(expose.type)},
                                  {"selector", selector(record.name)},
                                  {"ports", std::move(ports)}}));
        const std::string suffix = name.substr(record.name.size());
        made.push_back({basePath(record, fmt::format("service{}.yaml", suffix)), std::move(result),
                        record.path()});
    }
    return made;
}

Value externalName(const Context &context, const Record &record)
{
    std::string host;
    if (const auto outside = access::outsideOf(record)) {
        host = outside->host;
    } else {
        const Record *target = behindAlias(context.document, &record);
        host = fmt::format("{}.{}.svc.cluster.local", target->name, target->ns);
    }
    Value result = object(context, record, "v1", "Service", record.name);
    result.set("spec", mapOf({{"type", "ExternalName"}, {"externalName", host}}));
    return result;
}

} // namespace moldloft::kubernetes
