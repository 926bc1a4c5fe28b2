#include "export/kubernetes/context.h"

#include <charconv>

#include <fmt/format.h>

#include "export/data_access.h"
#include "export/kubernetes/names.h"

namespace moldloft::kubernetes
{
namespace
{

std::string_view componentOf(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Namespace:
        return "namespace";
    case ElementKind::Service:
        return "service";
    case ElementKind::Database:
        return "database";
    case ElementKind::Broker:
    case ElementKind::Channel:
        return "broker";
    case ElementKind::External:
        return "external";
    case ElementKind::Ingress:
    case ElementKind::Note: // becomes no object
        break;
    }
    return "ingress";
}

std::string tagOf(const std::string &image)
{
    const std::string name = image.substr(0, image.find('@'));
    const auto slash = name.rfind('/');
    const auto colon = name.rfind(':');
    if (colon == std::string::npos || (slash != std::string::npos && colon < slash))
        return {};
    return name.substr(colon + 1);
}

} // namespace

Context::Context(const Document &design, const ExportOptions &exportOptions)
    : document(design), options(exportOptions), project(design.settings().name), reached(design),
      owners(design), flows(design, owners), secrets(secretsOf(design, owners)),
      secretOrigin(secretOriginOf(design)), controllerNamespace(defaultIngressNamespace)
{
    const std::string version = design.settings().kubernetes.value_or(defaultKubernetes);
    const char *end = version.data() + version.size();
    const auto [dot, error] = std::from_chars(version.data(), end, m_major);
    if (error == std::errc() && dot != end)
        std::from_chars(dot + 1, end, m_minor);
    const auto &cluster = design.settings().cluster;
    if (cluster && cluster->ingress && cluster->ingress->ns)
        controllerNamespace = *cluster->ingress->ns;
    gatewayNamespace = cluster && cluster->gateway && cluster->gateway->ns ? *cluster->gateway->ns
                                                                           : controllerNamespace;
    for (const Record *record : design.all(ElementKind::External)) {
        if (!record->as<External>()->alias)
            continue;
        if (const Record *target = behindAlias(design, record))
            m_aliases[record->ns].try_emplace(target->id, record);
    }
}

const std::string &Context::entryNamespace(const Record &ingress) const
{
    return ingress.as<Ingress>()->kind == "gateway" ? gatewayNamespace : controllerNamespace;
}

const Record *Context::aliasOf(const std::string &ns, ElementId service) const
{
    const auto inNamespace = m_aliases.find(ns);
    if (inNamespace == m_aliases.end())
        return nullptr;
    const auto found = inNamespace->second.find(service);
    return found == inNamespace->second.end() ? nullptr : found->second;
}

std::string Context::hostName(const std::string &ns, const Record &target) const
{
    if (const auto outside = access::outsideOf(target))
        return outside->host; // certificates are made out to it
    const std::string service = access::serviceName(target);
    if (target.ns == ns)
        return service;
    if (const Record *alias = aliasOf(ns, target.id))
        return alias->name;
    return fmt::format("{}.{}", service, target.ns);
}

bool Context::kubernetesAtLeast(int major, int minor) const
{
    return m_major > major || (m_major == major && m_minor >= minor);
}

std::string Context::podSecurityVersion() const
{
    return m_major > 0 ? fmt::format("v{}.{}", m_major, m_minor) : "latest";
}

namespace
{

Value labels(const Context &context, std::string_view name, std::string_view version,
             std::string_view component)
{
    constexpr std::size_t most = 8;
    Value::Map all;
    all.reserve(most);
    const auto add = [&](std::string_view label, std::string_view value) {
        all.push_back({std::string(label), value});
    };
    add(nameLabel, name);
    add("app.kubernetes.io/instance", name);
    if (isLabelValue(version))
        add("app.kubernetes.io/version", version);
    add(componentLabel, component);
    add(partOfLabel, context.project);
    add("app.kubernetes.io/managed-by", "moldloft");
    return all;
}

} // namespace

Value labels(const Context &context, const Record &record, std::string_view version)
{
    return labels(context, record.name, version, componentOf(record.kind()));
}

Value labels(const Context &context, std::string_view name, std::string_view component)
{
    return labels(context, name, {}, component);
}

Value selector(std::string_view element)
{
    return mapOf({{std::string(nameLabel), element}});
}

Value object(const Context &context, const Record &record, std::string_view apiVersion,
             std::string_view kind, std::string_view name, std::string_view version)
{
    Value metadata = mapOf({{"name", name}});
    if (kind != "Namespace")
        metadata.set("namespace", record.ns.empty() ? record.name : record.ns);
    metadata.set("labels", labels(context, record, version));
    metadata.set("annotations", mapOf({{std::string(elementAnnotation), record.path()}}));
    return mapOf({{"apiVersion", apiVersion}, {"kind", kind}, {"metadata", std::move(metadata)}});
}

std::string versionLabel(const Context &context, const Record &record)
{
    if (const auto *service = record.as<Service>())
        return service->image ? tagOf(*service->image) : context.options.imageTag;
    if (const auto *database = record.as<Database>())
        return versionOf(*database);
    if (const auto *broker = record.as<Broker>())
        return versionOf(*broker);
    return {};
}

std::string baseFolder(const std::string &ns)
{
    return "deploy/base/" + ns;
}

std::string basePath(const Record &record, std::string_view file)
{
    return fmt::format("{}/{}/{}", baseFolder(record.ns), record.name, file);
}

} // namespace moldloft::kubernetes
